import ArgumentParser
import Reports
import TLSCensus
import TLSFindings

/// An explanation, ready to run: every argument checked and turned into a value.
struct ExplainPlan {
  var client: ClientSelection
  var reading: ReadingPlan
  var output: OutputPlan

  /// Checks the arguments.
  ///
  /// - Throws: `ValidationError`, which is a mistake of usage, in words that name the argument.
  init(
    client text: String, input: CountOptions, filters: FilterOptions, output: OutputOptions
  ) throws {
    guard let client = ClientSelection(text) else {
      throw ValidationError(
        "CLIENT '\(text)' is no client; write 203.0.113.7, 203.0.113.0/24, 2001:db8::17, "
          + "or the text that an anonymised log has")
    }
    self.client = client
    reading = try ReadingPlan(input, filters)
    let file = reading.configuration
    self.output = try OutputPlan(output.completed(by: file), of: "explain", forms: [.text, .json])
  }

  /// Makes the story in the form that was asked for.
  func render(_ story: ClientStory) throws -> ReportContents {
    .text(
      output.form == .json
        ? try JSONRenderer().render(story) : output.textRenderer.render(story))
  }
}
