import ELBLogs

/// Batches of records that came lately and are not in the census yet.
///
/// Most clients come again and again in the same way. Their records are counted together here, in one
/// place each, and reach the census's tables, which are too large to stay near the processor, only
/// when another batch takes the place, or at the end.
struct RecentBatches: Sendable {
  private struct Place: Sendable {
    var batch = RecordBatch()
    /// What the records of the batch have in common; `none` where there is no batch.
    var mark = RecordMark.none
  }

  /// In pairs: a batch may be at either place of a pair.
  private var places = [Place](repeating: Place(), count: RecentBatches.count)
  private var marker = RecordMarker()
  private static let count = 8_192

  /// Counts one record into its batch, or into the census.
  ///
  /// - Returns: The place of the record's client.
  mutating func count(_ record: borrowing LogRecord, into census: inout Census) -> Int {
    // When a client failed is kept for each failure.
    guard record.outcome != .failed else { return census.count(record) }
    let mark = marker.mark(record, at: census.events.port(of: record), from: census.origin)
    let first = mark.place(among: RecentBatches.count) & ~1
    // Without a branch: at which of both it is cannot be foretold.
    let place = places[first | 1].mark == mark ? first | 1 : first
    guard places[place].mark == mark else { return begin(mark, record, at: first, into: &census) }
    census.note(record, on: places[place].batch.listener)
    places[place].batch.count.add(at: record.connectionStart)
    census.countCertificate(of: record, in: places[place].batch)
    return Int(places[place].batch.client)
  }

  /// Begins a batch with a record. The older one of the pair makes room.
  private mutating func begin(
    _ mark: RecordMark, _ record: borrowing LogRecord, at first: Int, into census: inout Census
  ) -> Int {
    if places[first | 1].mark != .none { census.add(places[first | 1].batch) }
    places[first | 1] = places[first]
    var batch = census.batch(of: record, event: census.event(of: record))
    batch.count.add(at: record.connectionStart)
    census.countCertificate(of: record, in: batch)
    places[first] = Place(batch: batch, mark: mark)
    return Int(batch.client)
  }

  /// Counts all batches into the census.
  mutating func settle(into census: inout Census) {
    for place in places where place.mark != .none { census.add(place.batch) }
    places = Array(repeating: Place(), count: RecentBatches.count)
  }
}
