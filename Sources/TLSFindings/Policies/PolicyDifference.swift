public import TLSFacts

/// What changes between two policies, as `elbtls policies diff` shows it.
///
/// Its coding is the JSON contract `elbtls/policy-difference/1`.
public struct PolicyDifference: CatalogueAnswer {
  /// The name of the contract, `elbtls/policy-difference/1`.
  public var schema: String
  /// The version of the tool that answered.
  public var toolVersion: String
  /// The day on which the data was last compared with its sources.
  public var dataDate: String
  /// The policy before.
  public var from: PolicyOverview
  /// The policy after.
  public var to: PolicyOverview
  /// Versions that are negotiated after and not before.
  public var protocolsGained: [String]
  /// Versions that are negotiated before and not after.
  public var protocolsLost: [String]
  /// Suites after that are not there before, in the order of the policy.
  public var suitesGained: [PolicySuite]
  /// Suites before that are not there after, in the order of the policy.
  public var suitesLost: [PolicySuite]
  /// Suites of both that stand elsewhere among those of both.
  public var moved: [Move]
  /// Whether the balancer's order decides before.
  public var serverOrderBefore: Bool
  /// Whether the balancer's order decides after.
  public var serverOrderAfter: Bool
  /// Kinds of clients that connect before and not after, with the failures that are new.
  public var newlyCutOff: [FamilyOutcome]
  /// Kinds of clients that connect after and not before, with the failures that end.
  public var newlyAdmitted: [FamilyOutcome]

  /// A suite that stands elsewhere; places count from 1 among the suites of both policies.
  public struct Move: Codable, Sendable, Equatable {
    /// The suite.
    public var name: String
    /// Its place before.
    public var before: Int
    /// Its place after.
    public var after: Int
  }

  /// Compares two policies.
  public init(from: SecurityPolicy, to: SecurityPolicy, toolVersion: String) {
    schema = "elbtls/policy-difference/1"
    self.toolVersion = toolVersion
    dataDate = PolicyCatalogue.dataDate
    self.from = PolicyOverview(from)
    self.to = PolicyOverview(to)
    protocolsGained = to.versions.filter { !from.versions.contains($0) }.map(\.name)
    protocolsLost = from.versions.filter { !to.versions.contains($0) }.map(\.name)
    suitesGained = to.suites.filter { !from.suites.contains($0) }.map(PolicySuite.init)
    suitesLost = from.suites.filter { !to.suites.contains($0) }.map(PolicySuite.init)
    moved = PolicyDifference.moves(
      from: from.suites.filter(to.suites.contains), to: to.suites.filter(from.suites.contains))
    serverOrderBefore = from.usesServerOrder
    serverOrderAfter = to.usesServerOrder
    let pairs = zip(FamilyOutcome.all(at: from), FamilyOutcome.all(at: to))
    newlyCutOff = pairs.compactMap { $1.beyond($0) }
    newlyAdmitted = pairs.compactMap { $0.beyond($1) }
  }

  /// The fewest suites that, taken out and put elsewhere, make one order of the other.
  private static func moves(from before: [String], to after: [String]) -> [Move] {
    after.difference(from: before).inferringMoves().insertions.compactMap { change in
      guard case .insert(let place, let name, let origin?) = change else { return nil }
      return Move(name: name, before: origin + 1, after: place + 1)
    }
  }
}
