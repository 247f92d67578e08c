public import TLSFindings

// FoundationEssentials starts faster than the whole of Foundation, which some platforms have alone.
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Writes a report as JSON: the contract `elbtls/report/1`, whose schema ships with the project.
///
/// Equal reports give equal bytes: keys are sorted, and a share is written with the fewest digits
/// that read back to the same number. Shares are not rounded, since a share of one in ten million
/// is no zero.
public struct JSONRenderer: Sendable {
  /// Makes a renderer.
  public init() {}

  /// Writes a report as one JSON object and a final line feed.
  ///
  /// - Parameter report: The report to write.
  /// - Returns: The JSON text.
  /// - Throws: `EncodingError` where a share is not a finite number.
  public func render(_ report: ScanReport) throws -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(report), as: UTF8.self) + "\n"
  }
}
