package import TLSFindings

extension Page {
  /// Adds, before anything else, that a report is about a part of its input; nothing where it is
  /// about all of it.
  mutating func addInterruption(of input: InputSummary) {
    guard let interruption = input.interruption else { return }
    isPartial = true
    paragraph("Partial: \(interruption)", style: .failure)
  }
}

extension InputSummary {
  /// That the input was not read to its end, in a sentence; nil where it was.
  var interruption: String? {
    partial == true ? warnings.first.map { "\($0)." } : nil
  }

  /// The warnings but for the one of an interruption, with which the report begins.
  package var warningsButInterruption: ArraySlice<String> {
    warnings.dropFirst(partial == true ? 1 : 0)
  }
}
