import ELBLogs
public import TLSFindings

extension ComparisonReport: TabularReport {
  /// The forms of the tables of a comparison; `clients` is the main one.
  public static let tables: [TableForm<ComparisonReport>] =
    [
      TableForm(
        "clients", "A client and what became of it; one with two fates has two rows.",
        ComparisonTables.clients
      ) { report in
        report.fates.flatMap { fate in
          fate.list.topClients.map { ComparisonTables.Client(fate: fate.jsonName, client: $0) }
        }
      },
      TableForm("fates", "The numbers of a fate.", ComparisonTables.fates) { $0.fates },
      TableForm("windows", "One of the two windows.", ComparisonTables.windows) { report in
        [
          ComparisonTables.Window(name: "before", window: report.before),
          ComparisonTables.Window(name: "after", window: report.after),
        ]
      },
      TableForm("report", "The comparison as a whole; one row.", ComparisonTables.report) { [$0] },
      TableForm(
        "comparison_warnings", "What a reader should know before trusting the lists.",
        [.sentence("warning") { $0 }]
      ) { $0.warnings },
    ] + CoverageTables.forms("_before") { (report: ComparisonReport) in report.before.coverage }
    + CoverageTables.forms("_after") { (report: ComparisonReport) in report.after.coverage }
    + InputTables.forms { (report: ComparisonReport) in report.input }
}

/// The columns of the tables of a comparison.
private enum ComparisonTables {
  /// A client of one fate.
  struct Client {
    var fate: String
    var client: ComparisonReport.Client
  }

  static let clients: [TableField<Client>] =
    [
      .text("fate") { $0.fate },
      .text("client") { $0.client.client },
      .text("owner") { $0.client.owner },
      .text("unit") { $0.client.unit?.rawValue },
      .text("version_before") { $0.client.versionBefore },
      .text("version_after") { $0.client.versionAfter },
      .time("last_success_before") { $0.client.lastSuccessBefore },
      .time("first_success_after") { $0.client.firstSuccessAfter },
      .integer("intervals_seen") { $0.client.intervalsSeen },
      .integer("longest_absence_seconds") { $0.client.longestAbsenceSeconds },
    ] + ClientTables.counts.of("before_") { (client: Client) in client.client.before }
    + ClientTables.counts.of("after_") { (client: Client) in client.client.after } + [
      .text("pattern") { $0.client.pattern }
    ] + ClientTables.diagnosis.of("diagnosis_") { (client: Client) in client.client.diagnosis } + [
      .list("other_diagnoses") { $0.client.otherDiagnoses.map(\.code) },
      .list("user_agents") { $0.client.names(\.userAgents) },
      .list("domains") { $0.client.names(\.domains) },
      .list("load_balancers") { $0.client.names(\.loadBalancers) },
    ]

  static let fates: [TableField<Fate>] =
    [
      .text("fate") { $0.jsonName },
      .integer("clients") { $0.list.clients },
      .share("share") { $0.list.share },
    ] + records.of("before_") { (fate: Fate) in fate.list.before }
    + records.of("after_") { (fate: Fate) in fate.list.after }

  private static let records: [TableField<ComparisonReport.Records>] = [
    .integer("connections") { $0.connections },
    .share("connection_share") { $0.connectionShare },
    .integer("requests") { $0.requests },
    .share("request_share") { $0.requestShare },
  ]

  /// A window and its name.
  struct Window {
    var name: String
    var window: ComparisonReport.Window
  }

  static let windows: [TableField<Window>] =
    [
      .text("window") { $0.name },
      .time("period_first") { $0.window.period?.first },
      .time("period_last") { $0.window.period?.last },
      .integer("covered_seconds") { $0.window.coveredSeconds },
      .text("covered_by") { $0.window.coveredBy.rawValue },
      .list("kinds") { $0.window.kinds.map(\.rawValue) },
      .integer("clients") { $0.window.clients },
      .integer("clients_negotiated") { $0.window.clientsNegotiated },
    ] + counts.of("connections_") { (window: Window) in window.window.connections }
    + counts.of("requests_") { (window: Window) in window.window.requests }

  private static let counts: [TableField<ComparisonReport.UnitCounts>] = [
    .integer("records") { $0.records },
    .integer("negotiated") { $0.negotiated },
    .integer("failed") { $0.failed },
    .rate("negotiated_per_hour") { $0.negotiatedPerHour },
    .rate("failed_per_hour") { $0.failedPerHour },
  ]

  static let report: [TableField<ComparisonReport>] = [
    .text("schema") { $0.schema },
    .text("tool_version") { $0.toolVersion },
    .text("clients_by") { $0.clientsBy },
    .time("at") { $0.at },
    .integer("min_intervals") { $0.minIntervals },
    .integer("scanners") { $0.scanners },
    .boolean("excludes_scanners") { $0.excludesScanners },
    .integer("not_missed_too_early") { $0.notMissed.tooEarly },
    .integer("not_missed_left_before") { $0.notMissed.leftBefore },
    .integer("not_missed_irregular") { $0.notMissed.irregular },
  ]
}

extension ComparisonReport.Client {
  /// What the client was seen with in both windows, each once.
  fileprivate func names(_ list: KeyPath<ClientSummary, [String]>) -> [String] {
    ((before?[keyPath: list] ?? []) + (after?[keyPath: list] ?? [])).withoutRepetition
  }
}
