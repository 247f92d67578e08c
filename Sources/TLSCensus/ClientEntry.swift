import ELBLogs

/// What is counted of one client; fixed in size, its lists lie elsewhere.
struct ClientEntry: Sendable {
  let key: ClientKey
  /// Its latest records, all of one event, and those before them by event.
  var latest = EventRun()
  var events = TallyList()
  /// Records by user agent and server name; at most eight of each.
  var userAgents = LimitedNames()
  var domains = LimitedNames()
  /// Where its failures begin among the failure histories; `noFailures` where it never failed.
  var failures = FailureHistories.none
}

/// The latest records of a client, as far as they are of one event; they are in no list yet.
///
/// Most clients come again and again in the same way, so most records touch no list, and most
/// clients need none.
struct EventRun: Sendable {
  var event: UInt32 = 0
  var count: UInt32 = 0
  /// In microseconds since 1970.
  var first = Int64.max
  var last = Int64.min

  /// The run as a tally; nil where nothing was counted yet.
  var tally: EventTally? {
    count == 0 ? nil : EventTally(id: event, count: UInt64(count), first: first, last: last)
  }
}

/// Names of one sort that a client's records carried: those of the latest records, and a list.
struct LimitedNames: Sendable {
  /// How many names are kept of a client.
  static let limit = 8

  /// The name of the latest records, which are not in the list yet, and how many they are.
  var latest: UInt32 = 0
  var latestCount: UInt32 = 0
  var list = TallyList()
  var hasMore = false
}

extension ClientEntry {
  /// Counts one more record of an event.
  mutating func count(
    _ event: UInt32, at time: Timestamp, in lists: inout TallyLists<EventTally>
  ) {
    if latest.event != event || latest.count == .max {
      if let tally = latest.tally { lists.add(tally, to: &events) }
      latest = EventRun(event: event)
    }
    latest.count &+= 1
    latest.first = min(latest.first, time.microseconds)
    latest.last = max(latest.last, time.microseconds)
  }
}

extension LimitedNames {
  /// Counts one more record with a name; an absent name counts nothing.
  mutating func count(
    _ name: UInt32, in lists: inout TallyLists<NameTally>, orderedBy names: borrowing NameTable
  ) {
    guard name != 0 else { return }
    if latest != name || latestCount == .max {
      add(UInt64(latestCount), of: latest, in: &lists, orderedBy: names)
      (latest, latestCount) = (name, 0)
    }
    latestCount &+= 1
  }

  /// Adds records with a name to the list.
  mutating func add(
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
      UInt64(other.latestCount), of: numbers?[Int(other.latest)] ?? other.latest, in: &lists,
      orderedBy: names)
  }
}
