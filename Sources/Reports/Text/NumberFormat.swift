import ELBLogs
import TLSFindings

extension Int {
  /// The share of a whole in per cent with one decimal, rounded half up; `-` of nothing.
  ///
  /// Something is never shown as `0.0 %`, nor less than everything as `100.0 %`.
  func percent(of whole: Int) -> String {
    guard whole > 0, self >= 0 else { return "-" }
    // Numbers this large cannot be multiplied by 2,000; a shift leaves their ratio as it is.
    let shift = whole > Int.max / 4_000 || self > Int.max / 4_000 ? 12 : 0
    let (part, total) = (self >> shift, Swift.max(1, whole >> shift))
    let tenths = (part * 2_000 + total) / (total * 2)
    if tenths == 0, self > 0 { return "<0.1 %" }
    if tenths == 1_000, self < whole { return ">99.9 %" }
    return "\((tenths / 10).grouped).\(tenths % 10) %"
  }

  /// The number as a size in decimal units, `1.2 MB`.
  package var asBytes: String {
    guard self >= 1_000 else { return counted("byte") }
    let names = ["kB", "MB", "GB", "TB", "PB", "EB"]
    var (index, unit) = (0, 1_000)
    while true {
      let (whole, remainder) = quotientAndRemainder(dividingBy: unit)
      let tenths = whole * 10 + (remainder / (unit / 100) + 5) / 10
      if tenths < 10_000 || index == names.count - 1 {
        return "\(tenths / 10).\(tenths % 10) \(names[index])"
      }
      index += 1
      unit *= 1_000
    }
  }
}

extension Int {
  /// The number as a length of time in its two largest units, `5 h 20 min`.
  package var asSeconds: String {
    let units = [(86_400, "d"), (3_600, "h"), (60, "min"), (1, "s")]
    guard let first = units.firstIndex(where: { self >= $0.0 }) else { return "0 s" }
    var rest = self
    var parts: [String] = []
    for (size, name) in units[first...].prefix(2) {
      if rest >= size { parts.append("\((rest / size).grouped) \(name)") }
      rest %= size
    }
    return parts.joined(separator: " ")
  }
}

extension Double {
  /// The number with one decimal and thousands separators, `1,234.5`.
  var oneDecimal: String {
    guard self >= 0, self < 1e15 else { return "-" }
    let tenths = Int((self * 10).rounded())
    if tenths == 0, self > 0 { return "<0.1" }
    return "\((tenths / 10).grouped).\(tenths % 10)"
  }
}

extension Double {
  /// A share, 0 to 1, as per cent with one decimal; never `0.0 %` of something, nor `100.0 %` of less
  /// than everything.
  var percent: String {
    if self > 0, self < 0.0005 { return "<0.1 %" }
    if self < 1, self >= 0.9995 { return ">99.9 %" }
    return "\((self * 100).oneDecimal) %"
  }
}

extension Timestamp {
  /// The moment to the minute, `2026-03-01 04:12`; UTC, as all times of a report.
  var minute: String {
    String(description.prefix(16)).replacing("T", with: " ")
  }

  /// The moment to the second, `2026-03-01 04:12:33`.
  var second: String {
    String(description.prefix(19)).replacing("T", with: " ")
  }
}
