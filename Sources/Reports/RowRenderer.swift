public import TLSFindings

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Writes records as the lines that they are in their files, one after the other.
public struct RowRenderer: Sendable {
  /// How a row is written.
  public enum Form: Sendable {
    /// `path:line: the line`, byte for byte as logged: for other programs.
    case raw
    /// The same for a person: what could move the cursor or hide is escaped.
    case printable
    /// A JSON object on one line: the contract `elbtls/row/1`.
    case json
  }

  private let form: Form
  private let encoder = JSONEncoder()

  /// Makes a renderer.
  public init(_ form: Form) {
    self.form = form
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  /// Writes a row and a line feed.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - bytes: The line as logged, which `raw` writes.
  /// - Returns: The bytes to be written.
  /// - Throws: `EncodingError`, which no row causes.
  public func render(_ row: Row, _ bytes: [UInt8]) throws -> [UInt8] {
    let place = "\(row.path):\(row.line): "
    switch form {
    case .raw: return [UInt8](place.utf8) + bytes + [UInt8(ascii: "\n")]
    case .printable: return [UInt8]((Printable(place + row.text).text + "\n").utf8)
    case .json: return [UInt8](try encoder.encode(row)) + [UInt8(ascii: "\n")]
    }
  }
}
