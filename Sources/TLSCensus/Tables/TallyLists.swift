/// What is counted under one number of a short list.
protocol Tally: Sendable {
  /// What is counted: the number of a name, of an event, or of something else.
  var id: UInt32 { get }

  /// Adds what another tally of the same `id` counted.
  mutating func add(_ other: Self)
}

/// How often a name came.
struct NameTally: Tally {
  var id: UInt32
  var count: UInt64

  mutating func add(_ other: NameTally) { count &+= other.count }
}

/// How often an event came, and when first and last.
struct EventTally: Tally {
  var id: UInt32
  var count: UInt64
  /// In microseconds since 1970.
  var first: Int64
  var last: Int64

  mutating func add(_ other: EventTally) {
    count &+= other.count
    first = min(first, other.first)
    last = max(last, other.last)
  }
}

// The order within a list of tallies means nothing.

extension ShortLists where Element: Tally {
  /// Adds a tally to those of its `id` in a list.
  mutating func add(_ tally: Element, to list: inout ShortList) {
    if !addToKnown(tally, in: list) { append(tally, to: &list) }
  }

  private mutating func addToKnown(_ tally: Element, in list: ShortList) -> Bool {
    for place in range(list) where self[place].id == tally.id {
      self[place].add(tally)
      return true
    }
    return false
  }
}

extension ShortLists where Element == NameTally {
  /// Adds to the count of a name, keeping at most `limit` of them: those that come first in the
  /// fixed order of `names`.
  ///
  /// What is kept does not depend on the order of arrival, and its counts are exact: a name that
  /// belongs to the first `limit` of all belongs to the first `limit` of any part.
  ///
  /// - Returns: Whether a name was left out.
  mutating func add(
    _ tally: NameTally, to list: inout ShortList, limit: Int,
    orderedBy names: borrowing NameTable
  ) -> Bool {
    if addToKnown(tally, in: list) { return false }
    guard list.count >= limit else {
      append(tally, to: &list)
      return false
    }
    let places = range(list)
    var last = places.lowerBound
    for place in places where names.precedes(self[last].id, self[place].id) { last = place }
    if names.precedes(tally.id, self[last].id) { self[last] = tally }
    return true
  }
}
