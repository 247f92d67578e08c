public import TLSFindings

import ELBLogs

/// Writes the totals of a scan as OpenMetrics text, so that a nightly run can be graphed.
///
/// No client has a label. What labels hold from logs (versions, suites, groups, causes, load
/// balancers) is bounded: the 200 with the largest counts, all others as `(other)`.
public struct OpenMetricsRenderer: Sendable {
  /// Makes a renderer.
  public init() {}

  /// Writes the totals of a report.
  ///
  /// - Parameter report: The report.
  /// - Returns: OpenMetrics text, up to its `# EOF`.
  public func render(_ report: ScanReport) -> String {
    let families =
      period(of: report) + approximation(of: report) + input(of: report) + outcomes(of: report)
      + usage(of: report)
      + failures(of: report) + balancers(of: report)
    return families.map(\.text).joined() + "# EOF\n"
  }

  private func period(of report: ScanReport) -> [MetricFamily] {
    var start = MetricFamily(
      "period_start_timestamp", unit: "seconds", "Time of the first counted record.")
    var end = MetricFamily(
      "period_end_timestamp", unit: "seconds", "Time of the last counted record.")
    if let period = report.period {
      start.add(Int(period.first.seconds))
      end.add(Int(period.last.seconds))
    }
    return [start, end]
  }

  /// How far numbers of clients may be from the truth; without a sample where they are exact.
  private func approximation(of report: ScanReport) -> [MetricFamily] {
    var clients = MetricFamily(
      "clients_error", unit: "ratio", "Largest error of numbers of clients above 1,024.")
    var top = MetricFamily("top_error", "Most failed connections that a client may lack in lists.")
    if let approximate = report.approximate {
      clients.add(approximate.clientsError)
      top.add(approximate.topError)
    }
    return [clients, top]
  }

  private func input(of report: ScanReport) -> [MetricFamily] {
    let input = report.input
    var complete = MetricFamily(
      "input_complete", "1 where all was read; 0 where the reading was interrupted.")
    complete.add(input.partial == true ? 0 : 1)
    var configuration = MetricFamily("configuration", "The configuration file that was in force.")
    if let file = input.configuration { configuration.add(["file": file], 1) }
    var files = MetricFamily("input_files", "Files by what became of them; read includes damaged.")
    files.add(["state": "read"], input.files)
    files.add(["state": "damaged"], input.filesDamaged.count)
    files.add(["state": "skipped"], input.filesSkipped.count)
    var read = MetricFamily("input_read", unit: "bytes", "Bytes read from files.")
    read.add(input.bytesRead)
    var inflated = MetricFamily("input_inflated", unit: "bytes", "Bytes after inflating.")
    inflated.add(input.bytesInflated)
    var lines = MetricFamily("input_lines", "Physical lines by what became of them.")
    lines.add(["fate": "record", "reason": ""], input.records)
    for (reason, count) in input.linesSkipped.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      lines.add(["fate": "skipped", "reason": reason.rawValue], count)
    }
    for (reason, count) in input.linesRejected.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      lines.add(["fate": "rejected", "reason": reason.rawValue], count)
    }
    var missing = MetricFamily(
      "missing_intervals", "Intervals without any file between the first and the last.")
    let balancers = report.coverage.balancers
    missing.add(largest: balancers.map { ($0, $0.missingIntervals) }) { family, balancer, count in
      family.add(
        [
          "load_balancer": balancer?.loadBalancer ?? MetricFamily.others,
          "kind": balancer?.kind.rawValue ?? "", "account": balancer?.account ?? "",
          "region": balancer?.region ?? "",
        ], count)
    }
    return [complete, configuration, files, read, inflated, lines, missing]
  }

  private func outcomes(of report: ScanReport) -> [MetricFamily] {
    var records = MetricFamily("records", "Counted records by how their handshakes ended.")
    var clients = MetricFamily("clients", "Distinct clients in a kind of log.")
    for kind in report.kindsInOrder {
      guard let summary = report.kinds[kind] else { continue }
      // A kind of log that could not show an outcome has no zero of it.
      for outcome in Outcome.allCases
      where kind.canShow(outcome) || summary.outcomes[outcome] ?? 0 > 0 {
        records.add(
          ["kind": kind.rawValue, "unit": summary.unit.rawValue, "outcome": outcome.rawValue],
          summary.outcomes[outcome] ?? 0)
      }
      clients.add(["kind": kind.rawValue], summary.clients)
    }
    return [records, clients]
  }

  private func usage(of report: ScanReport) -> [MetricFamily] {
    var versions = MetricFamily("protocol_records", "Negotiated records by protocol version.")
    var versionClients = MetricFamily(
      "protocol_clients", "Distinct clients that negotiated a protocol version.")
    versions.add(largest: report.tlsVersions.map { ($0, $0.count) }) { family, use, count in
      let version = use?.protocol ?? MetricFamily.others
      family.add(["kind": use?.kind.rawValue ?? "", "protocol": version], count)
      if let use {
        versionClients.add(["kind": use.kind.rawValue, "protocol": version], use.clients)
      }
    }
    var suites = MetricFamily(
      "cipher_suite_records", "Negotiated records by protocol version and cipher suite.")
    var suiteClients = MetricFamily(
      "cipher_suite_clients", "Distinct clients that negotiated a cipher suite.")
    suites.add(largest: report.cipherSuites.map { ($0, $0.count) }) { family, use, count in
      let (version, suite) = (use?.protocol ?? "", use?.cipher ?? MetricFamily.others)
      family.add(["kind": use?.kind.rawValue ?? "", "protocol": version, "cipher": suite], count)
      if let use {
        suiteClients.add(
          ["kind": use.kind.rawValue, "protocol": version, "cipher": suite], use.clients)
      }
    }
    var groups = MetricFamily(
      "key_exchange_records", "Negotiated records by key-exchange group, where it is logged.")
    groups.add(largest: report.keyExchanges.map { ($0, $0.count) }) { family, use, count in
      family.add(
        ["kind": use?.kind.rawValue ?? "", "group": use?.group ?? MetricFamily.others], count)
    }
    return [versions, versionClients, suites, suiteClients, groups]
  }

  private func failures(of report: ScanReport) -> [MetricFamily] {
    let failures = report.failures
    var connections = MetricFamily("failed_connections", "Failed connections.")
    connections.add(failures.count)
    var clients = MetricFamily("failed_clients", "Distinct clients with a failed connection.")
    clients.add(failures.clients)
    var causes = MetricFamily("cause_connections", "Failed connections by cause.")
    var causeClients = MetricFamily("cause_clients", "Distinct clients that met a cause.")
    causes.add(largest: failures.causes.map { ($0, $0.count) }) { family, use, count in
      family.add(["cause": use?.cause ?? MetricFamily.others], count)
      if let use { causeClients.add(["cause": use.cause], use.clients) }
    }
    var apart = MetricFamily(
      "apart_connections", "Failures of lookalikes of scanners, and outcomes that are no failures.")
    var apartClients = MetricFamily("apart_clients", "Distinct clients of these connections.")
    for (name, list) in [
      ("scanners", failures.scanners), ("no_client_hello", report.notCounted.noClientHello),
      ("plaintext_on_tls_port", report.notCounted.plaintextOnTlsPort),
    ] {
      apart.add(["list": name], list.count)
      apartClients.add(["list": name], list.clients)
    }
    var changes = MetricFamily("changes", "Changes of configuration that show in the logs.")
    for change in report.changes { changes.add(["change": change.change.rawValue], 1) }
    return [connections, clients, causes, causeClients, apart, apartClients, changes]
  }

  private func balancers(of report: ScanReport) -> [MetricFamily] {
    var records = MetricFamily("load_balancer_records", "Counted records of a load balancer.")
    var failed = MetricFamily(
      "load_balancer_failed_connections", "Failed connections at a load balancer.")
    let add = {
      (family: inout MetricFamily, use: ScanReport.LoadBalancerSummary?, count: Int) in
      family.add(
        [
          "load_balancer": use.map { $0.id ?? "" } ?? MetricFamily.others,
          "kind": use?.kind.rawValue ?? "", "account": use?.account ?? "",
          "region": use?.region ?? "",
        ], count)
    }
    records.add(largest: report.loadBalancers.map { ($0, $0.records) }, add)
    failed.add(
      largest: report.loadBalancers.filter(\.kind.showsFailures).map { ($0, $0.failed) }, add)
    return [records, failed]
  }
}

extension MetricFamily {
  /// Adds the samples with the largest counts, and what all others count together.
  ///
  /// - Parameters:
  ///   - counts: What is counted, and how much of it.
  ///   - add: Adds one sample; of nil for the others.
  fileprivate mutating func add<Value>(
    largest counts: [(Value, Int)], _ add: (inout MetricFamily, Value?, Int) -> Void
  ) {
    // Stable, so that equal reports give equal text.
    let sorted = counts.enumerated().sorted {
      $0.element.1 != $1.element.1 ? $0.element.1 > $1.element.1 : $0.offset < $1.offset
    }.map(\.element)
    for (value, count) in sorted.prefix(MetricFamily.sampleLimit) { add(&self, value, count) }
    for (_, count) in sorted.dropFirst(MetricFamily.sampleLimit) { add(&self, nil, count) }
  }
}
