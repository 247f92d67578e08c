/// Names of one sort with their counts and times: at most a few, those with the smallest fixed
/// hash, so that what is kept is exact and does not depend on the order of arrival.
struct NameSightings: Sendable {
  /// The most names that are kept.
  static let limit = 64

  private(set) var counts: [UInt32: EventCount] = [:]
  private(set) var hasMore = false

  /// Counts records with a name; an absent name counts nothing.
  mutating func add(_ count: EventCount, of name: UInt32, orderedBy names: borrowing NameTable) {
    guard name != 0 else { return }
    counts[name, default: EventCount()].merge(count)
    guard counts.count > NameSightings.limit else { return }
    var last = name
    for other in counts.keys where names.precedes(last, other) { last = other }
    counts[last] = nil
    hasMore = true
  }

  /// Adds the names of another worker, which have these numbers here.
  mutating func merge(
    _ other: NameSightings, _ numbers: [UInt32], orderedBy names: borrowing NameTable
  ) {
    hasMore = hasMore || other.hasMore
    for (name, count) in other.counts { add(count, of: numbers[Int(name)], orderedBy: names) }
  }
}
