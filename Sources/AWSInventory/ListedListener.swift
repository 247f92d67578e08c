import TLSFacts

/// A listener of a balancer, as a file lists it.
struct ListedListener: Sendable {
  let type: LoadBalancerType
  /// The balancer as logs name it.
  let loadBalancer: String
  /// The last part of its ARN; nil on Classic balancers.
  let id: String?
  let port: UInt16?
  let region: String?
  let account: String?
  /// The policies of which one is in force; nil where the listener does not end TLS.
  let policies: [NamedPolicy]?

  /// A listener of an ALB or NLB; nil for other balancers.
  init?(_ listener: AWSAnswer.Listener, catalogue: PolicyCatalogue) {
    switch listener.arn.prefix {
    case "app": type = .application
    case "net": type = .network
    default: return nil
    }
    loadBalancer = listener.arn.loadBalancer
    id = listener.arn.id
    port = listener.port
    region = listener.arn.region
    account = listener.arn.account
    guard listener.isTLS else {
      policies = nil
      return
    }
    guard let name = listener.sslPolicy else {
      policies = [.unknown(UndescribedPolicy(name: nil, reason: .notStated))]
      return
    }
    let policy = catalogue.policy(named: name, of: type)
    policies = [
      policy.map { .known($0) } ?? .unknown(UndescribedPolicy(name: name, reason: .notInCatalogue))
    ]
  }

  /// The listeners of a Classic balancer.
  static func all(
    of balancer: AWSAnswer.ClassicBalancer, policies: ClassicPolicies
  ) -> [ListedListener] {
    balancer.listeners.map { listed in
      ListedListener(
        type: .classic, loadBalancer: balancer.name, id: nil, port: listed.listener.port,
        region: balancer.region, account: nil,
        policies: listed.listener.isTLS
          ? policies.policies(of: listed, on: balancer) : nil)
    }
  }

  private init(
    type: LoadBalancerType, loadBalancer: String, id: String?, port: UInt16?, region: String?,
    account: String?, policies: [NamedPolicy]?
  ) {
    self.type = type
    self.loadBalancer = loadBalancer
    self.id = id
    self.port = port
    self.region = region
    self.account = account
    self.policies = policies
  }

  /// Whether it may lie there; what is not known on either side says nothing.
  func mayLie(in region: String?, of account: String?) -> Bool {
    (self.region == nil || region == nil || self.region == region)
      && (self.account == nil || account == nil || self.account == account)
  }

  /// Whether it may be the listener of an id, or else of a port.
  func mayBe(listener: String?, port: UInt16?) -> Bool {
    if let listener, let id { return listener == id }
    return port == nil || self.port == nil || self.port == port
  }
}
