/// Why a physical line that was understood is not a record, or is not counted as one.
public enum SkipReason: String, Sendable, CaseIterable, Codable {
  /// Nothing on the line.
  case blank
  /// A test object that the load balancer writes when logging is enabled.
  case control
  /// A line of an ALB health check log, which has no client.
  case healthCheck = "health_check"
  /// A further physical line of a record that holds a raw line feed.
  case continuation
  /// A record that the caller's filters leave out.
  case filtered
}

extension SkipReason: CodingKeyRepresentable {}
