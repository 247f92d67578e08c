import ArgumentParser
import Reports
import TLSCensus
import TLSFindings

/// An explanation, ready to run: every argument checked and turned into a value.
struct ExplainPlan {
  var client: ClientSelection
  var reading: ReadingPlan
  /// The most rows of a list of the text; nil for all.
  var top: Int?
  var output: AnswerPlan

  /// Checks the arguments.
  ///
  /// - Throws: `ValidationError`, which is a mistake of usage, in words that name the argument.
  init(
    client text: String, paths: PathOptions, input: CountOptions, filters: FilterOptions,
    output: StoryOptions
  ) throws {
    guard let client = ClientSelection(text) else {
      throw ValidationError(
        "CLIENT '\(text)' is no client; write 203.0.113.7, 203.0.113.0/24, 2001:db8::17, "
          + "or the text that an anonymised log has")
    }
    self.client = client
    reading = try ReadingPlan(paths.paths, input, filters)
    self.top = try OutputPlan.rowLimit(output.top ?? reading.configuration.top)
    self.output = try AnswerPlan(output.answer, input.input.configuration)
  }

  /// Makes the story in the form that was asked for.
  func render(_ story: ClientStory) throws -> String {
    switch output.form {
    case .text: output.textRenderer(rowLimit: top).render(story)
    case .json: try JSONRenderer().render(story)
    }
  }
}
