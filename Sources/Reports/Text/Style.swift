/// How a piece of text stands out. The words alone must say the same: not everybody sees colour.
enum Style: Sendable {
  case plain
  case heading
  case faint
  case failure
  case caution

  /// The text between the terminal's codes for the style.
  func applied(to text: String) -> String {
    let code: Int? =
      switch self {
      case .plain: nil
      case .heading: 1
      case .faint: 2
      case .failure: 31
      case .caution: 33
      }
    guard let code, !text.isEmpty else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
