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
    let scanners = failures.scanners
    if scanners.count > 0 {
      let names = nameList(of: scanners)
      let which =
        report.leavesScannersOut
        ? scanners.count.counted("more failure") : "\(scanners.count.grouped) of these failures"
      let verb = scanners.count == 1 ? "is" : "are"
      let end = report.leavesScannersOut ? "; left out" : ""
      paragraph("\(which) \(verb) of \(scanners.lookalikes)\(names)\(end).", style: .faint)
    }
  }

  /// Adds the outcomes that are no failures of a handshake.
  mutating func addNotCounted(of report: ScanReport) {
    let notCounted = report.notCounted
    guard notCounted.noClientHello.count > 0 || notCounted.plaintextOnTlsPort.count > 0 else {
      return
    }
    heading("Not counted as failures")
    if notCounted.noClientHello.count > 0 {
      let list = notCounted.noClientHello
      paragraph(
        "\(list.count.counted("connection")) without a ClientHello from "
          + "\(list.clients.counted("client"))\(nameList(of: list)). Usually TCP probes, port "
          + "scans or health checks.", hanging: 2)
    }
    if notCounted.plaintextOnTlsPort.count > 0 {
      let list = notCounted.plaintextOnTlsPort
      paragraph(
        "\(list.count.counted("request")) in plain text to a TLS port from "
          + "\(list.clients.counted("client"))\(nameList(of: list)).", hanging: 2)
    }
  }

  /// The first few clients of a list, after a colon; nothing where the list names none.
  private func nameList(of list: ScanReport.ClientList) -> String {
    let names = list.topClients.prefix(4).map { Printable($0.client).shortened(to: 39).text }
    guard !names.isEmpty else { return "" }
    let rest = list.clients - names.count
    return rest > 0
      ? ": \(names.joined(separator: ", ")) and \(rest.grouped) more" : ": " + enumeration(names)
  }
}
