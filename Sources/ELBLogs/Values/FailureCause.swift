/// Why a handshake failed, as far as the log line states it.
public enum FailureCause: Sendable, Hashable {
  /// The client sent a TLS alert; the record's `causeDetail` is the alert's number (NLB).
  case alert
  /// The balancer's verification failed; `causeDetail` is the code after `Failed:` (ALB
  /// connection).
  case verify
  /// A ClientHello arrived, but nothing was agreed on and no alert came (NLB).
  case noAgreement
}
