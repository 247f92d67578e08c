extension AWSAnswer {
  /// A listener of an ALB or NLB (`Listeners[]`).
  struct Listener: Decodable, Sendable {
    let arn: ListenerARN
    /// Nil for Gateway balancers, as the protocol is.
    let port: UInt16?
    let `protocol`: String?
    /// The name of its security policy; nil where it does not end TLS.
    let sslPolicy: String?

    private enum CodingKeys: String, CodingKey {
      case arn = "ListenerArn"
      case port = "Port"
      case `protocol` = "Protocol"
      case sslPolicy = "SslPolicy"
    }

    /// Whether it ends TLS.
    var isTLS: Bool { `protocol` == "HTTPS" || `protocol` == "TLS" }
  }

  /// A Classic balancer (`LoadBalancerDescriptions[]`).
  struct ClassicBalancer: Decodable, Sendable {
    let name: String
    let dnsName: String?
    let listeners: [ListenerDescription]
    let policies: Policies?

    struct ListenerDescription: Decodable, Sendable {
      let listener: Listener
      let policyNames: [String]?

      private enum CodingKeys: String, CodingKey {
        case listener = "Listener"
        case policyNames = "PolicyNames"
      }
    }

    struct Listener: Decodable, Sendable {
      let `protocol`: String
      let port: UInt16

      private enum CodingKeys: String, CodingKey {
        case `protocol` = "Protocol"
        case port = "LoadBalancerPort"
      }

      /// Whether it ends TLS.
      var isTLS: Bool { ["HTTPS", "SSL"].contains(`protocol`.uppercased()) }
    }

    /// The policies of the balancer by kind; those that negotiate TLS are among the others.
    struct Policies: Decodable, Sendable {
      let appCookies: [Named]?
      let balancerCookies: [Named]?

      struct Named: Decodable, Sendable {
        let name: String

        private enum CodingKeys: String, CodingKey {
          case name = "PolicyName"
        }
      }

      private enum CodingKeys: String, CodingKey {
        case appCookies = "AppCookieStickinessPolicies"
        case balancerCookies = "LBCookieStickinessPolicies"
      }
    }

    private enum CodingKeys: String, CodingKey {
      case name = "LoadBalancerName"
      case dnsName = "DNSName"
      case hostedZoneName = "CanonicalHostedZoneName"
      case listeners = "ListenerDescriptions"
      case policies = "Policies"
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      name = try values.decode(String.self, forKey: .name)
      dnsName =
        try values.decodeIfPresent(String.self, forKey: .dnsName)
        ?? values.decodeIfPresent(String.self, forKey: .hostedZoneName)
      listeners = try values.decode([ListenerDescription].self, forKey: .listeners)
      policies = try values.decodeIfPresent(Policies.self, forKey: .policies)
    }

    /// The region that the DNS name states, `edge-123.us-east-1.elb.amazonaws.com`.
    var region: String? {
      let labels = (dnsName ?? "").lowercased().split(separator: ".")
      guard let mark = labels.firstIndex(of: "elb"), mark > 1 else { return nil }
      return String(labels[mark - 1])
    }

    /// The names of its policies that keep a client on one target.
    var cookiePolicies: Set<String> {
      Set(((policies?.appCookies ?? []) + (policies?.balancerCookies ?? [])).map(\.name))
    }
  }
}
