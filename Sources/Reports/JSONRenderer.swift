public import TLSFindings

// FoundationEssentials starts faster than the whole of Foundation, which some platforms have alone.
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Writes reports, stories, comparisons and answers from the catalogue as JSON: the contracts
/// `elbtls/report/1`, `elbtls/explanation/1`, `elbtls/comparison/1` and those of the answers, whose
/// schemas ship with the project.
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
  public func render(_ report: ScanReport) throws -> String { try json(report) }

  /// Writes a story as one JSON object and a final line feed.
  ///
  /// - Parameter story: The story to write.
  /// - Returns: The JSON text.
  /// - Throws: `EncodingError`, which no story causes.
  public func render(_ story: ClientStory) throws -> String { try json(story) }

  /// Writes a comparison as one JSON object and a final line feed.
  ///
  /// - Parameter report: The comparison to write.
  /// - Returns: The JSON text.
  /// - Throws: `EncodingError` where a share is not a finite number.
  public func render(_ report: ComparisonReport) throws -> String { try json(report) }

  /// Writes a simulation as one JSON object and a final line feed.
  ///
  /// - Parameter report: The simulation to write.
  /// - Returns: The JSON text.
  /// - Throws: `EncodingError`, which no simulation causes.
  public func render(_ report: SimulationReport) throws -> String { try json(report) }

  /// Writes a ranking as one JSON object and a final line feed.
  ///
  /// - Parameter report: The ranking to write.
  /// - Returns: The JSON text.
  /// - Throws: `EncodingError`, which no ranking causes.
  public func render(_ report: RankingReport) throws -> String { try json(report) }

  /// Writes an answer from the catalogue as one JSON object and a final line feed.
  ///
  /// - Parameter answer: The answer to write.
  /// - Returns: The JSON text.
  /// - Throws: `EncodingError`, which no answer causes.
  public func render(_ answer: some CatalogueAnswer) throws -> String { try json(answer) }

  private func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}
