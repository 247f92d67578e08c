/// What counts as one client.
public enum ClientGrouping: Sendable {
  /// An address.
  case address
  /// The addresses with a common prefix: 0 to 32 bits of IPv4, 0 to 128 bits of IPv6.
  case subnet(ipv4Length: Int, ipv6Length: Int)
  /// A user agent.
  case userAgent
  /// A server name (SNI).
  case domain
  /// An owner on the operator's list.
  case label(Labels)
}

extension ClientGrouping {
  /// The name of the grouping, as the command line has it.
  public var name: String {
    switch self {
    case .address: "address"
    case .subnet: "subnet"
    case .userAgent: "user-agent"
    case .domain: "domain"
    case .label: "label"
    }
  }

  /// Whether clients are what records carry, and not where they come from.
  var isByValue: Bool {
    switch self {
    case .address, .subnet: false
    case .userAgent, .domain, .label: true
    }
  }

  /// The name of the client that stands for records without the value, or with several to choose
  /// from.
  static let unknown = "(unknown)"
}
