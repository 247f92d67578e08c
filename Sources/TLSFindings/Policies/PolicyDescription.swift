public import TLSFacts

/// Everything that is known of the policies of one name, as `elbtls policies show` shows it.
///
/// Its coding is the JSON contract `elbtls/policy/1`.
public struct PolicyDescription: CatalogueAnswer {
  /// The name of the contract, `elbtls/policy/1`.
  public var schema: String
  /// The version of the tool that answered.
  public var toolVersion: String
  /// The day on which the data was last compared with its sources.
  public var dataDate: String
  /// The policies of the name: several where types of balancer differ.
  public var policies: [Policy]

  /// One policy.
  public struct Policy: Codable, Sendable, Equatable {
    /// The policy in one row.
    public var overview: PolicyOverview
    /// Whether the balancer's order of suites decides, not the client's.
    public var serverOrder: Bool
    /// The suites, the most preferred first.
    public var suites: [PolicySuite]
    /// Other published orders of these suites.
    public var alternativeOrders: [[String]]
    /// The groups of the key exchange that are published; none where none are.
    public var groups: [Group]
    /// What is published of it; nil for a policy that only the user knows.
    @ExplicitNull public var published: Published?
    /// Which kinds of clients it cuts off.
    public var clients: Clients
  }

  /// A group of the key exchange.
  public struct Group: Codable, Sendable, Equatable {
    /// Its registered name.
    public var name: String
    /// Whether it is safe against a later quantum computer.
    public var postQuantum: Bool
  }

  /// What is published of a policy.
  public struct Published: Codable, Sendable, Equatable {
    /// When it came, in words.
    @ExplicitNull public var introduced: String?
    /// Other names of it.
    public var otherNames: [String]
    /// The types of balancer whose newest page no longer lists it.
    public var unlistedTypes: [LoadBalancerType]
    /// When it is or was what a new listener gets.
    public var defaults: [Default]
    /// Where the order of its suites is from.
    public var orderSource: String
    /// How well founded the groups are.
    public var groupsConfidence: String
    /// What is said about the groups.
    @ExplicitNull public var groupsNote: String?
    /// How well founded versions and suites are.
    public var confidence: String
    /// Remarks.
    public var notes: [String]
    /// What all this was taken from.
    public var sources: [Source]
  }

  /// By what way of creation a listener gets the policy, and when.
  public struct Default: Codable, Sendable, Equatable {
    /// The type of balancer.
    public var type: LoadBalancerType
    /// The way, in words.
    public var way: String
    /// Since when, in words.
    public var since: String
    /// Until when, in words; nil where it is still so.
    @ExplicitNull public var until: String?
    /// A remark.
    @ExplicitNull public var note: String?
  }

  /// Something that facts were taken from.
  public struct Source: Codable, Sendable, Equatable {
    /// Its short name.
    public var id: String
    /// What it is.
    public var what: String
    /// Its address.
    @ExplicitNull public var url: String?
    /// Of what time it is, in words.
    public var date: String
  }

  /// What a policy does to the kinds of clients that are known.
  public struct Clients: Codable, Sendable, Equatable {
    /// How many kinds were judged.
    public var judged: Int
    /// Kinds whose hello is not known.
    public var notJudged: [String]
    /// Those that cannot connect, with a certificate of at least one kind of key.
    public var cutOff: [FamilyOutcome]
  }

  /// Describes policies.
  public init(_ policies: [SecurityPolicy], toolVersion: String) {
    schema = "elbtls/policy/1"
    self.toolVersion = toolVersion
    dataDate = PolicyCatalogue.dataDate
    self.policies = policies.map(Policy.init)
  }
}

extension PolicyDescription.Policy {
  fileprivate init(_ policy: SecurityPolicy) {
    overview = PolicyOverview(policy)
    serverOrder = policy.usesServerOrder
    suites = policy.suites.map(PolicySuite.init)
    alternativeOrders = policy.alternativeOrders
    groups = (policy.facts?.groups ?? []).map {
      PolicyDescription.Group(name: $0.name, postQuantum: $0.isPostQuantum)
    }
    published = policy.facts.map(PolicyDescription.Published.init)
    let outcomes = FamilyOutcome.all(at: policy)
    clients = PolicyDescription.Clients(
      judged: outcomes.count, notJudged: FamilyOutcome.unknownKinds,
      cutOff: outcomes.filter(\.isCutOff))
  }
}

extension PolicyDescription.Published {
  fileprivate init(_ facts: PolicyFacts) {
    introduced = facts.introduced
    otherNames = facts.otherNames
    unlistedTypes = facts.unlistedTypes
    defaults = facts.defaults.map {
      PolicyDescription.Default(
        type: $0.type, way: $0.way, since: $0.since, until: $0.until, note: $0.note)
    }
    orderSource = facts.orderSource
    groupsConfidence = facts.groupsConfidence
    groupsNote = facts.groupsNote
    confidence = facts.confidence
    notes = facts.notes
    sources = facts.sources.compactMap(PolicySource.withID).map {
      PolicyDescription.Source(id: $0.id, what: $0.what, url: $0.address, date: $0.date)
    }
  }
}
