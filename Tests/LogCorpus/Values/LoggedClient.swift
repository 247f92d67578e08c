/// A client: as it stands in a log, and as it must be reported.
public struct LoggedClient: Sendable, Hashable {
  /// The text in the log, without the port.
  public var logged: String
  /// The name in a report: canonical address, or the text itself where it is none.
  public var identity: String

  /// Makes a client that is logged as it is reported: an IPv4 address, or a text that is none.
  public init(_ text: String) {
    logged = text
    identity = text
  }

  /// Makes a client that is reported by another text than the logged one.
  public init(logged: String, identity: String) {
    self.logged = logged
    self.identity = identity
  }

  /// A client of one of two documentation networks, 198.51.100.0/24 and 203.0.113.0/24, which
  /// hold indices 0 to 507; larger ones get an IPv6 address within 2001:db8::/32.
  public init(index: Int) {
    switch index {
    case 0..<254: self.init("203.0.113.\(index + 1)")
    case 254..<508: self.init("198.51.100.\(index - 253)")
    default: self.init(subnet: index / 0xFFFF + 1, host: index % 0xFFFF + 1)
    }
  }

  /// A client `2001:db8:<subnet>::<host>`, both from 1 to ffff, so that nothing is left to shorten.
  public init(subnet: Int, host: Int) {
    self.init(
      "2001:db8:" + String(subnet, radix: 16) + "::" + String(host, radix: 16))
  }

  /// The same client with brackets around its address in the log.
  public var inBrackets: LoggedClient {
    LoggedClient(logged: "[" + logged + "]", identity: identity)
  }
}
