import TLSFacts

/// What is known of the security policy under which pairs were negotiated.
public struct PresentPolicy: Sendable, Equatable {
  /// The policies that may be in force; empty where none is known.
  public var candidates: [SecurityPolicy]
  /// Whether it may also be a custom policy of unknown content.
  public var mayBeCustom: Bool
  /// Why there are several candidates.
  public var doubt: Doubt

  /// What several candidates stand for.
  public enum Doubt: Sendable {
    /// One policy is in force, and it is not known which. A candidate that cannot have produced a
    /// pair leaves open that the pair is older than the policy.
    case policy
    /// Each listener has its policy, and it is not known which listener wrote the line. Those that
    /// cannot have produced a pair did not.
    case listener
  }

  /// States what may be in force.
  public init(
    candidates: [SecurityPolicy], mayBeCustom: Bool = false, doubt: Doubt = .policy
  ) {
    self.candidates = candidates
    self.mayBeCustom = mayBeCustom
    self.doubt = doubt
  }

  /// The one policy that is in force.
  public init(_ policy: SecurityPolicy) {
    self.init(candidates: [policy])
  }
}
