import ELBLogs
import TLSCensus

/// How the failures of a client lie in time, on one listener; connections alone.
///
/// The raw values are those of the JSON.
public enum Pattern: String, Sendable, CaseIterable {
  /// No connection succeeded there.
  case neverSucceeded = "never_succeeded"
  /// Connections succeeded; at least three have failed since the last that did.
  case regressed
  /// The last failure lies before the first success.
  case recovered
  /// Everything else.
  case intermittent

  /// Failures after the last success that make a regression of it.
  static let regressionFailures = 3

  /// Tells the pattern.
  ///
  /// - Parameters:
  ///   - failures: When connections failed; of many, the latest are known.
  ///   - successes: The times of the first and last connection that succeeded; nil where none did.
  init(failures: FailureHistory, successes: ClosedRange<Timestamp>?) {
    guard let successes else {
      self = .neverSucceeded
      return
    }
    let since = failures.latest.reduce(0) { $0 + ($1 > successes.upperBound ? 1 : 0) }
    if failures.last < successes.lowerBound {
      self = .recovered
    } else if since >= Pattern.regressionFailures {
      self = .regressed
    } else {
      self = .intermittent
    }
  }
}

extension ClientPicture {
  /// The pattern on the listener where the client failed most; nil where it never failed, or where
  /// records are missing: each of them may change it.
  var pattern: Pattern? {
    guard missing == nil else { return nil }
    // Of equals, the first in the fixed order of listeners.
    let failing = listeners.filter { $0.failures != nil }
    guard let most = failing.map(\.failed).max(),
      let worst = failing.first(where: { $0.failed == most }), let failures = worst.failures
    else { return nil }
    return Pattern(failures: failures, successes: worst.successes.map { $0.first...$0.last })
  }
}
