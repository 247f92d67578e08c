/// What is wrong with a list of owners: every fault, in the order of the lines.
public struct LabelListError: Error, Sendable, Equatable {
  /// The faults, at least one.
  public let faults: [Fault]

  /// One of them.
  public struct Fault: Sendable, Equatable {
    /// The line's number, from 1; nil where it is about the whole.
    public let line: Int?
    /// What is wrong, what was expected and what to do.
    public let problem: String
  }

  /// Makes the error of a list that is of no use as a whole.
  public init(_ problem: String) {
    faults = [Fault(line: nil, problem: problem)]
  }

  init(faults: [Fault]) {
    self.faults = faults
  }
}

extension Labels {
  /// Adds the rules of a list in CSV: what to match, and the owner.
  ///
  /// A line is `CIDR,owner`, `domain pattern,owner` or `ua:user agent pattern,owner`, in UTF-8, with
  /// or without a byte order mark and carriage returns. Values may be quoted (RFC 4180). Blank lines
  /// and lines that begin with `#` mean nothing, nor does a first line `match,owner`.
  ///
  /// - Parameter bytes: The text.
  /// - Throws: `LabelListError` with every bad line; then nothing was added.
  public mutating func add(csv bytes: [UInt8]) throws(LabelListError) {
    var added = self
    var faults: [LabelListError.Fault] = []
    var isFirst = true
    var rules = 0
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.dropFirst(bytes.starts(with: mark) ? mark.count : 0)
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      do throws(LabelProblem) {
        guard let rule = try LabelRule(line, mayBeHeader: isFirst) else { continue }
        isFirst = false
        guard let match = rule.match else { continue }
        added.add(match, owner: rule.owner)
        rules += 1
      } catch {
        isFirst = false
        faults.append(LabelListError.Fault(line: index + 1, problem: error.text))
      }
    }
    guard faults.isEmpty else { throw LabelListError(faults: faults) }
    guard rules > 0 else {
      throw LabelListError("holds no rule; write lines like 203.0.113.0/24,owner")
    }
    self = added
  }
}

/// One line of a list.
private struct LabelRule {
  /// What to match; nil for the line that names the columns.
  var match: LabelMatch?
  var owner: String

  /// Reads a line; nil where it means nothing.
  init?(_ bytes: ArraySlice<UInt8>, mayBeHeader: Bool) throws(LabelProblem) {
    let line = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
    guard let text = String(validating: line, as: UTF8.self) else {
      throw LabelProblem("is not UTF-8; save the list as CSV in UTF-8")
    }
    let trimmed = text.trimmingBlanks
    if trimmed.isEmpty || trimmed.hasPrefix("#") { return nil }
    let values = try CommaSeparatedRow(text).values
    guard values.count == 2 else {
      throw LabelProblem(
        values.count == 1
          ? "\(quoted(values[0])) has no owner; write it behind a comma"
          : "has \(values.count) columns in place of two; put quotes around a value with a comma")
    }
    owner = values[1]
    if mayBeHeader, values.map({ $0.lowercased() }) == ["match", "owner"] { return }
    guard !owner.isEmpty else {
      throw LabelProblem("\(quoted(values[0])) has no owner; write it behind the comma")
    }
    match = try LabelMatch(values[0])
  }
}
