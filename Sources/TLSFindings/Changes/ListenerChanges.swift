import ELBLogs
import TLSCensus

/// What changed on one listener, as its clients together show it.
struct ListenerChanges {
  /// What all clients did there.
  let use: ListenerUse

  private let versions: [String: EventCount]
  /// The versions that a suite was negotiated at.
  private let versionsOfSuite: [String: Set<String>]
  private var regressions: [Regression] = []
  private var newVersions: [String: Newcomer]
  private var newSuites: [String: Newcomer]

  init(_ use: ListenerUse) {
    self.use = use
    versions = use.versions
    let suites: [String: EventCount] = use.pairs.reduce(into: [:]) {
      $0[$1.key.cipher, default: EventCount()].merge($1.value)
    }
    versionsOfSuite = use.pairs.keys.reduce(into: [:]) {
      $0[$1.cipher, default: []].insert($1.version)
    }
    newVersions = versions.mapValues { Newcomer(first: $0.first) }
    newSuites = suites.mapValues { Newcomer(first: $0.first) }
  }

  /// When the version or the suite of a pair came up, whichever came later.
  func newest(of pair: Pair) -> Timestamp? {
    guard let version = newVersions[pair.version], let suite = newSuites[pair.cipher] else {
      return nil
    }
    return max(version.first, suite.first)
  }

  /// Takes in what one client did on the listener.
  mutating func add(_ visits: ClientVisits, of client: Int) {
    guard !visits.pairs.isEmpty else { return }
    if let regression = Regression(of: client, visits) { regressions.append(regression) }
    guard visits.pairs.count + visits.failures.count > 1 else { return }
    for (index, (pair, _)) in visits.pairs.enumerated() {
      let before = visits.pairs[..<index]
      if !before.contains(where: { $0.pair.version == pair.version }) {
        newVersions[pair.version]?.add(visits) { $0.version != pair.version }
      }
      if !before.contains(where: { $0.pair.cipher == pair.cipher }) {
        let versions = versionsOfSuite[pair.cipher, default: []]
        newSuites[pair.cipher]?.add(visits) {
          $0.cipher != pair.cipher && versions.contains($0.version)
        }
      }
    }
  }
}

// MARK: - Dropped

extension ListenerChanges {
  /// A change, and the clients that it cut off.
  struct Drop {
    var change: ScanReport.Change
    var clients: [Int]
    /// The first time that one of them failed: until then the old policy may have been in force.
    var firstFailure: Timestamp
  }

  /// Versions and suites that are no longer negotiated, and that clients are the worse for.
  ///
  /// A version or suite is dropped with its last use if clients that had used it have only failed
  /// since, three times in all (as in the pattern `regressed`), and at least one of them is known
  /// to have begun only then: one that fails while others still use the same is no evidence. Their
  /// failures must be such as a missing version or suite causes.
  ///
  /// A suite is not named where its version was dropped, nor because of clients that a dropped
  /// version accounts for. Where the only user of a suite breaks for a reason that the log does not
  /// state, it looks the same.
  func drops(in census: Census) -> [Drop] {
    let droppedVersions = drops(.protocolDropped, versions, in: census, regressions) {
      Set($0.pairs.map(\.version))
    }
    let gone = Set(droppedVersions.map(\.change.what))
    let explained = Set(droppedVersions.flatMap(\.clients))
    let remaining = use.pairs.filter { !gone.contains($0.key.version) }
    let remainingSuites: [String: EventCount] = remaining.reduce(into: [:]) {
      $0[$1.key.cipher, default: EventCount()].merge($1.value)
    }
    let others = regressions.filter { !explained.contains($0.client) }
    // A client that was dropped from the census may be the one that a dropped version accounts for.
    guard census.approximation == nil else { return droppedVersions }
    return droppedVersions
      + drops(.suiteDropped, remainingSuites, in: census, others) {
        Set($0.pairs.filter { !gone.contains($0.version) }.map(\.cipher))
      }
  }

  /// What speaks for a drop.
  private struct Evidence {
    var clients: [Int] = []
    var failures = 0
    var firstFailure = Timestamp(microseconds: .max)
    /// Whether a client is known to have begun to fail only after the drop.
    var isSound = false
  }

  private func drops(
    _ change: ScanReport.ChangeKind, _ used: [String: EventCount], in census: Census,
    _ regressions: [Regression], names: (Regression) -> Set<String>
  ) -> [Drop] {
    var evidence: [String: Evidence] = [:]
    for regression in regressions {
      for name in names(regression) {
        guard let last = used[name]?.last, regression.mayBegin(at: last),
          regression.hasOnlyFailed(since: last, \.lacksParameters)
        else { continue }
        let times = regression.times.filter { $0 > last }
        var found = evidence[name] ?? Evidence()
        found.clients.append(regression.client)
        found.failures += times.count
        found.firstFailure = min(found.firstFailure, times.min() ?? found.firstFailure)
        found.isSound = found.isSound || regression.isKnownToBegin(after: last)
        evidence[name] = found
      }
    }
    return evidence.compactMap { name, evidence in
      guard evidence.isSound, evidence.failures >= Pattern.regressionFailures,
        let last = used[name]?.last
      else { return nil }
      let next = use.numbers.compactMap { census.nextRecord(after: last, on: $0) }
      return Drop(
        change: ScanReport.Change(
          loadBalancer: use.identity.loadBalancer, listener: use.identity.listener, change: change,
          what: name, before: nil, lastBefore: last,
          firstAfter: next.reduce(evidence.firstFailure, min),
          clientsRegressed: evidence.clients.count),
        clients: evidence.clients, firstFailure: evidence.firstFailure)
    }
  }
}

// MARK: - Added

extension ListenerChanges {
  /// Versions and suites that are negotiated for the first time, by clients that had come before.
  ///
  /// Something rare appears all the time, so its first use proves nothing. It is new where at least
  /// five clients had been there before without it (negotiating something else, or failing as those
  /// do who lack it), have used it since and nothing else in its place; and where they are more
  /// than those who had been there before and use it only beside what they used. For a suite what
  /// counts is what was negotiated at the same versions.
  ///
  /// A suite may be newly allowed, or newly preferred to another one that went. Five machines of
  /// one owner that were upgraded at once look the same. The suites of a new version are not named.
  func additions() -> [ScanReport.Change] {
    let addedVersions = newVersions.filter(\.value.isNew)
    let addedSuites = newSuites.filter { cipher, newcomer in
      newcomer.isNew && versionsOfSuite[cipher, default: []].contains { addedVersions[$0] == nil }
    }
    return addedVersions.map { addition(.protocolAdded, $0, $1) }
      + addedSuites.map { addition(.suiteAdded, $0, $1) }
  }

  private func addition(
    _ change: ScanReport.ChangeKind, _ name: String, _ newcomer: Newcomer
  ) -> ScanReport.Change {
    ScanReport.Change(
      loadBalancer: use.identity.loadBalancer, listener: use.identity.listener, change: change,
      what: name, before: nil, lastBefore: newcomer.lastBefore, firstAfter: newcomer.first,
      clientsRegressed: 0)
  }
}

/// Whether clients went over to something when it first came up.
private struct Newcomer {
  /// When it was first used, by any client.
  let first: Timestamp
  /// Clients that were there before it, and have used nothing else in its place since.
  private var moved = 0
  /// Clients that were there before it, and use it beside something else.
  private var stayed = 0
  /// The last record of a client without it that has gone over to it since.
  private(set) var lastBefore = Timestamp(microseconds: .min)

  private static let leastClients = 5

  init(first: Timestamp) { self.first = first }

  /// Whether the listener changed, rather than a client or two.
  var isNew: Bool { moved >= Newcomer.leastClients && moved > stayed }

  /// Takes in a client that uses it.
  ///
  /// - Parameters:
  ///   - visits: What the client did on the listener.
  ///   - isInItsPlace: Whether another pair could have been negotiated instead of it.
  mutating func add(_ visits: ClientVisits, isInItsPlace: (Pair) -> Bool) {
    // Most clients come for the first time when everything has been there for long.
    guard visits.first < first else { return }
    let others = visits.pairs.filter { isInItsPlace($0.pair) }.map(\.count)
    let refused = visits.failures.filter { $0.reading.lacksParameters == .supports }.map(\.count)
    let earlier = (others + refused).filter { $0.first < first }
    guard !earlier.isEmpty else { return }
    if others.contains(where: { $0.last >= first }) {
      stayed += 1
    } else {
      moved += 1
      for count in earlier {
        lastBefore = max(lastBefore, count.last < first ? count.last : count.first)
      }
    }
  }
}
