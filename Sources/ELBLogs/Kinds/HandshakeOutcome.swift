/// What the fields of a line say about its handshake; the evidence that the outcome rests on.
///
/// Log lines record what was negotiated, never what a client offered.
enum HandshakeEvidence: Equatable {
  /// An ALB access line.
  case albAccess(type: ListenerType, protocolSet: Bool, cipherSet: Bool, schemeIsHTTP: Bool)
  /// An ALB connection line, by its verification status.
  case albConnection(VerifyStatus)
  /// An NLB line.
  case nlb(protocolSet: Bool, alertSet: Bool, clientHelloSeen: Bool)
  /// A Classic line; both are false on lines of twelve fields.
  case classic(protocolSet: Bool, cipherSet: Bool, schemeIsHTTP: Bool)

  /// Whether an ALB request type is plain (`http`, `ws`) or secure (any other).
  enum ListenerType: Equatable { case plain, secure }

  /// The forms of `tls_verify_status`.
  enum VerifyStatus: Equatable { case success, failed, absent, unknown }
}

extension HandshakeEvidence {
  /// The outcome and, for failures, the kind of cause.
  ///
  /// This is the outcome table: AWS documents the fields; that an NLB line without any trace of a
  /// ClientHello comes from a probe is an inference, and is therefore no failure.
  var outcome: (Outcome, FailureCause?) {
    switch self {
    case .albAccess(.plain, _, _, _):
      (.notTLS, nil)
    case .albAccess(.secure, protocolSet: true, _, _):
      (.negotiated, nil)
    case .albAccess(.secure, protocolSet: false, cipherSet: false, schemeIsHTTP: true):
      (.plaintextOnTLSPort, nil)
    case .albAccess(.secure, protocolSet: false, _, _):
      (.undetermined, nil)

    case .albConnection(.success):
      (.negotiated, nil)
    case .albConnection(.failed):
      (.failed, .verify)
    case .albConnection(.absent):
      (.notTLS, nil)
    case .albConnection(.unknown):
      (.undetermined, nil)

    // An alert on a line with a protocol came after the handshake.
    case .nlb(protocolSet: true, _, _):
      (.negotiated, nil)
    case .nlb(protocolSet: false, alertSet: true, _):
      (.failed, .alert)
    case .nlb(protocolSet: false, alertSet: false, clientHelloSeen: true):
      (.failed, .noAgreement)
    case .nlb(protocolSet: false, alertSet: false, clientHelloSeen: false):
      (.noClientHello, nil)

    case .classic(protocolSet: true, _, _):
      (.negotiated, nil)
    case .classic(protocolSet: false, cipherSet: false, schemeIsHTTP: true):
      (.notTLS, nil)
    case .classic(protocolSet: false, _, _):
      (.undetermined, nil)
    }
  }
}
