import ArgumentParser
import Reports
import TLSFindings

/// How an answer that is text or JSON is shown, and where; checked.
struct AnswerPlan {
  var form: AnswerForm
  var destination: ReportDestination
  var usesColor: Bool

  /// Checks the arguments; `file` says which configuration file completes them.
  ///
  /// - Throws: `ValidationError` in words that name the option.
  init(_ options: AnswerOptions, _ file: ConfigurationOptions) throws {
    let options = options.completed(by: try file.inForce)
    form = options.output ?? .text
    destination = try ReportDestination(checking: options.outputFile)
    usesColor = (options.color ?? .auto).applies(to: destination)
  }

  /// Writes an answer in the form that was asked for; `text` renders it for a person.
  ///
  /// - Throws: `ExitCode`, after saying why it cannot be written.
  func write(_ answer: some CatalogueAnswer, text: (TextRenderer) -> String) throws {
    try destination.check()
    switch form {
    case .json: try destination.write(JSONRenderer().render(answer))
    case .text: try destination.write(text(textRenderer()))
    }
  }

  /// The renderer for a person: as wide as the terminal.
  func textRenderer(rowLimit: Int? = nil) -> TextRenderer {
    TextRenderer(width: destination.columns, color: usesColor, rowLimit: rowLimit)
  }
}
