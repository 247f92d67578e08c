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
