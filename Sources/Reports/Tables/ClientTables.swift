import ELBLogs
import TLSFindings

/// The columns on one client of a scan.
enum ClientTables {
  /// What the logs say about the client, and what is concluded.
  static let fields: [TableField<ClientSummary>] =
    [
      .text("client") { $0.client },
      .text("owner") { $0.owner },
      .integer("failed") { $0.failed },
      .integer("failed_at_most") { $0.failedAtMost },
      .integer("negotiated") { $0.negotiated },
      .integer("requests_negotiated") { $0.requestsNegotiated },
      .share("failed_share") { $0.failedShare },
      .rate("failures_per_hour") { $0.failuresPerHour },
      .time("first_failure") { $0.firstFailure },
      .time("last_failure") { $0.lastFailure },
      .time("first_success") { $0.firstSuccess },
      .time("last_success") { $0.lastSuccess },
      .text("pattern") { $0.pattern },
    ] + diagnosis.of("diagnosis_") { (client: ClientSummary) in client.diagnosis } + [
      .list("other_diagnoses") { $0.otherDiagnoses.map(\.code) },
      .list("causes") { $0.causes.map(\.cause) },
      .list("pairs") { $0.pairs.map { "\($0.protocol) \($0.cipher)" }.withoutRepetition },
    ] + names

  /// What is concluded, and what usually helps.
  static let diagnosis: [TableField<ClientSummary.Diagnosis>] = [
    .text("code") { $0.code },
    .text("certainty") { $0.certainty },
    .sentence("summary") { $0.summary },
    .sentence("remedy") { $0.remedy },
  ]

  private static let names: [TableField<ClientSummary>] = [
    .list("user_agents") { $0.userAgents },
    .boolean("more_user_agents") { $0.moreUserAgents },
    .list("domains") { $0.domains },
    .boolean("more_domains") { $0.moreDomains },
    .list("load_balancers") { $0.loadBalancers },
    .boolean("more_load_balancers") { $0.moreLoadBalancers },
  ]

  /// What was counted of the client, without times and conclusions.
  static let counts: [TableField<ClientSummary>] = [
    .integer("failed") { $0.failed },
    .integer("negotiated") { $0.negotiated },
    .integer("requests_negotiated") { $0.requestsNegotiated },
    .list("causes") { $0.causes.map(\.cause) },
    .list("pairs") { $0.pairs.map { "\($0.protocol) \($0.cipher)" }.withoutRepetition },
  ]

  /// A cause that a client met.
  struct Cause {
    var client: String
    var cause: ClientSummary.CauseCount
  }

  static let causes: [TableField<Cause>] = [
    .text("client") { $0.client },
    .text("cause") { $0.cause.cause },
    .integer("count") { $0.cause.count },
  ]

  /// A version and suite that a client negotiated.
  struct Pair {
    var client: String
    var pair: ClientSummary.PairCount
  }

  static let pairs: [TableField<Pair>] = [
    .text("client") { $0.client },
    .text("kind") { $0.pair.kind.rawValue },
    .text("protocol") { $0.pair.protocol },
    .text("cipher") { $0.pair.cipher },
    .integer("count") { $0.pair.count },
  ]
}

extension Array where Element: Hashable {
  /// The first of each of equal elements.
  var withoutRepetition: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
