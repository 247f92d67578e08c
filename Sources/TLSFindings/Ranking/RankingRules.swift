import TLSFacts

/// What a recommended policy must be, and how much it may break.
public struct RankingRules: Sendable {
  /// How much may break: clients, or a share of records.
  public var maxBreaks: RankingLimit
  /// How much may be at risk: clients, or a share of records.
  public var maxAtRisk: RankingLimit
  /// Whether it must be a policy for FIPS 140; else it must not.
  public var needsFIPS: Bool
  /// Policies that may be recommended because they are named, whatever they are.
  public var named: Set<String>

  /// Makes rules; without arguments nobody may break, and 0.1 % of records may be at risk.
  public init(
    maxBreaks: RankingLimit = .nobody, maxAtRisk: RankingLimit = .oneInAThousand,
    needsFIPS: Bool = false, named: Set<String> = []
  ) {
    self.maxBreaks = maxBreaks
    self.maxAtRisk = maxAtRisk
    self.needsFIPS = needsFIPS
    self.named = named
  }

  /// Why a policy is not recommended whatever it breaks; nil where it may be.
  ///
  /// Only what AWS lists today is recommended. RFC 9151 restricts what no log shows, so it must be
  /// named; CNSA 2 is not announced.
  func obstacle(to policy: SecurityPolicy) -> String? {
    if policy.name.contains("CNSA2") { return "not announced by AWS" }
    if named.contains(policy.name) { return nil }
    // What an operator's file of AWS lists is current.
    if let facts = policy.facts, !facts.isCurrent { return facts.lifecycle }
    if policy.name.contains("RFC9151") { return "restricts what no log shows; name it with --also" }
    if policy.isFIPS != needsFIPS { return needsFIPS ? "no FIPS policy" : "FIPS; needs --fips" }
    return nil
  }
}

/// How much a policy may break, or put at risk.
public struct RankingLimit: Sendable, Equatable {
  private let limit: GateLimit
  /// The limit as it was typed.
  public let text: String

  /// Nobody.
  public static let nobody = RankingLimit(limit: GateLimit(digits: 0), text: "0")
  /// 0.1 % of records.
  public static let oneInAThousand = RankingLimit(
    limit: GateLimit(digits: 1, decimals: 1, isShare: true), text: "0.1%")

  private init(limit: GateLimit, text: String) {
    self.limit = limit
    self.text = text
  }

  /// Reads a number of clients, or with `%` a share of records; nil where it is neither.
  public init?(_ text: String) {
    let isShare = text.hasSuffix("%")
    guard let limit = GateLimit(isShare ? text.dropLast() : text[...], isShare: isShare),
      isShare ? !limit.isBeyondAll : limit.decimals == 0
    else { return nil }
    self.limit = limit
    self.text = text
  }

  /// Whether a number of clients, or the larger of their shares of connections and requests, is
  /// within the limit.
  func holds(
    _ tally: KeyPath<SimulationReport.Totals, SimulationReport.Tally>,
    of totals: SimulationReport.Totals
  ) -> Bool {
    let subject = GateSubject(countsClients: !limit.isShare, argument: nil)
    return totals.gateValues(tally, subject, predicate: "").allSatisfy {
      $0.count == 0 || limit.order(of: $0) <= 0
    }
  }
}
