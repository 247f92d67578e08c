/// Something that facts about security policies were taken from.
///
/// Source: `facts/security-policies.json`.
public struct PolicySource: Sendable, Identifiable {
  /// The name by which facts refer to it, `aws-docs-alb-2026-08`.
  public let id: String
  /// What sort of source it is: `aws-docs`, `aws-code`, `api-capture`, `third-party`.
  public let kind: String
  /// What it is, in words.
  public let what: String
  /// Its address, where it has one that lasts.
  public let address: String?
  /// By way of which copy it was read.
  public let via: String
  /// Of what time it is, in words.
  public let date: String

  /// The source of an id; nil where there is none.
  public static func withID(_ id: String) -> PolicySource? {
    all.first { $0.id == id }
  }
}
