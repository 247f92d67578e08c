import ELBLogs
import TLSFindings

/// Clients with how often they were seen.
struct ClientTallies {
  /// A client and its number.
  struct Row {
    let name: PageText
    let count: String
  }

  let rows: [Row]
  /// How many clients are not listed; nil where all are.
  let rest: String?

  init(_ list: ScanReport.ClientList, limit: Int, count: (ClientSummary) -> Int?) {
    let shown = list.topClients.prefix(limit)
    rows = shown.map {
      Row(name: PageText($0.client, limit: 80), count: count($0)?.grouped ?? "")
    }
    let left = list.clients - shown.count
    rest = left > 0 ? left.counted("more client") : nil
  }
}

/// The clients that look like scanners.
struct ScannersView {
  let sentence: PageText
  let clients: ClientTallies

  /// Nil without any.
  init?(_ report: ScanReport, limit: Int) {
    guard let sentence = report.scannersSentence else { return nil }
    self.sentence = PageText(sentence, limit: PageText.paragraph)
    clients = ClientTallies(report.failures.scanners, limit: limit, count: \.failed)
  }
}

/// What is no failure of a handshake.
struct NotCountedView {
  let sentences: [PageText]
  let groups: [Group]

  /// The clients of one such outcome.
  struct Group {
    let title: String
    let clients: ClientTallies
  }

  /// Nil where nothing of the sort was seen.
  init?(_ notCounted: ScanReport.NotCounted, limit: Int) {
    guard !notCounted.sentences.isEmpty else { return nil }
    sentences = notCounted.sentences.map { PageText($0, limit: PageText.paragraph) }
    groups = [
      ("Clients without a ClientHello", notCounted.noClientHello),
      ("Clients with plain text", notCounted.plaintextOnTlsPort),
    ].filter { !$0.1.topClients.isEmpty }
      .map { Group(title: $0.0, clients: ClientTallies($0.1, limit: limit) { _ in nil }) }
  }
}
