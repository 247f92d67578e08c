/// The bytes of a field as they stand in a log: usually ASCII, sometimes not even UTF-8.
public struct LogText: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The bytes, as logged.
  public var bytes: [UInt8]

  /// Makes a text from bytes.
  public init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Makes a text from a string.
  public init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// Makes a text from a literal.
  public init(stringLiteral text: String) {
    self.init(text)
  }

  /// The text as a string; bytes that are not UTF-8 become U+FFFD.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The string, or nil where the field says that there is none: empty or `-`.
  public var stringIfPresent: String? {
    bytes.isEmpty || bytes == [UInt8(ascii: "-")] ? nil : string
  }
}
