import ELBLogs
import TLSFindings

extension Page {
  /// Adds what was seen to go and to come, and whom it left behind.
  mutating func add(_ changes: [ScanReport.Change], title: String, limit: Int?) {
    guard !changes.isEmpty else { return }
    heading(title)
    let shown = changes.prefix(limit ?? .max)
    for change in shown { paragraph(change.sentence, hanging: 2) }
    let rest = changes.count - shown.count
    if rest > 0 { line("and \(rest.counted("more change"))", indent: 2, style: .faint) }
    paragraph(ScanReport.Change.caution, style: .faint)
  }
}

extension Headline {
  /// The change that left most clients behind; nil where none did.
  static func change(in report: ScanReport) -> String? {
    let harmful = report.changes.filter { $0.clientsRegressed > 0 }
    guard let worst = harmful.max(by: { $0.clientsRegressed < $1.clientsRegressed }) else {
      return nil
    }
    let others =
      harmful.count > 1 ? " (and \((harmful.count - 1).counted("more such change")))" : ""
    let event =
      switch worst.change {
      case .protocolDropped, .suiteDropped:
        "\(worst.shortName) was last seen on \(worst.place), \(worst.lastBefore.minute)"
      case .protocolAdded, .suiteAdded:
        "\(worst.shortName) was first seen on \(worst.place), \(worst.firstAfter.minute)"
      case .certificateChanged:
        "\(worst.place) changed a certificate, \(worst.firstAfter.minute)"
      }
    let verb = worst.clientsRegressed == 1 ? "has" : "have"
    return
      "\(worst.clientsRegressed.counted("client")) \(verb) only failed since \(event)\(others)."
  }
}

extension ScanReport.Change {
  /// What of a list of changes is known, and what is inferred.
  static let caution =
    "Times (UTC) and clients are logged; that a policy or a certificate was changed is the likely "
    + "reading."

  /// The balancer, with the listener where it is known: another one may be as before.
  fileprivate var place: String {
    listener.map { "\(balancer) (listener \($0.kept(to: 20)))" } ?? balancer
  }

  /// What happened, when, and who has failed since.
  var sentence: String {
    switch change {
    case .protocolDropped, .suiteDropped:
      return "\(shortName) was last seen on \(place) at \(lastBefore.minute)\(consequence)."
    case .protocolAdded, .suiteAdded:
      return "\(shortName) was first seen on \(place) at \(firstAfter.minute); clients that use it "
        + "now had come without it until \(firstAfter.minute(on: lastBefore))."
    case .certificateChanged:
      let old = before.map { ScanReport.Change.shortName(of: $0) } ?? "another one"
      return "\(place) showed \(shortName) from \(firstAfter.minute) on, and \(old) until "
        + "\(firstAfter.minute(on: lastBefore))\(consequence)."
    }
  }

  private var consequence: String {
    guard clientsRegressed > 0 else { return "" }
    let past = change == .certificateChanged ? "connected before" : "used it"
    let verb = clientsRegressed == 1 ? "has" : "have"
    return "; \(clientsRegressed.counted("client")) that had \(past) \(verb) only failed since "
      + lastBefore.minute(on: firstAfter)
  }

  /// The balancer's name.
  fileprivate var balancer: String {
    loadBalancer?.kept(to: 70) ?? "a balancer that is not named"
  }

  /// The version, the suite, or the certificate without what all ARNs of an account share.
  fileprivate var shortName: String {
    change == .certificateChanged ? ScanReport.Change.shortName(of: what) : what.kept(to: 60)
  }

  private static func shortName(of arn: String) -> String {
    String(arn.split(separator: ":").last ?? Substring(arn)).kept(to: 60)
  }
}

extension String {
  /// As much of a name as leaves room for what is said of it.
  fileprivate func kept(to columns: Int) -> String { Printable(self).shortened(to: columns).text }
}

extension Timestamp {
  /// Another moment to the minute, without its date where it is of the same day.
  fileprivate func minute(on other: Timestamp) -> String {
    other.minute.prefix(10) == minute.prefix(10) ? String(other.minute.suffix(5)) : other.minute
  }
}
