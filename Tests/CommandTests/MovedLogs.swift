import LogCorpus

/// Logs of clients whose fate under ELBSecurityPolicy-TLS13-1-2-Res-2021-06 is known.
enum MovedLogs {
  static let from = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  static let to = "ELBSecurityPolicy-TLS13-1-2-Res-2021-06"
  static let alb = "app/shop/50dc6c495c0c9188"

  /// Connections of an ALB: one client breaks (203.0.113.1, one of 20 connections), one is at risk
  /// (203.0.113.2, one), and one keeps.
  static let connections: [CorpusLine] =
    [connection(1, AgreedTLS(.tls12, "ECDHE-RSA-AES256-SHA384"))]
    + [connection(2, AgreedTLS(.tls12, "ECDHE-RSA-AES128-SHA256"))]
    + [CorpusLine](
      repeating: connection(3, AgreedTLS(.tls12, "ECDHE-RSA-AES128-GCM-SHA256")), count: 18)

  /// A connection that tells nothing of its suite.
  static let undecided = [connection(4, AgreedTLS(.tls12, "(NONE)"))]

  /// Requests of one client to a Classic balancer.
  static let classic: [CorpusLine] = [
    request(AgreedTLS(.tls10, "AES128-SHA")),
    request(AgreedTLS(.tls12, "ECDHE-RSA-AES128-GCM-SHA256")),
  ]

  /// A folder with files of lines, by name.
  static func folder(_ files: [String: [CorpusLine]]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, lines) in files {
      try folder.write(lines.map { $0.text.string + "\n" }.joined(), to: name)
    }
    return folder
  }

  /// What `aws elbv2 describe-listeners` prints of the ALB.
  static func listeners(policy: String) -> String {
    let service = "arn:aws:elasticloadbalancing:us-east-2:123456789012"
    return """
      {"Listeners": [{"ListenerArn": "\(service):listener/\(alb)/a1b2c3d4e5f60718",
        "LoadBalancerArn": "\(service):loadbalancer/\(alb)", "Port": 443, "Protocol": "HTTPS",
        "Certificates": [], "SslPolicy": "\(policy)", "DefaultActions": []}]}
      """
  }

  /// What `aws elbv2 describe-ssl-policies` prints of a policy with TLS 1.2 alone.
  static func policy(_ name: String, _ suites: String...) -> String {
    let ciphers = suites.enumerated().map { "{\"Name\": \"\($1)\", \"Priority\": \($0 + 1)}" }
    return """
      {"SslPolicies": [{"Name": "\(name)", "SslProtocols": ["TLSv1.2"],
        "Ciphers": [\(ciphers.joined(separator: ", "))],
        "SupportedLoadBalancerTypes": ["application", "network"]}]}
      """
  }

  /// What `aws elb describe-load-balancers` prints of the Classic balancer.
  static let classicListeners = """
    {"LoadBalancerDescriptions": [{"LoadBalancerName": "web-classic",
      "DNSName": "web-classic-1.us-east-2.elb.amazonaws.com", "Policies": {},
      "ListenerDescriptions": [{"PolicyNames": ["own-2026"], "Listener": {"Protocol": "HTTPS",
        "LoadBalancerPort": 443, "InstanceProtocol": "HTTP", "InstancePort": 80}}]}]}
    """

  /// What `aws elb describe-load-balancer-policies` prints of its policy.
  static let classicPolicy = """
    {"PolicyDescriptions": [{"PolicyName": "own-2026",
      "PolicyTypeName": "SSLNegotiationPolicyType", "PolicyAttributeDescriptions": [
        {"AttributeName": "Protocol-TLSv1", "AttributeValue": "true"},
        {"AttributeName": "Protocol-TLSv1.2", "AttributeValue": "true"},
        {"AttributeName": "Server-Defined-Cipher-Order", "AttributeValue": "true"},
        {"AttributeName": "ECDHE-RSA-AES128-GCM-SHA256", "AttributeValue": "true"},
        {"AttributeName": "AES128-SHA", "AttributeValue": "true"}]}]}
    """

  private static func connection(_ client: Int, _ tls: AgreedTLS) -> CorpusLine {
    var line = ALBConnectionLine(handshake: .negotiated(tls))
    line.client = LoggedClient("203.0.113.\(client)")
    return .albConnection(line)
  }

  private static func request(_ tls: AgreedTLS) -> CorpusLine {
    .classic(ClassicLine(handshake: .negotiated(tls)))
  }
}
