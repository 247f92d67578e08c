import ELBLogs
import TLSCensus
import TLSFacts

/// A listener as the place of one security policy, whichever kind of log its records are in.
struct PolicySite: Hashable, Sendable {
  /// The type of its balancer.
  var type: LoadBalancerType
  /// `app/name/id`, `net/name/id` or a Classic name; nil where neither line nor file names it.
  var loadBalancer: String?
  /// The listener's id (NLB) or port; nil where the lines do not say, so that it may be any listener
  /// of the balancer.
  var listener: String?
  /// The AWS account, where the balancer's name is not unique.
  var account: String?
  /// The AWS region, where the balancer's name is not unique.
  var region: String?

  /// Its balancer: the site without a listener.
  var balancer: PolicySite {
    var balancer = self
    balancer.listener = nil
    return balancer
  }
}

extension PolicySite {
  init(_ listener: Listener, in census: Census) {
    let identity = ListenerIdentity(listener, in: census)
    self.init(
      type: LoadBalancerType(identity.kind), loadBalancer: identity.loadBalancer,
      listener: identity.listener ?? (listener.port == 0 ? nil : String(listener.port)),
      account: identity.account, region: identity.region)
  }
}

extension LoadBalancerType {
  /// The type of balancer that writes a kind of log.
  init(_ kind: LogKind) {
    switch kind {
    case .albAccess, .albConnection: self = .application
    case .nlb: self = .network
    case .classic: self = .classic
    }
  }
}
