/// Why a file could be read only in part. The lines before the damage count.
public enum FileDamage: String, Sendable, CaseIterable, Codable {
  /// The file ends inside a gzip member.
  case truncatedGzip = "truncated_gzip"
  /// The compressed data or its checksum is wrong.
  case corruptGzip = "corrupt_gzip"
  /// Bytes other than zeros follow the last gzip member.
  case trailingBytes = "trailing_bytes"
  /// The system could not read on.
  case readError = "read_error"

  /// The damage in words, for a message to a person.
  public var explanation: String {
    switch self {
    case .truncatedGzip: "the gzip data ends early; download the object again"
    case .corruptGzip: "the gzip data or its checksum is wrong; download the object again"
    case .trailingBytes: "bytes that are no gzip data follow the last gzip member"
    case .readError: "the system could not read to the end of it"
    }
  }
}
