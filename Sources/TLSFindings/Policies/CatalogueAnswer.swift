/// An answer from the catalogue of policies and suites alone, without any log.
///
/// Its coding is a JSON contract of its own (property names in snake case); equal questions give
/// equal answers.
public protocol CatalogueAnswer: Codable, Sendable, Equatable {
  /// The name of the contract.
  var schema: String { get }
  /// The version of the tool that answered.
  var toolVersion: String { get }
  /// The day on which the data was last compared with its sources.
  var dataDate: String { get }
}
