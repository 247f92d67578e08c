import ELBLogs
import TLSFindings

extension LogKind {
  /// The kind's name in a report.
  var title: String {
    switch self {
    case .albAccess: "ALB access"
    case .albConnection: "ALB connection"
    case .nlb: "NLB"
    case .classic: "Classic"
    }
  }
}

extension Outcome {
  /// The outcome's name in a report.
  var title: String {
    switch self {
    case .negotiated: "negotiated"
    case .failed: "failed"
    case .noClientHello: "no ClientHello"
    case .plaintextOnTLSPort: "plain text on TLS port"
    case .notTLS: "not TLS"
    case .undetermined: "undetermined"
    }
  }
}

extension ScanReport {
  /// The kinds that were seen, in the order of every table.
  var kindsInOrder: [LogKind] { kinds.keys.sorted() }

  /// What the kind's records are: `requests`, or `connections`; `records` of a Classic log, which
  /// may hold both.
  func unit(of kind: LogKind) -> String {
    switch (kind, kinds[kind]?.unit) {
    case (_, .connection): "connections"
    case (.classic, _), (_, nil): "records"
    case (_, .request): "requests"
    }
  }

  /// The title of the kind's rows in a table, `NLB connections`.
  func groupTitle(of kind: LogKind) -> String {
    kind == .albConnection ? kind.title + "s" : "\(kind.title) \(unit(of: kind))"
  }

  /// The kind's negotiated records, of which versions, suites and groups are shares.
  func negotiated(_ kind: LogKind) -> Int { kinds[kind]?.outcomes[.negotiated] ?? 0 }

  /// Handshakes, of connections, that are known to have succeeded or failed.
  var judgedConnections: Int {
    kinds.filter(\.key.showsFailures).values.reduce(0) {
      $0 + ($1.outcomes[.negotiated] ?? 0) + ($1.outcomes[.failed] ?? 0)
    }
  }
}

extension ScanReport {
  /// Whether the failures of scanners are left out of `failures`, as the user may ask for; they
  /// stay in the outcomes of each kind of log.
  var leavesScannersOut: Bool {
    let failed = kinds.values.reduce(0) { $0 + ($1.outcomes[.failed] ?? 0) }
    return failures.scanners.count > 0 && failures.count + failures.scanners.count <= failed
  }

  /// Failed connections, and their clients, but for those that look like scanners.
  var failuresWithoutScanners: (count: Int, clients: Int) {
    if leavesScannersOut { return (failures.count, failures.clients) }
    return (
      max(0, failures.count - failures.scanners.count),
      max(0, failures.clients - failures.scanners.clients)
    )
  }

  /// The largest cause but for those clients; nil where they are not all listed, so that their
  /// share of it is not known.
  var largestCauseWithoutScanners: CauseUsage? {
    let scanners = failures.scanners
    if scanners.count == 0 || leavesScannersOut { return failures.causes.first }
    guard scanners.topClients.count == scanners.clients else { return nil }
    let scanned = scanners.topClients.flatMap(\.causes)
    var largest: CauseUsage?
    for var cause in failures.causes {
      let theirs = scanned.filter { $0.cause == cause.cause }
      cause.count -= theirs.reduce(0) { $0 + $1.count }
      cause.clients -= theirs.count
      // Of equals, the first of the list.
      if cause.count > largest?.count ?? 0 { largest = cause }
    }
    return largest
  }
}

extension ScanReport.ClientList {
  /// The clients of a list of scanners, `2 clients that look like scanners`.
  var lookalikes: String {
    clients == 1
      ? "1 client that looks like a scanner"
      : "\(clients.counted("client")) that look like scanners"
  }
}

extension ClientSummary.Diagnosis {
  /// The conclusion after its certainty, `Likely: …`.
  var sentence: String { (certainty.map { $0.asSentence + ": " } ?? "") + summary }
}

extension String {
  /// A code of the JSON as words, `too few fields`.
  var asWords: String { replacing("_", with: " ") }

  /// The words as a sentence begins.
  var asSentence: String { prefix(1).uppercased() + dropFirst() }
}

/// Words in a sentence: `a`, `a and b`, `a, b and c`.
func enumeration(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " and " + last
}
