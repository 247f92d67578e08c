import ELBLogs
import TLSFacts

/// What became of one client between two windows, where its failures are concerned.
enum ClientFate: Sendable, Equatable {
  /// It worked before and only fails after.
  case lost
  /// It was not there before and only fails after.
  case newFailing
  /// It failed before, without a success, and only fails after.
  case stillFailing
  /// It failed before, without a success or ever since one, and succeeds after.
  case recovered
  /// It worked before, and after there is no handshake of it.
  case absent
  /// Nothing of the above.
  case unremarkable

  /// Compares a client's windows; nil stands for no record at all.
  init(before: ClientWindow?, after: ClientWindow?) {
    let worked = before?.works ?? false
    if let after, after.onlyFails {
      if worked {
        self = .lost
      } else {
        self = before?.failures.count ?? 0 > 0 ? .stillFailing : .newFailing
      }
    } else if let before, let after, ClientFate.isMended(before, after) {
      self = .recovered
    } else if worked, after.map({ !$0.works && $0.failures.count == 0 }) ?? true {
      self = .absent
    } else {
      self = .unremarkable
    }
  }

  private static func isMended(_ before: ClientWindow, _ after: ClientWindow) -> Bool {
    guard before.failures.count > 0, after.handshakes.count > 0,
      !before.works || before.failuresSinceSuccess >= Pattern.regressionFailures
    else { return false }
    return after.failures.count == 0 || after.failures.last < after.handshakes.first
  }
}

/// How what one client negotiates differs between two windows.
enum NegotiationShift: Sendable, Equatable {
  /// The highest version is higher.
  case upgraded
  /// The highest version is lower.
  case downgraded
  /// The highest version is the same, with none of the suites that it came with before.
  case suitesChanged

  /// Compares a client's windows in one unit: connections, else requests.
  ///
  /// - Returns: The shift and its unit; nil where there is none, or nothing to compare.
  static func of(
    _ before: ClientWindow, _ after: ClientWindow
  ) -> (shift: NegotiationShift, unit: RecordUnit)? {
    for unit in [RecordUnit.connection, .request] {
      guard let old = before.versions[unit], let new = after.versions[unit] else { continue }
      if new.version > old.version { return (.upgraded, unit) }
      if new.version < old.version { return (.downgraded, unit) }
      return old.suites.isDisjoint(with: new.suites) ? (.suitesChanged, unit) : nil
    }
    return nil
  }
}
