public import ELBLogs
public import TLSCensus
public import TLSFacts

/// Which policies could be in force on each listener that logs show, as `elbtls policies match PATH`
/// shows it.
///
/// Its coding is the JSON contract `elbtls/listener-match/1`.
public struct ListenerMatch: CatalogueAnswer {
  /// The name of the contract, `elbtls/listener-match/1`.
  public var schema: String
  /// The version of the tool that answered.
  public var toolVersion: String
  /// The day on which the data was last compared with its sources.
  public var dataDate: String
  /// What was read, and what of it was understood.
  public var input: InputSummary
  /// The first and last time of the counted records; nil where there are none.
  @ExplicitNull public var period: ScanReport.Period?
  /// Which intervals the files hold that were read, and which are missing between them.
  public var coverage: Coverage
  /// The listeners that negotiated anything, by type, balancer and listener.
  public var listeners: [Listener]

  /// A listener, what was negotiated there, and what could have produced it.
  public struct Listener: Codable, Sendable, Equatable {
    /// The type of its balancer.
    public var type: LoadBalancerType
    /// `app/name/id`, `net/name/id`, or a Classic name; nil where neither line nor file names it.
    @ExplicitNull public var loadBalancer: String?
    /// The listener's id (NLB) or port; nil where the lines do not say.
    @ExplicitNull public var listener: String?
    /// The AWS account of a balancer whose name is not unique; else nil.
    @ExplicitNull public var account: String?
    /// The AWS region of a balancer whose name is not unique; else nil.
    @ExplicitNull public var region: String?
    /// Since when the listener is known to be as the last change of versions or suites left it; only what
    /// came later counts.
    @ExplicitNull public var changed: Timestamp?
    /// What was negotiated since, the most frequent first.
    public var pairs: [Pair]
    /// The policies that could have produced all of it.
    public var candidates: [PolicyOverview]
    /// Whether it may be a custom policy as well: on Classic balancers, and where no other fits.
    public var mayBeCustom: Bool
  }

  /// A version and a suite that were negotiated.
  public struct Pair: Codable, Sendable, Equatable {
    /// The canonical protocol version.
    public var `protocol`: String
    /// The suite as logged (OpenSSL name).
    public var cipher: String
    /// Records.
    public var count: Int
    /// How many policies of the balancer's type can negotiate the pair.
    public var policies: Int
  }

  /// Asks the policies of a catalogue about what a census holds.
  ///
  /// - Parameters:
  ///   - result: The census, which should tell requests apart by port, and the account of its input.
  ///   - type: The type of balancer; nil for all.
  ///   - catalogue: The policies that there are.
  ///   - toolVersion: The version that the answer names.
  public init(
    _ result: CensusResult, type: LoadBalancerType?, in catalogue: PolicyCatalogue,
    toolVersion: String
  ) {
    let census = result.census
    let sites = PolicySites(census)
    let seen = SeenPairs(census, sites)
    let evidence = SiteEvidence(census, seen, sites)
    let shown = Set(seen.all.map { sites.all[$0.listener] }).filter {
      type == nil || $0.type == type
    }
    schema = "elbtls/listener-match/1"
    self.toolVersion = toolVersion
    dataDate = PolicyCatalogue.dataDate
    input = InputSummary(result.input)
    period = census.period.map { ScanReport.Period(first: $0.lowerBound, last: $0.upperBound) }
    coverage = Coverage(result.input.intervals, within: result.filter)
    listeners = shown.sorted { $0.precedes($1) }.map { site in
      Listener(site, evidence, changed: sites.lastChange(at: site), in: catalogue)
    }
  }
}

extension ListenerMatch.Listener {
  fileprivate init(
    _ site: PolicySite, _ evidence: SiteEvidence, changed: Timestamp?, in catalogue: PolicyCatalogue
  ) {
    let policies = catalogue.policies(of: site.type)
    let present = PolicyInference.present(
      for: evidence.pairs(at: site), type: site.type, in: catalogue)
    var counts: [Pair: Int] = [:]
    for seen in evidence.seen(at: site) { counts[seen.pair, default: 0] += seen.count.count }
    let pairs = counts.map { pair, count in
      ListenerMatch.Pair(
        protocol: pair.version, cipher: pair.cipher, count: count,
        policies: policies.count { policy in
          TLSVersion(rawValue: pair.version).map { policy.canNegotiate($0, pair.cipher) } ?? false
        })
    }
    self.init(
      type: site.type, loadBalancer: site.loadBalancer, listener: site.listener,
      account: site.account, region: site.region, changed: changed,
      pairs: pairs.sorted {
        if $0.count != $1.count { return $0.count > $1.count }
        return [$0.protocol, $0.cipher].lexicographicallyPrecedes([$1.protocol, $1.cipher]) {
          $0.precedes($1)
        }
      },
      candidates: present.candidates.map { PolicyOverview($0) }, mayBeCustom: present.mayBeCustom)
  }
}

extension PolicySite {
  /// A fixed order: by type, balancer and listener, those without a name last.
  fileprivate func precedes(_ other: PolicySite) -> Bool {
    sortKey.lexicographicallyPrecedes(other.sortKey) { $0.precedes($1) }
  }

  private var sortKey: [String] {
    [
      type.rawValue, loadBalancer == nil ? "1" : "0", loadBalancer ?? "", listener ?? "",
      account ?? "", region ?? "",
    ]
  }
}
