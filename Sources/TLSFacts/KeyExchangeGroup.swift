/// A named group of the key exchange, as ELB security policies list them.
///
/// Source: ALB and NLB user guides, "Security policies"; IANA TLS Supported Groups registry.
public enum KeyExchangeGroup: String, Sendable, CaseIterable, Codable {
  case x25519
  case secp256r1
  case secp384r1
  case secp521r1
  case x25519MLKEM768 = "X25519MLKEM768"
  case secp256r1MLKEM768 = "SecP256r1MLKEM768"
  case secp384r1MLKEM1024 = "SecP384r1MLKEM1024"
  case mlkem1024 = "MLKEM1024"

  /// The registered name.
  public var name: String { rawValue }

  /// Reads a name in any case.
  public init?(anySpelling text: String) {
    let lowered = text.lowercased()
    guard let group = Self.allCases.first(where: { $0.rawValue.lowercased() == lowered }) else {
      return nil
    }
    self = group
  }

  /// The registered code point.
  public var codePoint: UInt16 {
    switch self {
    case .x25519: 0x001D
    case .secp256r1: 0x0017
    case .secp384r1: 0x0018
    case .secp521r1: 0x0019
    case .x25519MLKEM768: 0x11EC
    case .secp256r1MLKEM768: 0x11EB
    case .secp384r1MLKEM1024: 0x11ED
    case .mlkem1024: 0x0202
    }
  }

  /// Whether the exchange is safe against a later quantum computer.
  public var isPostQuantum: Bool {
    switch self {
    case .x25519, .secp256r1, .secp384r1, .secp521r1: false
    case .x25519MLKEM768, .secp256r1MLKEM768, .secp384r1MLKEM1024, .mlkem1024: true
    }
  }
}
