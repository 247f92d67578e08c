import ELBLogs
import TLSFindings

extension Page {
  /// Adds the answer in sentences: who fails, who is old, what was read, and what to beware of.
  mutating func addHeadline(of report: ScanReport) {
    add(Answer(report))
  }

  /// Adds the answer that a report begins with.
  mutating func add(_ answer: Answer) {
    paragraph(answer.lead, style: answer.isBad ? .failure : .heading)
    for sentence in answer.sentences { paragraph(sentence) }
    if let source = answer.source { paragraph(source) }
    for window in answer.windows { paragraph(window, hanging: 2) }
    add(answer.remarks)
  }

  /// Adds what a reader should know before trusting the numbers.
  mutating func add(_ remarks: [Remark]) {
    // A report begins with that it is partial.
    let remarks = remarks.filter { $0.label != .partial }
    if !remarks.isEmpty { blank() }
    for remark in remarks { paragraph(remark.line, hanging: 2, style: .caution) }
  }
}

/// The sentences that a report begins with.
enum Headline {
  /// What of the input was not understood; nil where all was.
  static func losses(of input: InputSummary) -> String? {
    let rejected = input.linesRejected.values.reduce(0, +)
    let losses = [
      (rejected, rejected.counted("line") + " rejected"),
      (input.filesDamaged.count, input.filesDamaged.count.counted("file") + " damaged"),
      (input.filesSkipped.count, input.filesSkipped.count.counted("file") + " not read"),
    ].filter { $0.0 > 0 }.map(\.1)
    return losses.isEmpty ? nil : "\(enumeration(losses)); see the end."
  }

  /// What a client is, where it is no address.
  static func clients(by grouping: String) -> String? {
    switch grouping {
    case "subnet": "A client is a subnet here."
    case "user-agent":
      "A client is a user agent here; a record without one counts for its address's only one, "
        + "else for (unknown)."
    case "domain":
      "A client is a server name here; a record without one counts for its address's only one, "
        + "else for (unknown)."
    case "label":
      "A client is an owner here; a record that does not tell whose it is counts for its address's "
        + "only owner, else for (unknown)."
    default: nil
    }
  }

  /// What to say when nothing was counted.
  static func nothing(in input: InputSummary) -> String {
    let filtered = input.linesSkipped[.filtered] ?? 0
    if filtered > 0 {
      return "The filters left nothing: \(filtered.counted("record")) read, none of them wanted."
    }
    if input.files == 0 { return "No log was read." }
    return "No record was found in \(input.lines.counted("line")) "
      + "of \(input.files.counted("file"))."
  }

  /// How many connections failed, without those of clients that look like scanners.
  static func failures(of report: ScanReport) -> String {
    guard report.kinds.contains(where: \.key.showsFailures) else {
      return blindness(of: report.kindsInOrder)
    }
    let failures = report.failures
    let scanners = failures.scanners
    let (failed, clients) = report.failuresWithoutScanners
    let judged = max(0, report.judgedConnections - scanners.count)
    if failed == 0, scanners.count > 0 {
      return onlyScanners(scanners, of: judged, leftOut: report.leavesScannersOut)
    }
    var text: String
    if judged == 0 {
      text = "No connection in these logs tried a TLS handshake whose end is known."
    } else if failed == 0 {
      text = "None of \(judged.counted("connection")) failed."
    } else {
      text =
        "\(failed.percent(of: judged)) of connections failed (\(failed.grouped) of "
        + "\(judged.grouped)), from \(clients.counted("client"))"
    }
    if failed > 0, let cause = failures.causes.first {
      let apart = report.largestCauseWithoutScanners
      let named = apart ?? cause
      text +=
        "; the largest cause \(apart == nil ? "overall " : "")is \(named.cause) "
        + "(\(named.count.grouped), \(named.clients.counted("client")))."
    } else if failed > 0 {
      text += "."
    }
    if scanners.count > 0 {
      text +=
        " \(scanners.count.counted("failure")) of \(scanners.lookalikes) "
        + "\(scanners.count == 1 ? "is" : "are") left out."
    }
    return text
  }

  /// That nobody failed but clients that look like scanners.
  ///
  /// - Parameters:
  ///   - scanners: These clients.
  ///   - judged: Connections of others whose handshakes succeeded.
  ///   - leftOut: Whether the failures are left out of all numbers.
  /// - Returns: A sentence.
  private static func onlyScanners(
    _ scanners: ScanReport.ClientList, of judged: Int, leftOut: Bool
  ) -> String {
    let failures =
      scanners.count == 1 ? "The only failure is" : "All \(scanners.count.counted("failure")) are"
    return "\(failures) of \(scanners.lookalikes)\(leftOut ? ", and left out" : ""); "
      + (judged == 0
        ? "no other connection in these logs tried a TLS handshake whose end is known."
        : "none of \(judged.counted("other connection")) failed.")
  }

  /// Which of the logs cannot show failures, and which log to enable instead.
  static func blindSpots(of report: ScanReport) -> [String] {
    var sentences: [String] = []
    if report.kinds[.albAccess] != nil {
      let silent = balancersWithoutConnectionLog(report)
      if report.kinds[.albConnection] == nil, report.input.linesSkipped[.filtered] ?? 0 > 0 {
        sentences.append(
          "Failures at an ALB show only in its connection logs, of which the filters left nothing.")
      } else if report.kinds[.albConnection] == nil {
        sentences.append(
          "To see which clients of an ALB fail, enable its connection logs; CloudWatch's "
            + "ClientTLSNegotiationErrorCount gives only their number.")
      } else if let first = silent.first {
        let others = silent.count > 1 ? " and \((silent.count - 1).counted("other ALB"))" : ""
        sentences.append(
          "\(first)\(others) left access lines but no connection lines: failures there cannot be "
            + "seen; enable connection logs.")
      }
    }
    if report.kinds[.classic] != nil {
      sentences.append(classicBlindSpot)
    }
    return sentences
  }

  /// What no setting of a Classic balancer changes.
  static let classicBlindSpot =
    "Clients that fail at a Classic balancer cannot be identified from logs at all; behind an ALB "
    + "with connection logs, or an NLB with a TLS listener, they can."

  /// Why kinds of log, none of which shows failures, do not.
  static func blindness(of kinds: [LogKind]) -> String {
    "No failed handshake can be seen here: "
      + kinds.compactMap(blindness(of:)).joined(separator: ", and ") + "."
  }

  /// Why a kind of log shows no failures.
  private static func blindness(of kind: LogKind) -> String? {
    switch kind {
    case .albAccess: "ALB access logs hold only requests, which come after the handshake"
    case .classic: "Classic logs do not name clients that fail"
    case .albConnection, .nlb: nil
    }
  }

  /// The ALBs with access lines but no connection lines; none where a connection line names no
  /// balancer, since it could be any.
  private static func balancersWithoutConnectionLog(_ report: ScanReport) -> [String] {
    let connection = report.loadBalancers.filter { $0.kind == .albConnection }
    guard connection.allSatisfy({ $0.id != nil }) else { return [] }
    let logged = Set(connection.compactMap(\.id))
    return report.loadBalancers.filter { $0.kind == .albAccess }
      .compactMap(\.id).filter { !logged.contains($0) }
  }

  /// The share of versions before TLSv1.2 in each kind, and the clients of each version.
  ///
  /// Clients of two versions, or of two kinds, may be the same ones, so they are not added.
  static func oldVersions(of report: ScanReport) -> String? {
    guard !report.tlsVersions.isEmpty else { return nil }
    let kinds: [(share: Double, text: String)] = report.kindsInOrder.compactMap { kind in
      let old = report.tlsVersions.filter { $0.kind == kind && isOld($0.protocol) }
        .sorted { $0.protocol < $1.protocol }
      guard !old.isEmpty else { return nil }
      let percent = old.reduce(0) { $0 + $1.count }.percent(of: report.negotiated(kind))
      let versions = old.map { "\($0.protocol): \($0.clients.counted("client"))" }
        .joined(separator: ", ")
      return (
        old.reduce(0) { $0 + $1.share },
        "\(percent) of \(report.groupTitle(of: kind)) (\(versions))"
      )
    }
    if kinds.isEmpty { return "Nothing was negotiated below TLSv1.2." }
    let texts = kinds.sorted { $0.share > $1.share }.map(\.text)
    return "Below TLSv1.2: " + texts.joined(separator: "; ") + "."
  }

  /// Whether a version is deprecated (RFC 7568, RFC 8996).
  static func isOld(_ version: String) -> Bool {
    ["SSLv2", "SSLv3", "TLSv1.0", "TLSv1.1"].contains(version)
  }
}
