public import TLSFacts

/// The policies of the catalogue, as `elbtls policies list` shows them.
///
/// Its coding is the JSON contract `elbtls/policies/1`.
public struct PolicyList: CatalogueAnswer {
  /// The name of the contract, `elbtls/policies/1`.
  public var schema: String
  /// The version of the tool that answered.
  public var toolVersion: String
  /// The day on which the data was last compared with its sources.
  public var dataDate: String
  /// The policies, in the order of AWS's pages.
  public var policies: [PolicyOverview]

  /// Which policies are listed: all that fit every condition.
  public struct Filter: Sendable {
    /// Only those that this type of balancer offers.
    public var type: LoadBalancerType?
    /// Only those that negotiate this version.
    public var version: TLSVersion?
    /// Only those made for FIPS 140.
    public var isFIPS = false
    /// Only those with post-quantum key exchange.
    public var isPostQuantum = false

    /// Makes a filter that every policy fits.
    public init() {}

    func contains(_ policy: SecurityPolicy) -> Bool {
      (type.map(policy.types.contains) ?? true) && (version.map(policy.versions.contains) ?? true)
        && (!isFIPS || policy.isFIPS) && (!isPostQuantum || policy.isPostQuantum)
    }
  }

  /// Lists the policies that fit.
  public init(_ catalogue: PolicyCatalogue, filter: Filter, toolVersion: String) {
    schema = "elbtls/policies/1"
    self.toolVersion = toolVersion
    dataDate = PolicyCatalogue.dataDate
    policies = catalogue.policies.filter(filter.contains).map(PolicyOverview.init)
  }
}
