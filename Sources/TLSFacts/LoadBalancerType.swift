/// A type of load balancer, as the APIs of Elastic Load Balancing name it.
public enum LoadBalancerType: String, Sendable, CaseIterable, Codable {
  /// Application Load Balancer (ALB).
  case application
  /// Network Load Balancer (NLB).
  case network
  /// Classic Load Balancer.
  case classic
}
