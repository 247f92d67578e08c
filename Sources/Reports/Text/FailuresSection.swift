import TLSFindings

extension Page {
  /// Adds the causes of failed connections, and the clients that look like scanners.
  mutating func addCauses(of report: ScanReport, limit: Int?) {
    let failures = report.failures
    guard !failures.causes.isEmpty else { return }
    heading("Failure causes")
    var table = Table(columns: [
      .text("cause", minimumWidth: 16), .number("connections"), .number("of failures"), .word(""),
      .number("clients"),
    ])
    let shown = failures.causes.prefix(limit ?? .max)
    let barWidth = width >= 120 ? 24 : 12
    for cause in shown {
      table.rows.append(
        .cells([
          Table.Cell(cause.cause), Table.Cell(cause.count),
          Table.Cell(cause.count.percent(of: failures.count)),
          Table.Cell(bar(cause.count, of: failures.count, width: barWidth)),
          Table.Cell(cause.clients),
        ]))
    }
    write(table)
    addRest(failures.causes.dropFirst(shown.count).map(\.count), of: "cause")
    if let sentence = report.scannersSentence { paragraph(sentence, style: .faint) }
  }

  /// Adds the outcomes that are no failures of a handshake.
  mutating func addNotCounted(of report: ScanReport) {
    let sentences = report.notCounted.sentences
    guard !sentences.isEmpty else { return }
    heading("Not counted as failures")
    for sentence in sentences { paragraph(sentence, hanging: 2) }
  }
}

extension ScanReport {
  /// How many failures are of clients that look like scanners, and of whom; nil without any.
  var scannersSentence: String? {
    let scanners = failures.scanners
    guard scanners.count > 0 else { return nil }
    let which =
      leavesScannersOut
      ? scanners.count.counted("more failure") : "\(scanners.count.grouped) of these failures"
    let verb = scanners.count == 1 ? "is" : "are"
    let end = leavesScannersOut ? "; left out" : ""
    return "\(which) \(verb) of \(scanners.lookalikes)\(scanners.firstNames)\(end)."
  }
}

extension ScanReport.NotCounted {
  /// What was seen that is no failure of a handshake, and of whom.
  var sentences: [String] {
    var sentences: [String] = []
    if noClientHello.count > 0 {
      sentences.append(
        "\(noClientHello.count.counted("connection")) without a ClientHello from "
          + "\(noClientHello.clients.counted("client"))\(noClientHello.firstNames). Usually TCP "
          + "probes, port scans or health checks.")
    }
    if plaintextOnTlsPort.count > 0 {
      sentences.append(
        "\(plaintextOnTlsPort.count.counted("request")) in plain text to a TLS port from "
          + "\(plaintextOnTlsPort.clients.counted("client"))\(plaintextOnTlsPort.firstNames).")
    }
    return sentences
  }
}

extension ScanReport.ClientList {
  /// The first few clients, after a colon; nothing where the list names none.
  fileprivate var firstNames: String {
    let names = topClients.prefix(4).map { Printable($0.client).shortened(to: 39).text }
    guard !names.isEmpty else { return "" }
    let rest = clients - names.count
    return rest > 0
      ? ": \(names.joined(separator: ", ")) and \(rest.grouped) more" : ": " + enumeration(names)
  }
}
