import ELBLogs
import Mustache
import TLSFindings

/// A table of shares: numbers in columns, each with its share of a whole and a bar.
struct ShareTable {
  /// A number, its share of a whole, and the bar of that share.
  struct Share {
    let count: String
    let percent: String
    /// The length of the bar, in per cent of the cell; never zero where there is something.
    let length: String

    init(_ part: Int, of whole: Int) {
      count = part.grouped
      percent = part.percent(of: whole)
      length = Share.length(part, whole > 0 ? Double(part) / Double(whole) : 0)
    }

    init(_ part: Int, share: Double) {
      count = part.grouped
      percent = part > 0 ? share.percent : "-"
      length = Share.length(part, share)
    }

    private static func length(_ part: Int, _ share: Double) -> String {
      (part > 0 ? max(0.6, min(1, share) * 100) : 0).coordinate
    }
  }

  /// One line of the table.
  struct Row {
    let name: PageText
    /// What else tells the row from others, as the version of a suite.
    let note: PageText?
    /// How the row stands out, as the style knows it; nil where it does not.
    let tone: Tone?
    /// The same in words, where the name does not say it.
    let remark: String?
    let shares: [Share]

    init(name: PageText, note: PageText? = nil, isOld: Bool = false, shares: [Share]) {
      self.name = name
      self.note = note
      tone = isOld ? .old : nil
      remark = isOld ? "deprecated version" : nil
      self.shares = shares
    }

    init(_ name: String, tone: Tone?, shares: [Share]) {
      self.name = PageText(name)
      note = nil
      self.tone = tone
      remark = nil
      self.shares = shares
    }
  }

  /// What the colour of a row says beside its words.
  enum Tone: String, MustacheCustomRenderable {
    case bad, caution, old

    var renderText: String { rawValue }
    var isNull: Bool { false }
  }

  let caption: String
  /// What a row is, as the title of the first column.
  let subject: String
  /// What is counted, as the titles of the other columns.
  let columns: [String]
  /// Whether there are more than two of them.
  let isCrowded: Bool
  let rows: [Row]
  /// How many rows are left out; nil where none is.
  let rest: String?

  /// A table with all of its rows.
  init(_ caption: String, subject: String, columns: [String], _ rows: [Row]) {
    self.caption = caption
    self.subject = subject
    self.columns = columns
    isCrowded = columns.count > 2
    self.rows = rows
    rest = nil
  }

  /// The rows that fit, and words for the others.
  private init<Use>(
    _ caption: String, subject: String, unit: String, _ uses: [Use], limit: Int,
    count: (Use) -> Int, row: (Use) -> Row
  ) {
    self.caption = caption
    self.subject = subject
    columns = [unit, "Clients"]
    isCrowded = false
    rows = uses.prefix(limit).map(row)
    let left = uses.dropFirst(limit).map(count)
    rest = left.first.map { largest in
      "and \(left.count.counted("more " + subject.lowercased())) with "
        + (largest == 1 ? "1 record each" : "at most \(largest.counted("record")) each")
    }
  }

  /// One table for each kind of log.
  private static func tables<Use>(
    _ subject: String, _ uses: [Use], of report: ScanReport, limit: Int,
    kind: KeyPath<Use, LogKind>, count: KeyPath<Use, Int>, clients: KeyPath<Use, Int>,
    name: KeyPath<Use, String>, version: (Use) -> String?, isNamedByVersion: Bool = false
  ) -> [ShareTable] {
    report.kindsInOrder.compactMap { logKind in
      let own = uses.filter { $0[keyPath: kind] == logKind }
      guard !own.isEmpty else { return nil }
      let records = report.negotiated(logKind)
      let everyone = report.kinds[logKind]?.clients ?? 0
      return ShareTable(
        report.groupTitle(of: logKind), subject: subject,
        unit: report.unit(of: logKind).asSentence, own, limit: limit,
        count: { $0[keyPath: count] }
      ) { use in
        let version = version(use)
        return Row(
          name: PageText(use[keyPath: name]),
          note: isNamedByVersion ? nil : version.map { PageText($0, limit: 30) },
          isOld: version.map(Headline.isOld) ?? false,
          shares: [
            Share(use[keyPath: count], of: records), Share(use[keyPath: clients], of: everyone),
          ])
      }
    }
  }

  /// The protocol versions of each kind of log.
  static func versions(of report: ScanReport) -> [ShareTable] {
    tables(
      "Version", report.tlsVersions, of: report, limit: HTMLRenderer.mostRows, kind: \.kind,
      count: \.count, clients: \.clients, name: \.protocol, version: { $0.protocol },
      isNamedByVersion: true)
  }

  /// The suites of each kind of log.
  static func suites(of report: ScanReport, limit: Int) -> [ShareTable] {
    tables(
      "Suite", report.cipherSuites, of: report, limit: limit, kind: \.kind, count: \.count,
      clients: \.clients, name: \.cipher, version: { $0.protocol })
  }

  /// The key-exchange groups of each kind of log that states them.
  static func groups(of report: ScanReport, limit: Int) -> [ShareTable] {
    tables(
      "Group", report.keyExchanges, of: report, limit: limit, kind: \.kind, count: \.count,
      clients: \.clients, name: \.group, version: { _ in nil })
  }

  /// The causes of failed connections; nil without any.
  static func causes(of report: ScanReport, limit: Int) -> ShareTable? {
    let failures = report.failures
    guard !failures.causes.isEmpty else { return nil }
    return ShareTable(
      "Failed connections by the cause that the log states", subject: "Cause",
      unit: "Connections", failures.causes, limit: limit, count: \.count
    ) { cause in
      Row(
        name: PageText(cause.cause),
        shares: [
          Share(cause.count, of: failures.count), Share(cause.clients, of: failures.clients),
        ])
    }
  }
}

extension Double {
  /// The number with two decimals, as pictures take it.
  var coordinate: String {
    let hundredths = Int((self * 100).rounded())
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
