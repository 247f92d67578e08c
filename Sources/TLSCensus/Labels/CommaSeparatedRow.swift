/// The values of one line of CSV (RFC 4180), which end with the line: no value of ours holds a line
/// feed, and so a quote that is left open spoils one line and not the file.
struct CommaSeparatedRow {
  /// The values; without the blanks around those that are not quoted.
  private(set) var values: [String] = []

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")

  /// Cuts a line.
  init(_ line: String) throws(LabelProblem) {
    var rest = Array(line.utf8)[...]
    while true {
      values.append(try CommaSeparatedRow.takeValue(from: &rest))
      guard rest.popFirst() != nil else { return }
    }
  }

  /// Takes one value and leaves the comma behind it.
  private static func takeValue(from rest: inout ArraySlice<UInt8>) throws(LabelProblem) -> String {
    let text = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    guard text.first == quote else {
      let end = rest.firstIndex(of: comma) ?? rest.endIndex
      let value = String(decoding: rest[..<end], as: UTF8.self)
      rest = rest[end...]
      guard !value.utf8.contains(quote) else {
        throw LabelProblem(
          "\(quoted(value.trimmingBlanks)) holds a quote; put quotes around it, and write the one inside "
            + "twice")
      }
      return String(value.trimmingBlanks)
    }
    var value: [UInt8] = []
    rest = text.dropFirst()
    while let byte = rest.popFirst() {
      if byte != quote {
        value.append(byte)
      } else if rest.first == quote {
        value.append(quote)
        rest.removeFirst()
      } else {
        rest = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        guard rest.isEmpty || rest.first == comma else {
          throw LabelProblem("text stands behind a closing quote; put a comma there, or nothing")
        }
        return String(decoding: value, as: UTF8.self)
      }
    }
    throw LabelProblem("a quote is not closed; close it on the same line")
  }
}
