import ELBLogs

/// What is counted of one client; fixed in size, its lists lie elsewhere.
struct ClientEntry: Sendable {
  let key: ClientKey
  /// Its latest records of one event, which are not in the list yet: most clients do one thing, and
  /// need no list.
  var latest = EventTally(id: 0, count: 0, first: .max, last: .min)
  var events = TallyList()
  /// Records by user agent and server name; at most eight of each.
  var userAgents = LimitedNames()
  var domains = LimitedNames()
  /// Where its failures begin among the failure histories; `FailureHistories.none` where it never failed.
  var failures = FailureHistories.none
}

/// Names of one sort that a client's records carried: those of the latest records, and a list.
struct LimitedNames: Sendable {
  /// How many names are kept of a client.
  static let limit = 8

  /// The name of the latest records, which are not in the list yet, and how many they are.
  var latest: UInt32 = 0
  var latestCount: UInt64 = 0
  var list = TallyList()
  var hasMore = false
}

extension ClientEntry {
  /// Adds records of one event.
  mutating func add(_ tally: EventTally, in lists: inout TallyLists<EventTally>) {
    guard latest.id == tally.id || latest.count == 0 else {
      lists.add(latest, to: &events)
      latest = tally
      return
    }
    latest.id = tally.id
    latest.add(tally)
  }
}

extension LimitedNames {
  /// Adds records with a name; an absent name counts nothing.
  mutating func add(
    _ count: UInt64, of name: UInt32, in lists: inout TallyLists<NameTally>,
    orderedBy names: borrowing NameTable
  ) {
    guard name != 0, count > 0 else { return }
    if latest != name {
      list(latestCount, of: latest, in: &lists, orderedBy: names)
      (latest, latestCount) = (name, 0)
    }
    latestCount &+= count
  }

  /// Adds records with a name to the list.
  private mutating func list(
    _ count: UInt64, of name: UInt32, in lists: inout TallyLists<NameTally>,
    orderedBy names: borrowing NameTable
  ) {
    guard count > 0 else { return }
    let tally = NameTally(id: name, count: count)
    if lists.add(tally, to: &list, limit: LimitedNames.limit, orderedBy: names) { hasMore = true }
  }

  /// Adds what another census kept in `otherLists`; its names have these numbers here, or the same
  /// ones.
  mutating func merge(
    _ other: LimitedNames, in otherLists: TallyLists<NameTally>, _ numbers: [UInt32]?,
    into lists: inout TallyLists<NameTally>, orderedBy names: borrowing NameTable
  ) {
    hasMore = hasMore || other.hasMore
    for tally in otherLists.tallies(other.list) {
      add(tally.count, of: numbers?[Int(tally.id)] ?? tally.id, in: &lists, orderedBy: names)
    }
    add(
      other.latestCount, of: numbers?[Int(other.latest)] ?? other.latest, in: &lists,
      orderedBy: names)
  }
}
