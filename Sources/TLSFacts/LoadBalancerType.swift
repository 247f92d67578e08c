/// A type of load balancer, as the APIs of Elastic Load Balancing name it.
public enum LoadBalancerType: String, Sendable, CaseIterable, Codable {
  /// Application Load Balancer (ALB).
  case application
  /// Network Load Balancer (NLB).
  case network
  /// Classic Load Balancer.
  case classic
}

extension LoadBalancerType {
  /// The type's name for people, `Application`.
  public var title: String {
    switch self {
    case .application: "Application"
    case .network: "Network"
    case .classic: "Classic"
    }
  }

  /// The balancers of the type for people, `Application Load Balancers`.
  public var balancers: String { "\(title) Load Balancers" }
}
