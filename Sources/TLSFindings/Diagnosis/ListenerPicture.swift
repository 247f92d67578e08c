import ELBLogs
import TLSCensus
import TLSFacts

/// What one client did on one listener, and what all clients negotiated there.
struct ListenerPicture: Sendable {
  /// Which listener it is.
  var identity: ListenerIdentity
  /// Failed connections by cause.
  var causes: [String: FailureCount] = [:]
  /// When connections failed; nil where none did.
  var failures: FailureHistory?
  /// Negotiated connections; nil where there were none.
  var successes: EventCount?
  /// What the client negotiated, in connections and requests.
  var pairs: [Pair: EventCount] = [:]
  /// Connections without a ClientHello; nil where there were none.
  var noClientHello: EventCount?
  /// Plain HTTP that was sent to a TLS port; nil where there was none.
  var plaintext: EventCount?
  /// Records that say nothing about TLS: of other listeners, or of an unknown end.
  var otherRecords = 0
  /// Whether the client ever showed a certificate here.
  var showsClientCertificate = false

  /// What all clients together negotiated here.
  var negotiatedByAnybody: [Pair: EventCount] = [:]
  /// Negotiated records of all clients that showed a certificate.
  var negotiatedWithCertificate = 0
  /// Negotiated records of all clients that showed none.
  var negotiatedWithoutCertificate = 0

  /// Failed connections of one cause.
  struct FailureCount: Sendable {
    /// All of them.
    var all = EventCount()
    /// Those whose lines name a version and suite: both had been agreed on, so neither was missing.
    var agreed = EventCount()

    /// Those that had agreed on nothing.
    var withoutAgreement: Int { all.count - agreed.count }
  }

  /// Failed connections.
  var failed: Int { causes.values.reduce(0) { $0 + $1.all.count } }

  /// Since when the client has done nothing but fail: its first failure after its last success;
  /// nil where its last connection succeeded.
  ///
  /// Where that failure may no longer be among the latest that are kept, it is the moment after the
  /// last success.
  var failingSince: Timestamp? {
    guard let failures else { return nil }
    guard let lastSuccess = successes?.last else { return failures.first }
    if failures.first > lastSuccess { return failures.first }
    guard let first = failures.latest.first(where: { $0 > lastSuccess }) else { return nil }
    let isCut = failures.latest.count == FailureHistory.limit && first == failures.latest.first
    return isCut ? Timestamp(microseconds: lastSuccess.microseconds + 1) : first
  }

  /// Whether the client has failed with `cause` since a time, and had agreed on nothing whenever it
  /// failed: only then may a version or suite be missing.
  func failsWithoutAgreement(_ cause: String, since: Timestamp) -> Bool {
    guard let count = causes[cause], count.withoutAgreement > 0, count.all.last >= since else {
      return false
    }
    return causes.values.allSatisfy { $0.agreed.count == 0 || $0.agreed.last < since }
  }

  /// The versions that anybody has negotiated here at `since` or later, with all their records.
  func versions(since: Timestamp) -> [TLSVersion: Int] {
    negotiatedByAnybody.reduce(into: [:]) { versions, use in
      guard use.value.last >= since, let version = TLSVersion(rawValue: use.key.version) else {
        return
      }
      versions[version, default: 0] += use.value.count
    }
  }

  /// What anybody negotiated here of the pairs that are meant; nil where nobody did.
  func uses(where isMeant: (Pair) -> Bool) -> EventCount? {
    let meant = negotiatedByAnybody.filter { isMeant($0.key) }.values
    guard !meant.isEmpty else { return nil }
    return meant.reduce(into: EventCount()) { $0.merge($1) }
  }

  /// Whether `uses` have stopped, while others go on or the client tries: they have been absent here
  /// for several times the interval at which they used to come.
  ///
  /// Near the end of the logs much is absent by chance.
  func haveStopped(_ uses: EventCount) -> Bool {
    let ends = negotiatedByAnybody.values.map(\.last) + (failures.map { [$0.last] } ?? [])
    guard let end = ends.max(), end > uses.last else { return false }
    let absence = Double(end.microseconds - uses.last.microseconds)
    let presence = Double(uses.last.microseconds - uses.first.microseconds)
    return absence * Double(uses.count - 1) >= 3 * presence
  }

  /// How sure it is that a change of the listener cut the client off that succeeded before, if
  /// `uses` would be what it ended; nil where nothing speaks for it.
  ///
  /// A single failure after a success may have many reasons. Where the client keeps failing, its
  /// own tries show what is missing, however soon the logs end; unless it failed now and then
  /// before, or the uses are others' too, who come at other times.
  func certaintyOfChange(ending uses: EventCount) -> Certainty? {
    let keepsFailing = failuresSinceSuccess >= Pattern.regressionFailures
    if haveStopped(uses) { return keepsFailing ? .likely : .possible }
    guard keepsFailing else { return nil }
    let hasFailedBefore = failures.map { $0.first <= lastSuccess } ?? false
    let isAlone = pairs.values.reduce(0) { $0 + $1.count } == uses.count
    return isAlone && !hasFailedBefore ? .likely : .possible
  }

  /// Failures after the last success, of those that are kept.
  private var failuresSinceSuccess: Int {
    failures?.latest.reduce(0) { $0 + ($1 > lastSuccess ? 1 : 0) } ?? 0
  }

  /// The time of the last success; before all times where there was none.
  private var lastSuccess: Timestamp { successes?.last ?? Timestamp(microseconds: .min) }
}

extension ListenerIdentity {
  /// The listener in a sentence, `app/shop/50dc6c495c0c9188 (port 443)`.
  var words: String {
    let name = loadBalancer ?? "a load balancer without a name"
    guard let listener else { return name }
    return kind == .albConnection ? "\(name) (port \(listener))" : "\(name) (listener \(listener))"
  }
}
