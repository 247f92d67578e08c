/// A reason code that an ALB connection log gives for a failed handshake, after `Failed:`.
///
/// The list is open: AWS adds codes, and an unknown one is no error of the log.
///
/// Source: ALB user guide, "Connection logs for your Application Load Balancer"; meanings and
/// remedies are those of `facts/alb-connection-errors.json`, in part inferred.
public struct ConnectionError: Sendable, Hashable {
  /// The code as logged, `ClientCertUntrusted`.
  public let code: String
  /// What the code speaks about.
  public let category: Category
  /// What it means for the operator, in whole sentences.
  public let meaning: String
  /// What usually helps, in whole sentences; nil where nothing is to be done.
  public let remedy: String?
  /// Who can usually mend it: `client owner`, `PKI`, `load balancer owner`, `both`, `depends`.
  public let usuallyFixedBy: String

  /// What a reason code speaks about.
  public enum Category: String, Sendable, CaseIterable {
    /// The client's certificate, as the load balancer judged it: the cause is stated.
    case clientCertificate
    /// Everything that has no code of its own: the cause is not stated.
    case bucket
  }

  /// The facts of a code as logged, without `Failed:`; nil for a code that is not known.
  ///
  /// - Complexity: O(*n*) in the number of known codes.
  public init?(code: String) {
    guard let known = ConnectionError.all.first(where: { $0.code == code }) else { return nil }
    self = known
  }

  /// Whether the code states a cause. `UnmappedConnectionError` does not: no common version or
  /// suite, a client that rejects the certificate or that leaves all end there.
  public var provesCause: Bool { category != .bucket }

  /// Makes a row of the table.
  init(
    code: String, category: Category, meaning: String, remedy: String?, usuallyFixedBy: String
  ) {
    self.code = code
    self.category = category
    self.meaning = meaning
    self.remedy = remedy
    self.usuallyFixedBy = usuallyFixedBy
  }
}
