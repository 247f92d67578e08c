import ELBLogs
import TLSFacts

/// The names of endings: causes of failures, and the other outcomes that are kept per client.
///
/// A cause's name is put together once for each detail that is met, not for each line.
struct CauseTable: Sendable {
  private var numbers: [Key: UInt32] = [:]
  private var details = NameTable()

  private struct Key: Hashable {
    var cause: FailureCause
    var detail: UInt32
  }

  /// The number of a failed record's cause among `names`.
  mutating func number(
    of cause: FailureCause, _ record: borrowing LogRecord, names: inout NameTable
  ) -> UInt32 {
    let key = Key(cause: cause, detail: details.number(of: record.causeDetail))
    if let number = numbers[key] { return number }
    let number = names.number(of: cause.name(record.causeDetail.repairedText))
    numbers[key] = number
    return number
  }
}

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
