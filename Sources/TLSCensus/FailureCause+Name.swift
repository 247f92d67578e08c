import ELBLogs
import TLSFacts

extension FailureCause {
  /// The name of the cause in every output: `alert:unknown_ca`, `alert:199`, `verify:…`,
  /// `no_agreement`.
  func name(_ detail: String) -> String {
    switch self {
    case .alert:
      guard !detail.isEmpty, detail.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        return "alert:" + detail
      }
      let digits = String(detail.drop { $0 == "0" })
      let number = digits.isEmpty ? "0" : digits
      return "alert:" + (UInt8(number).flatMap { TLSAlert(number: $0).name } ?? number)
    case .verify: return "verify:" + (detail.isEmpty ? "unspecified" : detail)
    case .noAgreement: return "no_agreement"
    }
  }
}
