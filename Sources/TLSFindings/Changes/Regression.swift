import ELBLogs
import TLSCensus

/// A client that succeeded in a place, and has only failed there since.
struct Regression {
  /// The client's place in the census.
  let client: Int
  /// What it had negotiated there.
  let pairs: [Pair]
  /// Its last success there.
  let lastSuccess: Timestamp
  /// Its first failure after that; nil where it failed before its last success too, and more often
  /// since than times are kept.
  let began: Timestamp?
  /// The times of its failures since, as far as they are kept.
  let times: [Timestamp]

  private let failures: [(reading: FailureReading, last: Timestamp)]

  /// Nil where the client never succeeded there, or where its last connection did.
  init?(of client: Int, _ visits: ClientVisits) {
    guard let lastSuccess = visits.lastSuccess else { return nil }
    let times = visits.histories.flatMap(\.latest).filter { $0 > lastSuccess }
    guard !times.isEmpty else { return nil }
    self.client = client
    self.lastSuccess = lastSuccess
    self.times = times
    pairs = visits.pairs.map(\.pair)
    failures = visits.failures.map { ($0.reading, $0.count.last) }
    began = Regression.beginning(of: visits.histories, after: lastSuccess)
  }

  /// How long before a change its first victims may have failed: the nodes of a balancer do not
  /// all change at the same moment. In microseconds.
  private static let slack: Int64 = 300_000_000

  /// Whether its failures are known to begin after a time.
  func isKnownToBegin(after time: Timestamp) -> Bool { began.map { $0 > time } ?? false }

  /// Whether nothing speaks against its failures having begun with a change at a time.
  func mayBegin(at time: Timestamp) -> Bool {
    began.map { $0.microseconds > time.microseconds - Regression.slack } ?? true
  }

  /// Whether it has only failed since a time, and at least once for a cause that supports the
  /// suspicion, never for one that contradicts it.
  func hasOnlyFailed(
    since time: Timestamp, _ suspicion: KeyPath<FailureReading, FailureReading.Voice>
  ) -> Bool {
    guard lastSuccess <= time else { return false }
    let voices = failures.filter { $0.last > time }.map { $0.reading[keyPath: suspicion] }
    return voices.contains(.supports) && !voices.contains(.contradicts)
  }

  /// Whether it has said since a time that it refuses the certificate.
  func statesCertificate(since time: Timestamp) -> Bool {
    failures.contains { $0.last > time && $0.reading.statesCertificate }
  }

  private static func beginning(
    of histories: [FailureHistory], after time: Timestamp
  ) -> Timestamp? {
    var earliest: Timestamp?
    for history in histories where history.last > time {
      let first: Timestamp
      if history.first > time {
        first = history.first
      } else if let oldest = history.latest.first, oldest <= time,
        let next = history.latest.first(where: { $0 > time })
      {
        first = next
      } else {
        return nil
      }
      earliest = min(earliest ?? first, first)
    }
    return earliest
  }
}
