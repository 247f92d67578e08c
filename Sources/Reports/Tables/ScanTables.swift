import ELBLogs
public import TLSFindings

extension ScanReport: TabularReport {
  /// The forms of the tables of a scan; `top_clients` is the main one.
  public static let tables: [TableForm<ScanReport>] =
    clientTables + usageTables + balancerTables + [
      TableForm("report", "The report as a whole; one row.", ScanTables.report) { [$0] }
    ] + CoverageTables.forms { (report: ScanReport) in report.coverage }
    + InputTables.forms { (report: ScanReport) in report.input }

  private static let clientTables: [TableForm<ScanReport>] = [
    TableForm(
      "top_clients", "A client with failed connections; those that failed most first.",
      ClientTables.fields
    ) { $0.failures.topClients },
    TableForm(
      "top_client_causes", "A cause of failures of a client of `top_clients`.", ClientTables.causes
    ) { report in
      report.failures.topClients.flatMap { client in
        client.causes.map { ClientTables.Cause(client: client.client, cause: $0) }
      }
    },
    TableForm(
      "top_client_pairs", "A protocol version and suite that a client of `top_clients` negotiated.",
      ClientTables.pairs
    ) { report in
      report.failures.topClients.flatMap { client in
        client.pairs.map { ClientTables.Pair(client: client.client, pair: $0) }
      }
    },
    TableForm("scanners", "A client that looks like a scanner.", ClientTables.fields) {
      $0.failures.scanners.topClients
    },
    TableForm(
      "no_client_hello", "A client of connections on which no ClientHello arrived.",
      ClientTables.fields
    ) { $0.notCounted.noClientHello.topClients },
    TableForm(
      "plaintext_on_tls_port", "A client that sent plain HTTP to a TLS port.", ClientTables.fields
    ) { $0.notCounted.plaintextOnTlsPort.topClients },
  ]

  private static let usageTables: [TableForm<ScanReport>] = [
    TableForm("kinds", "A kind of log, and how its handshakes ended.", ScanTables.kinds) { report in
      report.kindsInOrder.compactMap { kind in
        report.kinds[kind].map { ScanTables.Kind(kind: kind, summary: $0) }
      }
    },
    TableForm("tls_versions", "A protocol version in a kind of log.", ScanTables.versions) {
      $0.tlsVersions
    },
    TableForm(
      "cipher_suites", "A protocol version and suite in a kind of log.", ScanTables.suites
    ) { $0.cipherSuites },
    TableForm("key_exchanges", "A key-exchange group in a kind of log.", ScanTables.groups) {
      $0.keyExchanges
    },
    TableForm("causes", "A cause of failed connections.", ScanTables.causes) {
      $0.failures.causes
    },
    TableForm(
      "timeline", "A bucket of time of a kind of log and protocol version; no version: failures.",
      ScanTables.timeline
    ) { $0.timeline.rows },
  ]

  private static let balancerTables: [TableForm<ScanReport>] = [
    TableForm("load_balancers", "A load balancer in a kind of log.", ScanTables.balancers) {
      $0.loadBalancers
    },
    TableForm("changes", "A change of configuration that shows in the logs.", ScanTables.changes) {
      $0.changes
    },
  ]
}

/// The columns of the tables of a scan.
private enum ScanTables {
  static let report: [TableField<ScanReport>] =
    [
      .text("schema") { $0.schema },
      .text("tool_version") { $0.toolVersion },
      .text("clients_by") { $0.clientsBy },
      .share("approximate_clients_error") { $0.approximate?.clientsError },
      .integer("approximate_top_error") { $0.approximate?.topError },
      .time("period_first") { $0.period?.first },
      .time("period_last") { $0.period?.last },
      .integer("failures_count") { $0.failures.count },
      .integer("failures_clients") { $0.failures.clients },
    ] + list.of("scanners_") { (report: ScanReport) in report.failures.scanners }
    + list.of("no_client_hello_") { (report: ScanReport) in report.notCounted.noClientHello }
    + list.of("plaintext_on_tls_port_") { (report: ScanReport) in
      report.notCounted.plaintextOnTlsPort
    } + [.integer("timeline_bucket_seconds") { $0.timeline.bucketSeconds }]

  private static let list: [TableField<ScanReport.ClientList>] = [
    .integer("count") { $0.count },
    .integer("clients") { $0.clients },
  ]

  /// A kind of log, and what is said of it.
  struct Kind {
    var kind: LogKind
    var summary: ScanReport.KindSummary
  }

  static let kinds: [TableField<Kind>] =
    [
      .text("kind") { $0.kind.rawValue },
      .text("unit") { $0.summary.unit.rawValue },
      .integer("records") { $0.summary.records },
      .integer("clients") { $0.summary.clients },
    ]
    + Outcome.allCases.map { outcome in
      .integer(outcome.rawValue) { $0.summary.outcomes[outcome] ?? 0 }
    }

  static let versions: [TableField<ScanReport.VersionUsage>] = [
    .text("kind") { $0.kind.rawValue },
    .text("protocol") { $0.protocol },
    .integer("count") { $0.count },
    .share("share") { $0.share },
    .integer("clients") { $0.clients },
  ]

  static let suites: [TableField<ScanReport.SuiteUsage>] = [
    .text("kind") { $0.kind.rawValue },
    .text("protocol") { $0.protocol },
    .text("cipher") { $0.cipher },
    .integer("count") { $0.count },
    .share("share") { $0.share },
    .integer("clients") { $0.clients },
  ]

  static let groups: [TableField<ScanReport.GroupUsage>] = [
    .text("kind") { $0.kind.rawValue },
    .text("group") { $0.group },
    .integer("count") { $0.count },
    .share("share") { $0.share },
    .integer("clients") { $0.clients },
  ]

  static let causes: [TableField<ScanReport.CauseUsage>] = [
    .text("cause") { $0.cause },
    .integer("count") { $0.count },
    .integer("clients") { $0.clients },
  ]

  static let timeline: [TableField<ScanReport.TimelineRow>] = [
    .time("start") { $0.start },
    .text("kind") { $0.kind.rawValue },
    .text("protocol") { $0.protocol },
    .integer("negotiated") { $0.negotiated },
    .integer("failed") { $0.failed },
  ]

  static let balancers: [TableField<ScanReport.LoadBalancerSummary>] = [
    .text("id") { $0.id },
    .text("kind") { $0.kind.rawValue },
    .text("account") { $0.account },
    .text("region") { $0.region },
    .integer("records") { $0.records },
    .integer("failed") { $0.failed },
  ]

  static let changes: [TableField<ScanReport.Change>] = [
    .text("load_balancer") { $0.loadBalancer },
    .text("listener") { $0.listener },
    .text("change") { $0.change.rawValue },
    .text("what") { $0.what },
    .text("before") { $0.before },
    .time("last_before") { $0.lastBefore },
    .time("first_after") { $0.firstAfter },
    .integer("clients_regressed") { $0.clientsRegressed },
  ]
}
