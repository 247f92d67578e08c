/// What one call of the AWS CLI about load balancers answered, as it printed it.
///
/// Which call it was is told by the keys of the object: `aws elbv2 describe-ssl-policies`,
/// `describe-listeners` and `describe-load-balancers`, `aws elb describe-load-balancers` and
/// `describe-load-balancer-policies` (API references of Elastic Load Balancing, versions 2015-12-01
/// and 2012-06-01). Other keys are ignored.
public struct AWSAnswer: Decodable, Sendable {
  /// Security policies of ALB and NLB; nil where the answer has none of that kind.
  let sslPolicies: [SSLPolicy]?
  /// Policies of Classic balancers.
  let policyDescriptions: [PolicyDescription]?
  /// Listeners of ALB and NLB.
  let listeners: [Listener]?
  /// Classic balancers.
  let classicBalancers: [ClassicBalancer]?
  /// Whether it lists ALB and NLB balancers, which say nothing of their listeners.
  let listsBalancersOnly: Bool
  /// Whether there is more of it that another call would have answered.
  let isPartial: Bool

  /// Whether it answers one of the calls.
  var isKnown: Bool { holdsPolicies || holdsListeners || listsBalancersOnly }

  /// Whether it describes policies.
  var holdsPolicies: Bool { sslPolicies != nil || policyDescriptions != nil }

  /// Whether it describes listeners.
  var holdsListeners: Bool { listeners != nil || classicBalancers != nil }

  private enum CodingKeys: String, CodingKey {
    case sslPolicies = "SslPolicies"
    case policyDescriptions = "PolicyDescriptions"
    case listeners = "Listeners"
    case classicBalancers = "LoadBalancerDescriptions"
    case balancers = "LoadBalancers"
    case nextMarker = "NextMarker"
    case nextToken = "NextToken"
  }

  /// Decodes an answer, all of whose kinds may be missing.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    sslPolicies = try values.decodeIfPresent([SSLPolicy].self, forKey: .sslPolicies)
    policyDescriptions = try values.decodeIfPresent(
      [PolicyDescription].self, forKey: .policyDescriptions)
    listeners = try values.decodeIfPresent([Listener].self, forKey: .listeners)
    classicBalancers = try values.decodeIfPresent(
      [ClassicBalancer].self, forKey: .classicBalancers)
    listsBalancersOnly = values.contains(.balancers)
    let markers = try [CodingKeys.nextMarker, .nextToken].map {
      try values.decodeIfPresent(String.self, forKey: $0) ?? ""
    }
    isPartial = markers.contains { !$0.isEmpty }
  }
}
