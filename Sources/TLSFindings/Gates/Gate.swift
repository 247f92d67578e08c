public import TLSFacts

/// A condition on the numbers of a report under which a run fails: `failed > 0.5%`.
///
/// The grammar is the same for every command; which metrics there are is the command's table:
///
/// ```
/// gate       = [ "clients." ] metric comparison number [ "%" ]
/// metric     = NAME | NAME comparison VERSION | NAME WORD
/// comparison = ">" | ">=" | "<" | "<=" | "=="
/// ```
///
/// A number alone counts records, or clients behind `clients.`; with `%` it is a share of records.
public struct Gate<Report>: Sendable {
  /// The condition as it was typed.
  public let text: String
  /// What is measured.
  public let metric: GateMetric<Report>
  /// Of what exactly.
  public let subject: GateSubject
  /// How the measure is compared with the limit.
  public let comparison: GateComparison
  /// What it is compared with.
  public let limit: GateLimit

  /// Judges a report.
  public func judge(_ report: Report) -> GateVerdict {
    switch metric.measure(report, subject) {
    case .unknown(let reason): return .undecided(reason)
    case .values(let values):
      // A share of nothing is no share.
      let judged = limit.isShare ? values.filter { $0.whole ?? 0 > 0 } : values
      guard !judged.isEmpty else {
        return .undecided("there are no \(values.first?.noun ?? "record")s to take a share of")
      }
      let tripping = judged.filter { comparison.holds(for: $0, limit) == true }
      if tripping.isEmpty,
        let value = judged.first(where: { comparison.holds(for: $0, limit) == nil })
      {
        return .undecided(
          "about \(value.sentence(decimals: 2)), which is too near to the limit; "
            + "raise --max-memory, or read less")
      }
      guard !tripping.isEmpty else { return .passes }
      return .trips(
        tripping.map { $0.sentence(decimals: max(2, limit.decimals + 1), beside: limit) }
          .joined(separator: "; "))
    }
  }
}

/// What a gate measures, apart from the metric itself.
public struct GateSubject: Sendable, Equatable {
  /// Whether clients are counted instead of records.
  public var countsClients: Bool
  /// What the metric is asked about; nil where it needs nothing.
  public var argument: Argument?

  /// What a metric is asked about.
  public enum Argument: Sendable, Equatable {
    /// Versions that compare so with one.
    case version(GateComparison, TLSVersion)
    /// A cause or a suite, or a pattern of them.
    case name(String)
  }
}

/// What a gate says of a report.
public enum GateVerdict: Sendable, Equatable {
  /// The condition does not hold.
  case passes
  /// The condition holds; in words, with the numbers.
  case trips(String)
  /// The report cannot tell; why, in words.
  case undecided(String)
}

/// How two values are compared.
public enum GateComparison: String, Sendable, CaseIterable {
  /// The left one is larger.
  case more = ">"
  /// The left one is not smaller.
  case atLeast = ">="
  /// The left one is smaller.
  case less = "<"
  /// The left one is not larger.
  case atMost = "<="
  /// Both are equal.
  case equal = "=="

  /// Whether the comparison holds for an order: negative where the left value is smaller, zero
  /// where both are equal, else positive.
  func holds(_ order: Int) -> Bool {
    switch self {
    case .more: order > 0
    case .atLeast: order >= 0
    case .less: order < 0
    case .atMost: order <= 0
    case .equal: order == 0
    }
  }

  /// Whether the comparison of a value with a limit holds; nil where the value's error does not let
  /// it be told.
  func holds(for value: GateValue, _ limit: GateLimit) -> Bool? {
    guard value.error > 0 else { return holds(limit.order(of: value)) }
    let orders = value.bounds.map { limit.order(of: $0) }
    return orders.allSatisfy { $0 < 0 } || orders.allSatisfy { $0 > 0 } ? holds(orders[0]) : nil
  }

  /// Whether the comparison holds for two values.
  func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
    holds(left < right ? -1 : left == right ? 0 : 1)
  }
}
