import ELBLogs
import TLSFacts

extension ScanReport {
  /// What gates on a scan can measure. All numbers are those of the JSON.
  public static let gateMetrics: [GateMetric<ScanReport>] = [
    GateMetric(
      name: "failed", argument: .none, countsClients: true, example: "failed > 0.5%"
    ) { report, subject in
      let numbers = (count: report.failures.count, clients: report.failures.clients)
      return report.failed(
        numbers, subject, predicate: "failed", shownBy: [.albConnection, .nlb])
    },
    GateMetric(
      name: "cause",
      argument: .word(cause), countsClients: true, example: "cause alert:unknown_ca > 10"
    ) { report, subject in
      guard case .name(let cause) = subject.argument else { return .values([]) }
      let pattern = FieldPattern(cause)
      let usages = report.failures.causes.filter { pattern.matches($0.cause) }
      return report.failed(
        (
          count: usages.reduce(0) { $0 + $1.count }, clients: usages.reduce(0) { $0 + $1.clients }
        ), subject, predicate: "failed with \(cause)", shownBy: kinds(stating: cause))
    },
    GateMetric(
      name: "protocol", argument: .version, countsClients: false,
      example: "protocol < TLSv1.2 > 0"
    ) { report, subject in
      guard case .version(let comparison, let limit) = subject.argument else { return .values([]) }
      let words = "used a protocol \(comparison.rawValue) \(limit.name)"
      return report.negotiated(predicate: words, report.tlsVersions) { usage in
        // A name that is no version is neither older nor newer than one.
        let version = TLSVersion(rawValue: usage.protocol)
        let counts = version.map { comparison.holds($0, limit) } ?? false
        return (usage.kind, counts ? usage.count : 0)
      }
    },
    GateMetric(
      name: "suite", argument: .word(suite), countsClients: false, example: "suite AES128-SHA > 1%"
    ) { report, subject in
      guard case .name(let suite) = subject.argument else { return .values([]) }
      let pattern = FieldPattern(suite)
      return report.negotiated(predicate: "used \(suite)", report.cipherSuites) { usage in
        let names = [usage.cipher, CipherSuite.named(usage.cipher)?.name].compactMap(\.self)
        return (usage.kind, names.contains(where: pattern.matches) ? usage.count : 0)
      }
    },
  ]

  /// Failed connections of some sort, out of those that failed or were negotiated, where any of
  /// the kinds of log is there that can show them.
  private func failed(
    _ numbers: (count: Int, clients: Int), _ subject: GateSubject, predicate: String,
    shownBy showing: [LogKind]
  ) -> GateMeasure {
    guard !kinds.isEmpty else { return .unknown(ScanReport.nothingLeft) }
    guard kinds.keys.contains(where: showing.contains) else {
      return .unknown(
        "only \(ScanReport.names(kinds.keys.sorted(), "and")) logs were read, which cannot show that; "
          + "read \(ScanReport.names(showing, "or")) logs as well")
    }
    if subject.countsClients {
      return .values([
        GateValue(
          count: numbers.clients, error: error(of: numbers.clients) + scanners(in: numbers.clients),
          whole: nil, noun: "client",
          predicate: predicate)
      ])
    }
    let negotiated = kinds.filter(\.key.showsFailures).values
      .reduce(0) { $0 + ($1.outcomes[.negotiated] ?? 0) }
    return .values([
      GateValue(
        count: numbers.count, error: scanners(in: numbers.count),
        whole: failures.count + negotiated, noun: "connection",
        predicate: predicate)
    ])
  }

  /// How much of a number may be of scanners that were to be left out: any part of it.
  private func scanners(in number: Int) -> Int {
    approximate?.mayHoldScanners == true ? number : 0
  }

  /// By how much a number of failing clients may be wrong.
  private func error(of clients: Int) -> Int {
    guard let share = approximate?.clientsError else { return 0 }
    // Scanners may have been taken out of a number that was wrong already.
    let estimate = Double(clients + failures.scanners.clients)
    // What is estimated is more than 1,024 in truth; anything less was counted.
    return estimate < 1_024 * (1 - share) ? 0 : Int((estimate * share).rounded(.up))
  }

  /// Negotiated records of some sort, connections and requests apart.
  ///
  /// A kind of log counts as its unit says; Classic logs of both units as requests.
  private func negotiated<Usage>(
    predicate: String, _ usages: [Usage], _ count: (Usage) -> (kind: LogKind, count: Int)
  ) -> GateMeasure {
    guard !kinds.isEmpty else { return .unknown(ScanReport.nothingLeft) }
    let counts = usages.map(count)
    let values = [RecordUnit.connection, .request].compactMap { unit -> GateValue? in
      let ofUnit = kinds.filter { $0.value.unit == unit }
      guard !ofUnit.isEmpty else { return nil }
      return GateValue(
        count: counts.reduce(0) { $0 + (ofUnit[$1.kind] == nil ? 0 : $1.count) },
        whole: ofUnit.values.reduce(0) { $0 + ($1.outcomes[.negotiated] ?? 0) },
        noun: "negotiated \(unit.rawValue)", predicate: predicate)
    }
    return .values(values)
  }

  private static let nothingLeft = "there is no record to judge; check paths and filters"

  private static func names(_ kinds: [LogKind], _ conjunction: String) -> String {
    kinds.map(\.rawValue).joined(separator: " \(conjunction) ")
  }
}
