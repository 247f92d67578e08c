// How numbers stand in sentences, here and wherever the package writes any.

extension Int {
  /// The number with thousands separators, `64,321`.
  package var grouped: String {
    let digits = String(magnitude)
    var text = self < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return text
  }

  /// The number with its noun, `1 client` or `1,234 clients`.
  package func counted(_ noun: String) -> String {
    grouped + " " + noun + (self == 1 ? "" : "s")
  }
}
