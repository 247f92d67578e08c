/// A load balancer of a corpus, with everything about it that its logs show.
public struct CorpusBalancer: Sendable, Hashable {
  /// The id as logged: `app/name/id`, `net/name/id`, or a Classic name.
  public var id: String
  /// The AWS account that owns it.
  public var account: String
  /// The region that it runs in.
  public var region: String
  /// The names that it serves; the first is the usual one.
  public var domains: [String]
  /// The addresses of its nodes.
  public var nodes: [String]
  /// Whether its listener demands client certificates.
  public var verifiesClients: Bool

  /// Makes a balancer.
  public init(
    id: String, account: String = "123456789012", region: String = "us-east-2",
    domains: [String], nodes: [String] = ["192.0.2.10", "192.0.2.11"],
    verifiesClients: Bool = false
  ) {
    self.id = id
    self.account = account
    self.region = region
    self.domains = domains
    self.nodes = nodes
    self.verifiesClients = verifiesClients
  }

  /// The id within a file name: dots in place of slashes.
  public var idInFileName: String {
    String(id.map { $0 == "/" ? "." : $0 })
  }

  /// The ARN of its certificate; `serial` tells the successors of a rotated certificate apart.
  public func certificate(serial: Int = 1) -> LogText {
    LogText(
      "arn:aws:acm:\(region):\(account):certificate/9b2f6c1e-5d3a-4e7b-8c41-00000000000\(serial)")
  }

  /// The ARN of its target group.
  public var targetGroup: LogText {
    let name = id.split(separator: "/").dropFirst().first.map(String.init) ?? id
    return LogText(
      "arn:aws:elasticloadbalancing:\(region):\(account):targetgroup/\(name)-targets/943f017f100becff"
    )
  }
}
