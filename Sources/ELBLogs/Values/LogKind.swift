/// The kind of log that a line belongs to, told from the line itself.
///
/// All kinds share one S3 folder, so the kind is a property of a line, never of a folder.
public enum LogKind: String, Sendable, CaseIterable, Codable {
  /// Application Load Balancer access log: one line for each request.
  case albAccess = "alb_access"
  /// Application Load Balancer connection log: one line for each connection attempt.
  case albConnection = "alb_connection"
  /// Network Load Balancer access log: one line for each TLS connection, written when it ends.
  case nlb
  /// Classic Load Balancer access log: one line for each request, or for each connection on TCP
  /// and SSL listeners.
  case classic

  /// Whether a failed handshake leaves a line in this kind of log.
  ///
  /// Only ALB connection logs and NLB logs show failures; an ALB access log has lines for
  /// requests alone, and Classic logs cannot name a client that failed.
  public var showsFailures: Bool {
    switch self {
    case .albConnection, .nlb: true
    case .albAccess, .classic: false
    }
  }
}

extension LogKind: CodingKeyRepresentable {}

extension LogKind: Comparable {
  /// Kinds are ordered by their names.
  public static func < (left: LogKind, right: LogKind) -> Bool { left.rawValue < right.rawValue }
}
