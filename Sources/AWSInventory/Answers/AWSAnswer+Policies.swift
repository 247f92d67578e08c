extension AWSAnswer {
  /// A security policy of ALB and NLB (`SslPolicies[]`).
  struct SSLPolicy: Decodable, Sendable {
    let name: String
    let protocols: [String]
    let ciphers: [Cipher]
    /// The types of balancer; nil in what older versions of the CLI print.
    let types: [String]?

    struct Cipher: Decodable, Sendable {
      let name: String
      let priority: Int

      private enum CodingKeys: String, CodingKey {
        case name = "Name"
        case priority = "Priority"
      }
    }

    private enum CodingKeys: String, CodingKey {
      case name = "Name"
      case protocols = "SslProtocols"
      case ciphers = "Ciphers"
      case types = "SupportedLoadBalancerTypes"
    }
  }

  /// A policy of a Classic balancer, of any kind (`PolicyDescriptions[]`).
  struct PolicyDescription: Decodable, Sendable {
    let name: String
    let kind: String
    /// Nil where a policy of another kind has none.
    let attributes: [Attribute]?

    struct Attribute: Decodable, Sendable {
      let name: String
      /// Nil for attributes of other kinds that are not set.
      let value: String?

      private enum CodingKeys: String, CodingKey {
        case name = "AttributeName"
        case value = "AttributeValue"
      }
    }

    private enum CodingKeys: String, CodingKey {
      case name = "PolicyName"
      case kind = "PolicyTypeName"
      case attributes = "PolicyAttributeDescriptions"
    }

    /// The kind that says what TLS a listener negotiates.
    static let negotiationKind = "SSLNegotiationPolicyType"

    /// Whether it says what TLS a listener negotiates.
    var isNegotiation: Bool { kind == PolicyDescription.negotiationKind }

    /// The published policy that it stands for; nil where it is one itself, or a custom one.
    var reference: String? {
      attributes?.first { $0.name == "Reference-Security-Policy" }?.value.flatMap {
        $0.isEmpty ? nil : $0
      }
    }
  }
}
