import TLSFacts

/// What the cause of a failed connection lets one think of a change of policy or certificate.
struct FailureReading: Sendable, Equatable {
  /// Whether a cause speaks for something, against it, or neither.
  enum Voice: Sendable {
    case supports
    case contradicts
    case silent
  }

  /// Whether version or suite may be what client and balancer lack in common.
  let lacksParameters: Voice
  /// Whether the client may have refused the balancer's certificate.
  let refusesCertificate: Voice

  /// Whether the client said itself that it refused the certificate.
  var statesCertificate: Bool {
    refusesCertificate == .supports && lacksParameters == .contradicts && isAlert
  }

  private let isAlert: Bool

  /// Reads a cause by its name in every output.
  ///
  /// Buckets (`no_agreement`, `verify:UnmappedConnectionError`) may be either. A line that names a
  /// version or suite had agreed on both. Client alerts 42 to 46 and 48 are about the certificate,
  /// which comes after the agreement (RFC 8446, 6.2); 40, 47, 70 and 71 refuse what was chosen.
  init(cause: String, namesHandshake: Bool) {
    isAlert = cause.hasPrefix("alert:")
    switch cause {
    case Symptom.noAgreement, Symptom.unmapped:
      lacksParameters = namesHandshake ? .contradicts : .supports
      refusesCertificate = .supports
    case _ where FailureReading.certificateAlerts.contains(cause):
      lacksParameters = .contradicts
      refusesCertificate = .supports
    case _ where FailureReading.parameterAlerts.contains(cause):
      lacksParameters = .supports
      refusesCertificate = .contradicts
    case _ where cause.hasPrefix("verify:"):
      // The balancer judged the client's certificate, so both had agreed on everything before.
      lacksParameters = .contradicts
      refusesCertificate = .contradicts
    default:
      lacksParameters = namesHandshake ? .contradicts : .silent
      refusesCertificate = .silent
    }
  }

  private static let certificateAlerts = names(of: [42, 43, 44, 45, 46, 48])
  private static let parameterAlerts = names(of: [40, 47, 70, 71])

  private static func names(of alerts: [UInt8]) -> Set<String> {
    Set(alerts.compactMap { TLSAlert(number: $0).name.map { "alert:" + $0 } })
  }
}
