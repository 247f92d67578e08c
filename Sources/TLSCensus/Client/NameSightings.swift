import ELBLogs
import SystemPackage

/// Names of one sort with their counts, times and a few lines: at most a few names, those with the
/// smallest fixed hash, so that what is kept is exact and does not depend on the order of arrival.
struct NameSightings: Sendable {
  /// What is known of one name.
  struct Sighting: Sendable {
    var count = EventCount()
    var lines = LineSamples()
  }

  /// The most names that are kept.
  static let limit = 64

  private(set) var sightings: [UInt32: Sighting] = [:]
  private(set) var hasMore = false

  /// Counts a record with a name; an absent name counts nothing.
  mutating func add(
    _ record: borrowing LogRecord, in path: FilePath, of name: UInt32,
    orderedBy names: borrowing NameTable
  ) {
    guard name != 0 else { return }
    sightings[name, default: Sighting()].count.add(at: record.connectionStart)
    sightings[name, default: Sighting()].lines.add(record, in: path)
    dropLast(orderedBy: names)
  }

  /// Adds the names of another worker, which have these numbers here.
  mutating func merge(
    _ other: NameSightings, _ numbers: [UInt32], orderedBy names: borrowing NameTable
  ) {
    hasMore = hasMore || other.hasMore
    for (name, sighting) in other.sightings {
      let number = numbers[Int(name)]
      sightings[number, default: Sighting()].count.merge(sighting.count)
      sightings[number, default: Sighting()].lines.merge(sighting.lines)
      dropLast(orderedBy: names)
    }
  }

  /// Drops the name that comes last in the fixed order, where there is one too many.
  private mutating func dropLast(orderedBy names: borrowing NameTable) {
    guard sightings.count > NameSightings.limit, var last = sightings.keys.first else { return }
    for other in sightings.keys where names.precedes(last, other) { last = other }
    sightings[last] = nil
    hasMore = true
  }
}
