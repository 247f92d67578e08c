/// A TLS alert, by its number.
///
/// Source: the IANA TLS Alert registry; RFC 8446, section 6.
public struct TLSAlert: Sendable, Hashable {
  /// The number on the wire.
  public let number: UInt8

  /// Makes an alert from its number; every number is allowed.
  public init(number: UInt8) {
    self.number = number
  }

  /// The registered name, `unknown_ca`; nil for a number that has none.
  ///
  /// - Complexity: O(*n*) in the length of the registry.
  public var name: String? {
    TLSAlert.names.first { $0.number == number }?.name
  }
}
