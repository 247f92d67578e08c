import AWSInventory
import Foundation
import TLSFacts
import Testing

extension AWSFile {
  /// A file of a text.
  init(
    _ text: String, name: String = "answers.json", expecting content: Content = .listeners
  ) throws(AWSFileError) {
    try self.init(name: name, bytes: Array(text.utf8), expecting: content) {
      try JSONDecoder().decode(AWSAnswer.self, from: Data($0))
    }
  }
}

/// What the AWS CLI prints, made to measure.
enum Answer {
  static let account = "123456789012"

  /// `aws elbv2 describe-listeners`: listeners of balancers such as `net/edge/c6e77e28c25b2234`.
  static func listeners(_ listeners: (balancer: String, id: String, port: Int, policy: String?)...)
    -> String
  {
    let items = listeners.map { balancer, id, port, policy in
      let service = "arn:aws:elasticloadbalancing:us-east-2:\(account)"
      let name = balancer.hasPrefix("net") ? "TLS" : "HTTPS"
      return """
        {"ListenerArn": "\(service):listener/\(balancer)/\(id)",
         "LoadBalancerArn": "\(service):loadbalancer/\(balancer)",
         "Port": \(port), "Protocol": "\(policy == nil ? "HTTP" : name)",
         \(policy.map { #""SslPolicy": "\#($0)","# } ?? "")
         "DefaultActions": [{"Type": "fixed-response", "FixedResponseConfig": {"StatusCode": "404"}}]}
        """
    }
    return "{\"Listeners\": [\(items.joined(separator: ",\n"))]}"
  }

  /// `aws elb describe-load-balancers`: one balancer, its listeners with the policies they name.
  static func classic(
    _ name: String, region: String = "us-east-2", id: Int = 1, cookies: [String] = [],
    _ listeners: (protocol: String, port: Int, policies: [String])...
  ) -> String {
    let items = listeners.map { listener in
      """
      {"Listener": {"Protocol": "\(listener.protocol)", "LoadBalancerPort": \(listener.port),
        "InstanceProtocol": "HTTP", "InstancePort": 80,
        "SSLCertificateId": "arn:aws:iam::\(account):server-certificate/example"},
       "PolicyNames": \(listener.policies)}
      """
    }
    let stickiness = cookies.map { "{\"PolicyName\": \"\($0)\", \"CookieExpirationPeriod\": 60}" }
    return """
      {"LoadBalancerDescriptions": [{"LoadBalancerName": "\(name)",
        "DNSName": "\(name)-\(id).\(region).elb.amazonaws.com", "CanonicalHostedZoneNameID": "Z3AADJ",
        "ListenerDescriptions": [\(items.joined(separator: ", "))],
        "Policies": {"AppCookieStickinessPolicies": [], "OtherPolicies": [],
          "LBCookieStickinessPolicies": [\(stickiness.joined(separator: ", "))]},
        "AvailabilityZones": ["\(region)a"], "Scheme": "internet-facing"}]}
      """
  }

  /// `aws elb describe-load-balancer-policies`: one policy.
  static func description(
    _ name: String, kind: String = "SSLNegotiationPolicyType",
    _ attributes: KeyValuePairs<String, String>
  ) -> String {
    let items = attributes.map {
      "{\"AttributeName\": \"\($0.key)\", \"AttributeValue\": \"\($0.value)\"}"
    }
    return """
      {"PolicyDescriptions": [{"PolicyName": "\(name)", "PolicyTypeName": "\(kind)",
        "PolicyAttributeDescriptions": [\(items.joined(separator: ", "))]}]}
      """
  }

  /// `aws elbv2 describe-ssl-policies`: one policy, its suites in the order of their priority.
  static func policy(
    _ name: String, protocols: [String], _ suites: [String], types: [String]? = nil
  ) -> String {
    let ciphers = suites.enumerated().map { "{\"Name\": \"\($1)\", \"Priority\": \($0 + 1)}" }
    let types = types.map { ", \"SupportedLoadBalancerTypes\": \($0)" } ?? ""
    return """
      {"SslPolicies": [{"SslProtocols": \(protocols), "Name": "\(name)",
        "Ciphers": [\(ciphers.reversed().joined(separator: ", "))]\(types)}]}
      """
  }
}

/// An own policy of a Classic balancer, the balancer's order first.
let ownAttributes: KeyValuePairs = [
  "Protocol-SSLv2": "true", "Protocol-TLSv1.2": "true", "Protocol-TLSv1.1": "false",
  "Protocol-TLSv1": "true", "Server-Defined-Cipher-Order": "true",
  "ECDHE-RSA-AES128-GCM-SHA256": "true", "AES256-SHA": "false", "AES128-SHA": "true",
]

func published(_ name: String, _ type: LoadBalancerType) throws -> SecurityPolicy {
  try #require(PolicyCatalogue.builtIn.policy(named: name, of: type))
}
