import ELBLogs
import TLSCensus

/// A certificate that a balancer presented in place of another one.
struct CertificateChange {
  /// The load balancer's name.
  let loadBalancer: String
  /// The ARN of the old certificate.
  let before: String
  /// The ARN of the new certificate.
  let what: String
  /// The old certificate for the names that it was replaced for.
  private(set) var old: EventCount
  /// The new certificate for these names.
  private(set) var new: EventCount

  /// The changes of a census.
  ///
  /// Certificates are compared for each balancer and server name. One takes the place of another
  /// where the other's last record lies before its first, with no third one between; each replaces
  /// one, those seen most often first. Certificates in use side by side, as RSA and ECDSA are,
  /// overlap. But rare ones may follow each other by chance: if the records of both came in any
  /// order, all of the old ones would come first once in (*a*+*b*)!/(*a*!*b*!) cases, and that must
  /// be at least 1,000.
  ///
  /// The names of a balancer for which the same certificate replaces the same one in the same
  /// interval are one change, with the shortest interval that holds for all of them.
  ///
  /// In ALB access lines a connection that is kept alive shows its certificate to its end: a
  /// rotation that such connections outlive looks like certificates side by side, and is not seen.
  ///
  /// - Complexity: O(*n* log *n*) in the number of names; cubic in the certificates of one name,
  ///   which are few.
  static func all(in census: Census) -> [CertificateChange] {
    var presented: [Name: [Presented]] = [:]
    for (certificate, count) in census.certificateCounts {
      let name = Name(
        kind: certificate.kind, loadBalancer: certificate.loadBalancer, domain: certificate.domain)
      presented[name, default: []].append(
        Presented(arn: certificate.certificate, text: "", count: count))
    }
    var changes: [Replacement: [CertificateChange]] = [:]
    for (name, certificates) in presented where certificates.count > 1 {
      let named = certificates.map {
        Presented(arn: $0.arn, text: census.names.text($0.arn), count: $0.count)
      }
      for (old, new) in replacements(among: named) {
        let key = Replacement(
          kind: name.kind, loadBalancer: name.loadBalancer, before: old.arn, what: new.arn)
        changes[key, default: []].append(
          CertificateChange(
            loadBalancer: census.names.text(name.loadBalancer), before: old.text, what: new.text,
            old: old.count, new: new.count))
      }
    }
    return changes.values.flatMap(merged).filter(\.isNoChance)
  }

  private struct Name: Hashable {
    var kind: LogKind
    var loadBalancer: UInt32
    var domain: UInt32
  }

  private struct Presented {
    var arn: UInt32
    var text: String
    var count: EventCount

    func endsBefore(_ other: Presented) -> Bool { count.last < other.count.first }
  }

  private struct Replacement: Hashable {
    var kind: LogKind
    var loadBalancer: UInt32
    var before: UInt32
    var what: UInt32
  }

  /// Which certificate took whose place for one name, those seen most often first.
  private static func replacements(
    among certificates: [Presented]
  ) -> [(old: Presented, new: Presented)] {
    let possible = certificates.flatMap { old in
      certificates.filter { old.endsBefore($0) }.map { (old: old, new: $0) }
    }.filter { pair in
      !certificates.contains { pair.old.endsBefore($0) && $0.endsBefore(pair.new) }
    }
    var replacements: [(old: Presented, new: Presented)] = []
    for pair in possible.sorted(by: { isBetterSeen(($0.old, $0.new), ($1.old, $1.new)) })
    where !replacements.contains(where: { $0.old.arn == pair.old.arn || $0.new.arn == pair.new.arn }
    ) {
      replacements.append(pair)
    }
    return replacements
  }

  private static func isBetterSeen(
    _ left: (old: Presented, new: Presented), _ right: (old: Presented, new: Presented)
  ) -> Bool {
    let (leftCounts, rightCounts) = (counts(of: left), counts(of: right))
    if leftCounts != rightCounts { return leftCounts > rightCounts }
    return [left.old.text, left.new.text].lexicographicallyPrecedes(
      [right.old.text, right.new.text]
    ) { $0.precedes($1) }
  }

  private static func counts(of pair: (old: Presented, new: Presented)) -> (Int, Int) {
    let (old, new) = (pair.old.count.count, pair.new.count.count)
    return (min(old, new), max(old, new))
  }

  /// The same replacement for several names: one for each stretch of time that they share.
  private static func merged(_ changes: [CertificateChange]) -> [CertificateChange] {
    var merged: [CertificateChange] = []
    let byNew = changes.sorted {
      $0.new.first != $1.new.first
        ? $0.new.first < $1.new.first : $0.old.last < $1.old.last
    }
    for change in byNew {
      if let last = merged.last, change.old.last < last.new.first {
        merged[merged.count - 1].old.merge(change.old)
        merged[merged.count - 1].new.merge(change.new)
      } else {
        merged.append(change)
      }
    }
    return merged
  }

  /// Whether certificates in use side by side would hardly ever follow each other like this.
  private var isNoChance: Bool {
    let (fewer, more) = (min(old.count, new.count), max(old.count, new.count))
    var cases = 1.0
    for index in 0..<min(fewer, 10) {
      cases *= Double(more + index + 1) / Double(index + 1)
    }
    return cases >= 1_000
  }
}

extension CertificateChange {
  /// The change as it is reported.
  ///
  /// The clients that regressed are those that succeeded on the balancer before and have only
  /// failed since, with an alert about the certificate, or three times for a cause that is not
  /// stated; of the latter not those that a dropped version or suite accounts for.
  ///
  /// - Parameters:
  ///   - regressions: The clients that only fail now, on any listener of the balancer.
  ///   - cutOff: The clients that a dropped version or suite accounts for; nil where not all of them
  ///     are known: then only what states the certificate counts.
  /// - Returns: One row; it names no listener and no server name.
  func reported(regressions: [Regression], cutOff: Set<Int>?) -> ScanReport.Change {
    let regressed = regressions.filter { regression in
      let since = max(old.last, regression.lastSuccess)
      guard since < new.first, regression.mayBegin(at: old.last),
        regression.hasOnlyFailed(since: since, \.refusesCertificate)
      else { return false }
      return regression.statesCertificate(since: since)
        || (cutOff.map { !$0.contains(regression.client) } ?? false
          && regression.times.count { $0 > since } >= Pattern.regressionFailures)
    }
    return ScanReport.Change(
      loadBalancer: loadBalancer, listener: nil, change: .certificateChanged, what: what,
      before: before, lastBefore: old.last, firstAfter: new.first,
      clientsRegressed: regressed.count)
  }
}
