public import TLSFindings

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Writes the clients of a report as JSON Lines: an object on each line, as in the JSON of the
/// report, so that other programs can take them one by one.
public struct JSONLinesRenderer {
  private let encoder = JSONEncoder()

  /// Makes a renderer.
  public init() {
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  /// Writes the clients with failed connections, as `failures.top_clients` has them.
  ///
  /// - Parameter report: The report.
  /// - Returns: A line for each client; nothing where there is none.
  /// - Throws: `EncodingError` where a share is not a finite number.
  public func render(_ report: ScanReport) throws -> String {
    try lines(report.failures.topClients)
  }

  /// Writes the clients of a simulation, as `clients` has them.
  ///
  /// - Parameter report: The simulation.
  /// - Returns: A line for each client; nothing where there is none.
  /// - Throws: `EncodingError`, which no simulation causes.
  public func render(_ report: SimulationReport) throws -> String { try lines(report.clients) }

  /// Writes the clients of all lists of a comparison, each with the list's name as its `fate`.
  ///
  /// - Parameter report: The comparison.
  /// - Returns: A line for each client of each list; nothing where there is none.
  /// - Throws: `EncodingError` where a share is not a finite number.
  public func render(_ report: ComparisonReport) throws -> String {
    try lines(
      report.fates.flatMap { fate in
        fate.list.topClients.map { FatedClient(fate: fate.jsonName, client: $0) }
      })
  }

  private func lines(_ values: [some Encodable]) throws -> String {
    try values.map { String(decoding: try encoder.encode($0), as: UTF8.self) + "\n" }.joined()
  }
}

/// A client of a comparison and the name of the list that it is in, in one object.
private struct FatedClient: Encodable {
  var fate: String
  var client: ComparisonReport.Client

  private enum CodingKeys: CodingKey {
    case fate
  }

  func encode(to encoder: any Encoder) throws {
    try client.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(fate, forKey: .fate)
  }
}
