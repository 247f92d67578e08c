/// What was asked for by a name or a code point, and is no suite of the table.
public struct UnknownCipherSuite: Error, Sendable, Equatable, CustomStringConvertible {
  /// What was written.
  public var text: String
  /// The nearest names, the nearest first.
  public var suggestions: [String]

  /// One sentence: what is wrong, and the nearest names.
  public var description: String {
    let text = "'\(text)' is no cipher suite that a security policy of ELB can name"
    return suggestions.isEmpty
      ? "\(text); 'elbtls ciphers' names all"
      : "\(text); the nearest names are \(suggestions.joined(separator: ", "))"
  }
}

extension CipherSuite {
  /// The suite of a name of OpenSSL's or IANA's, or of a code point, in any case: `AES128-SHA`,
  /// `TLS_RSA_WITH_AES_128_CBC_SHA`, `TLS-AES-128-GCM-SHA256`, `0xC02F`, `C02F`, `0xC0,0x2F`.
  ///
  /// - Throws: `UnknownCipherSuite`, which names the nearest ones.
  public static func find(_ text: String) throws(UnknownCipherSuite) -> CipherSuite {
    let wanted = text.uppercased()
    if let suite = named(text) ?? all.first(where: { $0.ianaName?.uppercased() == wanted }) {
      return suite
    }
    if let point = codePoint(text) {
      if let suite = all.first(where: { $0.codePoint == point }) { return suite }
      throw UnknownCipherSuite(text: text, suggestions: [])
    }
    let names = all.flatMap { [$0.name, $0.ianaName].compactMap(\.self) + $0.aliases }
    throw UnknownCipherSuite(text: text, suggestions: nearestNames(to: wanted, among: names))
  }

  /// Reads a code point: four hexadecimal digits, or two bytes as `openssl ciphers -V` writes them.
  static func codePoint(_ text: String) -> UInt16? {
    let bytes = text.lowercased().split(separator: ",", omittingEmptySubsequences: false).map {
      byte in
      let digits = byte.drop { $0 == " " }
      return digits.hasPrefix("0x") ? digits.dropFirst(2) : digits
    }
    let width = bytes.count == 1 ? 4 : 2
    guard bytes.count <= 2, bytes.allSatisfy({ $0.count == width && $0.allSatisfy(\.isHexDigit) })
    else { return nil }
    return UInt16(bytes.joined(), radix: 16)
  }

  /// The code point as IANA and policies write it, `0xC02F`; nil for the kinds of SSL 2.0.
  public var codePointText: String? {
    codePoint.map { point in
      let digits = String(point, radix: 16, uppercase: true)
      return "0x" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}
