public import TLSFacts

/// Which security policies may be in force where a record was logged, as far as files of listeners
/// tell.
public enum PresentPolicies: Sendable, Equatable {
  /// One of these; never empty. More than one where several listeners may be meant, or files
  /// contradict each other.
  case known([SecurityPolicy])
  /// At least these are not known, so that nothing is.
  case unknown([UndescribedPolicy])
  /// The files do not list the balancer.
  case unlistedBalancer
  /// The files list the balancer, but no such listener that ends TLS.
  case unlistedListener
}

/// A policy that a listener names, or should name, without its contents being known.
public struct UndescribedPolicy: Sendable, Hashable, CustomStringConvertible {
  /// The name; nil where the listener names none.
  public let name: String?
  /// Why nothing is known of it.
  public let reason: Reason

  /// Makes one.
  public init(name: String?, reason: Reason) {
    self.name = name
    self.reason = reason
  }

  /// Why nothing is known of a policy.
  public enum Reason: Sendable, Hashable {
    /// It is one of AWS, but not in the catalogue for that type of balancer.
    case notInCatalogue
    /// It is a Classic balancer's own, and no file describes it.
    case notDescribed
    /// It is a Classic balancer's own, more balancers have one of that name than are described,
    /// and the descriptions do not say whose they are.
    case shared
    /// It is described as this one of AWS, which is not in the catalogue, and its own attributes
    /// are missing.
    case unknownReference(String)
    /// It is described, but with no protocol version that is known.
    case noVersion
    /// The listener ends TLS, but its description names no policy.
    case notStated
  }

  /// What is missing and what to do about it, in words.
  public var description: String {
    let name = name ?? "(none)"
    let describe =
      "run aws elb describe-load-balancer-policies --load-balancer-name NAME for each balancer"
    switch reason {
    case .notInCatalogue:
      return "policy \(name) is not known here; "
        + "get it with aws elbv2 describe-ssl-policies --names \(name)"
    case .notDescribed: return "policy \(name) of a Classic balancer is not described; \(describe)"
    case .shared:
      return "policy \(name) is on more Classic balancers than it is described for; \(describe)"
    case .unknownReference(let reference):
      return "policy \(name) stands for \(reference), which is not known here; "
        + "get it with aws elb describe-load-balancer-policies --policy-names \(reference)"
    case .noVersion: return "policy \(name) lists no protocol version that is known here"
    case .notStated: return "a listener with TLS names no policy"
    }
  }
}

/// A policy that is named somewhere, found or not.
enum NamedPolicy: Equatable {
  case known(SecurityPolicy)
  case unknown(UndescribedPolicy)
}
