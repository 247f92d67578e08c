/// A protocol version of TLS or its predecessor, ordered from oldest to newest.
public enum TLSVersion: String, Sendable, CaseIterable, Codable {
  /// SSL 3.0 (RFC 6101).
  case ssl3 = "SSLv3"
  /// TLS 1.0 (RFC 2246).
  case tls10 = "TLSv1.0"
  /// TLS 1.1 (RFC 4346).
  case tls11 = "TLSv1.1"
  /// TLS 1.2 (RFC 5246).
  case tls12 = "TLSv1.2"
  /// TLS 1.3 (RFC 8446).
  case tls13 = "TLSv1.3"

  /// The canonical name, `TLSv1.0`.
  public var name: String { rawValue }

  /// Reads any spelling that AWS uses, in any case: `TLSv1`, `TLSv1.0`, `tlsv10`.
  public init?(anySpelling text: String) {
    switch text.lowercased() {
    case "sslv3", "sslv30", "sslv3.0": self = .ssl3
    case "tlsv1", "tlsv1.0", "tlsv10": self = .tls10
    case "tlsv1.1", "tlsv11": self = .tls11
    case "tlsv1.2", "tlsv12": self = .tls12
    case "tlsv1.3", "tlsv13": self = .tls13
    default: return nil
    }
  }
}

extension TLSVersion: Comparable {
  /// Older versions come first.
  public static func < (left: TLSVersion, right: TLSVersion) -> Bool {
    left.rawValue < right.rawValue
  }
}
