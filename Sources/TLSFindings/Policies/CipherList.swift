public import TLSFacts

/// Cipher suites with the policies that offer them, as `elbtls ciphers` shows them.
///
/// Its coding is the JSON contract `elbtls/ciphers/1`.
public struct CipherList: CatalogueAnswer {
  /// The name of the contract, `elbtls/ciphers/1`.
  public var schema: String
  /// The version of the tool that answered.
  public var toolVersion: String
  /// The day on which the data was last compared with its sources.
  public var dataDate: String
  /// Whether these are the suites that were asked for, not all.
  public var isSelection: Bool
  /// The suites, as asked for; without a question all, those of TLS 1.3 first.
  public var suites: [Suite]

  /// A suite and who offers it.
  public struct Suite: Codable, Sendable, Equatable {
    /// The suite.
    public var facts: SuiteDescription
    /// The policies that offer it.
    public var offeredBy: Offers
  }

  /// Names of policies by the type of balancer, in the order of AWS's pages.
  public struct Offers: Codable, Sendable, Equatable {
    /// Those of Application Load Balancers.
    public var application: [String]
    /// Those of Network Load Balancers.
    public var network: [String]
    /// Those of Classic Load Balancers.
    public var classic: [String]
    /// Those that AWS has not announced.
    public var unannounced: [String]
  }

  /// Lists the suites that were asked for; all where that is nil.
  public init(_ asked: [CipherSuite]?, in catalogue: PolicyCatalogue, toolVersion: String) {
    schema = "elbtls/ciphers/1"
    self.toolVersion = toolVersion
    dataDate = CipherSuite.dataDate
    isSelection = asked != nil
    suites = (asked ?? CipherSuite.all).map { suite in
      let offering = catalogue.policies.filter { $0.suites.contains(suite.name) }
      func names(_ fits: (SecurityPolicy) -> Bool) -> [String] {
        offering.filter(fits).map(\.name)
      }
      return Suite(
        facts: SuiteDescription(suite),
        offeredBy: Offers(
          application: names { $0.types.contains(.application) },
          network: names { $0.types.contains(.network) },
          classic: names { $0.types.contains(.classic) }, unannounced: names(\.types.isEmpty)))
    }
  }
}
