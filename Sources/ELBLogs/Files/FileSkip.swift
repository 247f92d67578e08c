/// Why a file was not read as a log.
public enum FileSkip: String, Sendable, CaseIterable, Codable {
  /// The same file, or its compressed or gunzipped twin, is read already.
  case duplicate
  /// CloudWatch "vended" delivery as JSON.
  case vendedJSON = "vended_json"
  /// CloudWatch "vended" delivery as Parquet.
  case vendedParquet = "vended_parquet"
  /// CloudWatch "vended" delivery as W3C extended log format.
  case vendedW3C = "vended_w3c"
  /// Compressed with something other than gzip.
  case unsupportedCompression = "unsupported_compression"
  /// Neither a regular file nor a stream.
  case notAFile = "not_a_file"
  /// The system does not let it be opened or read.
  case unreadable

  /// The reason in words, with what to do about it.
  public var explanation: String {
    switch self {
    case .duplicate:
      "it is read already under another path"
    case .vendedJSON, .vendedParquet, .vendedW3C:
      "CloudWatch vended logs are not supported; use the access and connection logs that the "
        + "load balancer delivers to S3"
    case .unsupportedCompression:
      "only gzip and plain text are read; decompress it first"
    case .notAFile:
      "it is neither a file nor a folder of files"
    case .unreadable:
      "it cannot be opened; check that it exists and that you may read it"
    }
  }

  /// Tells from the first bytes of a file's text that it is no log that can be read, or nil.
  static func sniff(_ beginning: Span<UInt8>) -> FileSkip? {
    if beginning.hasPrefix("{") { return .vendedJSON }
    if beginning.hasPrefix("PAR1") { return .vendedParquet }
    if beginning.hasPrefix("#Version:") || beginning.hasPrefix("#Fields:") { return .vendedW3C }
    if beginning.hasPrefix("BZh") || beginning.hasPrefix("PK\u{3}\u{4}") {
      return .unsupportedCompression
    }
    return beginning.startsWithCompressedData ? .unsupportedCompression : nil
  }

  /// How many bytes `sniff` wants to see behind a byte order mark, unless the file is shorter.
  static let sniffLength = 3 + 9
}

extension Span where Element == UInt8 {
  /// Whether the text begins with the mark that some programs put before UTF-8.
  var startsWithByteOrderMark: Bool {
    count >= 3 && self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF
  }

  /// Whether the text begins like Zstandard, xz, or gzip inside of gzip.
  fileprivate var startsWithCompressedData: Bool {
    guard count >= 5 else { return false }
    return (self[0] == 0x1F && self[1] == 0x8B)
      || (self[0] == 0x28 && self[1] == 0xB5 && self[2] == 0x2F && self[3] == 0xFD)
      || (self[0] == 0xFD && self[1] == 0x37 && self[2] == 0x7A && self[3] == 0x58
        && self[4] == 0x5A)
  }
}
