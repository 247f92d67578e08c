/// A gate that does not follow the grammar: where, what was expected there, and an example.
public struct GateSyntaxError: Error, Sendable, Equatable {
  /// The gate as it was typed.
  public let text: String
  /// The character at which reading stopped, from 1; one behind the last at the end.
  public let position: Int
  /// What should stand there.
  public let expected: String
  /// A gate that follows the grammar.
  public let example: String
}

extension GateSyntaxError: CustomStringConvertible {
  /// The mistake in one sentence.
  public var description: String {
    let rest = String(text.dropFirst(position - 1))
    let found = rest.isEmpty ? "it ends there" : "not '\(rest)'"
    return "'\(text)': at character \(position) \(expected) is expected, \(found); "
      + "write for example '\(example)'"
  }
}
