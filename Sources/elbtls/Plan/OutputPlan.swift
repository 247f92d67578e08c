import ArgumentParser
import Reports

/// What is shown and where, checked.
struct OutputPlan {
  /// The most clients and rows of a list; nil for all.
  var top: Int?
  var form: ReportForm
  var destination: ReportDestination
  var usesColor: Bool

  /// Checks the arguments.
  ///
  /// - Throws: `ValidationError` in words that name the option.
  init(_ options: OutputOptions) throws {
    guard options.top >= 0 else { throw ValidationError("--top must be 0, for all, or more") }
    top = options.top == 0 ? nil : options.top
    form = options.output
    guard !options.outputFile.isEmpty else {
      throw ValidationError("--output-file is empty; name a file, or - for standard output")
    }
    destination = ReportDestination(options.outputFile)
    usesColor =
      switch options.color {
      case .always: true
      case .never: false
      case .auto: destination == .standardOutput && Terminal.standardOutput.wantsColor
      }
  }

  /// The renderer for a person: as wide as the terminal.
  var textRenderer: TextRenderer {
    let columns = Terminal.columns(of: destination == .standardOutput ? .standardOutput : nil)
    return TextRenderer(width: columns, color: usesColor, rowLimit: top)
  }
}
