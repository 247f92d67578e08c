import ELBLogs

/// Batches of records that came lately and are not in the census yet.
///
/// Most clients come again and again in the same way. Their records are counted together here, in one
/// place each, and reach the census's tables, which are too large to stay near the processor, only
/// when another batch takes the place, or at the end.
struct RecentBatches: Sendable {
  private struct Place: Sendable {
    /// The client as the log has it, and whether there is a batch.
    var client = FortyBytes.none
    var batch = RecordBatch(
      client: 0, event: 0, userAgent: 0, domain: 0, hour: Timestamp(microseconds: 0))
  }

  private var places = [Place](repeating: Place(), count: RecentBatches.count)
  private static let count = 4_096

  /// Counts one record into its batch, or into the census.
  ///
  /// - Returns: The place of the record's client.
  mutating func count(_ record: borrowing LogRecord, into census: inout Census) -> Int {
    guard let client = FortyBytes(record.client) else { return census.count(record) }
    // The place is asked for first, so that it comes from memory while the event is looked for.
    let names = record.userAgent.sample &+ record.domain.sample &* 3
    let hash = ByteHash.fold(client.hash ^ names, ByteHash.second)
    let place = Int(truncatingIfNeeded: hash) & (RecentBatches.count &- 1)
    let isClient = places[place].client == client
    let event = census.event(of: record)
    // When a client failed is kept for each failure.
    guard record.outcome != .failed else { return census.count(record, event: event) }
    let isKnown =
      isClient && places[place].batch.event == event
      && census.fits(
        record, userAgent: places[place].batch.userAgent, domain: places[place].batch.domain,
        hour: places[place].batch.hour)
    if !isKnown {
      let batch = census.batch(of: record, event: event)
      if places[place].client != .none { census.add(places[place].batch) }
      places[place] = Place(client: client, batch: batch)
    }
    places[place].batch.count.add(at: record.connectionStart)
    census.countCertificate(of: record, event: event, domain: places[place].batch.domain)
    return Int(places[place].batch.client)
  }

  /// Counts all batches into the census.
  mutating func settle(into census: inout Census) {
    for place in places where place.client != .none { census.add(place.batch) }
    places = Array(repeating: Place(), count: RecentBatches.count)
  }
}
