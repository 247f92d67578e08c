/// What one record stands for. Requests and connections are never added to each other.
public enum RecordUnit: String, Sendable, CaseIterable, Codable {
  /// An HTTP request; many of them may share one handshake.
  case request
  /// A TLS connection, or the attempt to make one.
  case connection
}
