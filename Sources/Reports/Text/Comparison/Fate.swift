import ELBLogs
import TLSFindings

/// What became of clients: a list of a comparison, with what is shown of each client.
struct Fate {
  /// Which list it is.
  enum ID: String {
    case lost, silent
    case newFailing = "new-failing"
    case stillFailing = "still-failing"
    case recovered, downgraded, upgraded
    case suitesChanged = "suites-changed"
  }

  var id: ID
  /// The heading of the list.
  var title: String
  /// The same in a word or two.
  var name: String
  var list: ComparisonReport.ClientList
  var columns: [Column]
  /// The window whose causes say why its clients failed.
  var causes: KeyPath<ComparisonReport.Client, ClientSummary?> = \.after

  /// The name of the list in the JSON.
  var jsonName: String { id.rawValue.replacing("-", with: "_") }

  /// Whether its clients have only failed after.
  var isBad: Bool { [.lost, .newFailing, .stillFailing].contains(id) }

  /// How many clients there are, and how many of them are listed where not all are.
  var count: String {
    let top = list.topClients.count
    return (top < list.clients ? "\(top.grouped) of " : "") + list.clients.grouped
  }

  /// A column of a list of clients.
  struct Column {
    var title: String
    /// What stands there, and how it stands out.
    var cell: (ComparisonReport.Client) -> Table.Cell
    /// What it is sorted by; nil where it is words.
    var number: ((ComparisonReport.Client) -> Int)?

    fileprivate static func number(
      _ title: String, style: Style = .plain, _ number: @escaping (ComparisonReport.Client) -> Int?
    ) -> Column {
      Column(
        title: title, cell: { Table.Cell(number($0) ?? 0, style: style) },
        number: { number($0) ?? 0 })
    }

    fileprivate static func word(
      _ title: String, _ text: @escaping (ComparisonReport.Client) -> String?
    ) -> Column {
      Column(title: title, cell: { Table.Cell(text($0) ?? "-") })
    }

    fileprivate static func time(
      _ title: String, _ moment: @escaping (ComparisonReport.Client) -> Timestamp?
    ) -> Column {
      Column(
        title: title,
        cell: { moment($0).map { Table.Cell($0.minute) } ?? Table.Cell("-", style: .faint) })
    }
  }
}

extension ComparisonReport {
  /// The lists of clients, those that accuse first.
  var fates: [Fate] {
    let failed = Fate.Column.number("failed", style: .failure) { $0.after?.failed }
    let version = Fate.Column.word("version") { $0.versionBefore }
    let lastSuccess = Fate.Column.time("last success") { $0.lastSuccessBefore }
    let firstFailure = Fate.Column.time("first failure") { $0.after?.firstFailure }
    let lastFailure = Fate.Column.time("last failure") { $0.after?.lastFailure }
    let handshakes = [
      Fate.Column.number("ok") { $0.before?.negotiated },
      Fate.Column.number("requests") { $0.before?.requestsNegotiated },
    ]
    let came = Fate.Column(
      title: "came", cell: { Table.Cell($0.intervalsSeen.map { "\($0)/10" } ?? "-") },
      number: { $0.intervalsSeen ?? 0 })
    let versions = [
      Fate.Column.word("before") { $0.versionBefore },
      Fate.Column.word("after") { $0.versionAfter },
    ]
    return [
      Fate(
        id: .lost, title: "Lost: worked before, only fail after", name: "Lost", list: lost,
        columns: [failed, version, lastSuccess, firstFailure]),
      Fate(
        id: .silent, title: "Silent: came regularly before, no handshake after", name: "Silent",
        list: silent, columns: handshakes + [version, lastSuccess, came]),
      Fate(
        id: .newFailing, title: "New, and only fail", name: "New, and only fail",
        list: newFailing, columns: [failed, firstFailure, lastFailure]),
      Fate(
        id: .stillFailing, title: "Failed before, and still do", name: "Still fail",
        list: stillFailing, columns: [failed, firstFailure, lastFailure]),
      Fate(
        id: .recovered, title: "Recovered", name: "Recovered", list: recovered,
        columns: [
          .number("failed") { $0.before?.failed },
          .time("last failure") { $0.before?.lastFailure },
          .time("first success") { $0.firstSuccessAfter },
        ], causes: \.before),
      Fate(
        id: .downgraded, title: "Negotiate a lower version", name: "Lower version",
        list: downgraded, columns: versions + handshakes),
      Fate(
        id: .upgraded, title: "Negotiate a higher version", name: "Higher version",
        list: upgraded, columns: versions + handshakes),
      Fate(
        id: .suitesChanged, title: "Negotiate other suites at the same version",
        name: "Other suites", list: suitesChanged, columns: versions + handshakes),
    ]
  }

  /// What the list of silent clients does not claim; nil without any.
  var silenceCaution: String? {
    silent.clients > 0
      ? "They may just not have come: each has stayed away for longer than ever before, in time "
        + "with logs. Came: in so many tenths of the time before." : nil
  }

  /// Which clients without a handshake after are not called silent; nil without any.
  var notMissedSentence: String? {
    let reasons = [
      (notMissed.tooEarly, "that stayed away as long before, or for which there is no log after"),
      (notMissed.leftBefore, "that had left before"),
      (notMissed.irregular, "that came in fewer than \(minIntervals) tenths of the time before"),
    ].filter { $0.0 > 0 }
    guard !reasons.isEmpty else { return nil }
    let count = reasons.reduce(0) { $0 + $1.0 }
    return
      "\(count.counted("other client")) without a handshake after \(count == 1 ? "is" : "are") not "
      + "called silent: " + enumeration(reasons.map { "\($0.0.grouped) \($0.1)" }) + "."
  }
}

extension ComparisonReport.ClientList {
  /// What a list is of all clients and records, `1.2 % of clients before; …`.
  var shares: String {
    func texts(_ records: ComparisonReport.Records, _ window: String) -> [String] {
      [
        (records.connections, records.connectionShare, "connections"),
        (records.requests, records.requestShare, "requests"),
      ].filter { $0.0 > 0 }.map { "\($0.1.percent) of \($0.2) \(window)" }
    }
    let isKnown = before.connections > 0 || before.requests > 0
    return
      (["\(share.percent) of clients \(isKnown ? "before" : "after")"] + texts(before, "before")
      + texts(after, "after")).joined(separator: "; ") + "."
  }
}
