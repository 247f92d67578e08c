/// A number of a report that gates can be set on.
///
/// A command's table of these is its vocabulary; the grammar does not know them.
public struct GateMetric<Report>: Sendable {
  /// The word that names it.
  public let name: String
  /// What must follow the name.
  let argument: ArgumentForm
  /// Whether distinct clients can be counted, too.
  let countsClients: Bool
  /// What a number without `clients.` counts.
  var unit = "records"
  /// A gate on it, for a message to a person.
  let example: String
  /// Takes the measure.
  let measure: @Sendable (Report, GateSubject) -> GateMeasure

  /// What must follow the name of a metric.
  enum ArgumentForm: Sendable {
    /// Nothing.
    case none
    /// A comparison and a protocol version.
    case version
    /// One word.
    case word(WordReader)
  }

  /// Makes a word the name, or the pattern of names, that it means; told whether clients are counted.
  typealias WordReader =
    @Sendable (_ word: String, _ countsClients: Bool) throws(UnexpectedGateWord) -> String
}

/// A word of a gate that names nothing.
struct UnexpectedGateWord: Error {
  /// What should stand there.
  let expected: String
}

/// What a report says of a metric.
enum GateMeasure: Sendable, Equatable {
  /// The numbers; where requests and connections stand apart, one of each. Any of them trips.
  case values([GateValue])
  /// The report cannot tell, for this reason.
  case unknown(String)
}

/// A number of records or clients, and what it is a share of.
struct GateValue: Sendable, Equatable {
  /// How many.
  var count: Int
  /// By how much that may be wrong in either direction.
  var error = 0
  /// Out of how many; nil where shares are not known.
  var whole: Int?
  /// What is counted, without its plural `s`.
  var noun: String
  /// What is said of those counted, `failed`.
  var predicate: String

  /// The least and the most that the number may be.
  var bounds: [GateValue] {
    [-error, error].map { error in
      var bound = self
      bound.count = max(0, count + error)
      return bound
    }
  }

  /// The number in a sentence: `115 of 2,699 connections failed (4.26 %)`.
  ///
  /// The share is rounded half up, as everywhere, but gets more decimals where it would look like the
  /// limit, like nothing or like all, and is not.
  func sentence(decimals: Int, beside limit: GateLimit? = nil) -> String {
    guard let whole else { return "\(count.counted(noun)) \(predicate)" }
    let text = "\(count.grouped) of \(whole.counted(noun)) \(predicate)"
    guard whole > 0 else { return text }
    let limits =
      [limit].compactMap { $0 }.filter(\.isShare)
      + [0, 100].map { GateLimit(digits: $0, isShare: true) }
    let enough = (decimals..<GateValue.mostDecimals).first { decimals in
      let rounded = rounded(to: decimals, of: whole)
      return limits.allSatisfy {
        $0.order(of: rounded).signum() == $0.order(of: self).signum()
      }
    }
    let decimals = enough ?? GateValue.mostDecimals
    let share = rounded(to: decimals, of: whole)
    let scale = (share.whole ?? 100) / 100
    let fraction = String(share.count % scale)
    let zeros = String(repeating: "0", count: max(0, decimals - fraction.utf8.count))
    return "\(text) (\(share.count / scale).\(zeros)\(fraction) %)"
  }

  /// The most decimals of a share in per cent.
  private static let mostDecimals = 12

  /// The share of `whole` in units of the last of so many decimals of a per cent.
  private func rounded(to decimals: Int, of whole: Int) -> GateValue {
    let scale = (0..<decimals).reduce(100) { power, _ in power * 10 }
    let part = UInt64(max(0, min(count, whole))).multipliedFullWidth(by: UInt64(scale))
    let (quotient, remainder) = UInt64(whole).dividingFullWidth(part)
    let isHalf = remainder >= UInt64(whole) - remainder
    var share = self
    (share.count, share.whole) = (Int(quotient) + (isHalf ? 1 : 0), scale)
    return share
  }
}
