import ELBLogs

/// Batches of records that came lately and are not in the census yet.
///
/// Most clients come again and again in the same way. Their records are counted together here, in one
/// place each, and reach the census's tables, which are too large to stay near the processor, only
/// when another batch takes the place, or at the end.
struct RecentBatches: Sendable {
  private struct Place: Sendable {
    /// What the records of the batch have in common; `none` where there is no batch.
    var mark = RecordMark.none
    var batch = RecordBatch(
      client: 0, event: 0, userAgent: 0, domain: 0, hour: Timestamp(microseconds: 0))
  }

  private var places = [Place](repeating: Place(), count: RecentBatches.count)
  private let seed = UInt64.random(in: 0...UInt64.max)
  private static let count = 8_192

  /// Counts one record into its batch, or into the census.
  ///
  /// - Returns: The place of the record's client.
  mutating func count(_ record: borrowing LogRecord, into census: inout Census) -> Int {
    // When a client failed is kept for each failure.
    guard record.outcome != .failed else { return census.count(record) }
    let mark = RecordMark(
      record, at: census.events.port(of: record), from: census.origin, seed: seed)
    let place = mark.place(among: RecentBatches.count)
    if places[place].mark == mark,
      TimelineTable.isTime(record.time, inBucket: places[place].batch.hour)
    {
      census.note(record, of: places[place].batch.event)
    } else {
      if places[place].mark != .none { census.add(places[place].batch) }
      let event = census.event(of: record)
      places[place] = Place(mark: mark, batch: census.batch(of: record, event: event))
    }
    places[place].batch.count.add(at: record.connectionStart)
    census.countCertificate(
      of: record, event: places[place].batch.event, domain: places[place].batch.domain)
    return Int(places[place].batch.client)
  }

  /// Counts all batches into the census.
  mutating func settle(into census: inout Census) {
    for place in places where place.mark != .none { census.add(place.batch) }
    places = Array(repeating: Place(), count: RecentBatches.count)
  }
}
