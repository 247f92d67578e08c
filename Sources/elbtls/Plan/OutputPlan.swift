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
    destination = try ReportDestination(checking: options.outputFile)
    usesColor = options.color.applies(to: destination)
  }

  /// The mistake of asking for the page of a story, with what to do instead.
  static let noPage = ValidationError(
    "--output html is a page of scan, simulate, rank or compare; explain writes text or json, so "
      + "leave html out")

  /// The renderer of pages.
  var htmlRenderer: HTMLRenderer { HTMLRenderer(rowLimit: top) }

  /// The renderer for a person: as wide as the terminal.
  var textRenderer: TextRenderer {
    TextRenderer(width: destination.columns, color: usesColor, rowLimit: top)
  }
}

extension ReportDestination {
  /// Reads the argument of `--output-file`.
  ///
  /// - Throws: `ValidationError` where it is empty.
  init(checking argument: String) throws {
    guard !argument.isEmpty else {
      throw ValidationError("--output-file is empty; name a file, or - for standard output")
    }
    self.init(argument)
  }

  /// How wide a report may be there.
  var columns: Int { Terminal.columns(of: self == .standardOutput ? .standardOutput : nil) }
}

extension ColorChoice {
  /// Whether text that goes there is coloured.
  func applies(to destination: ReportDestination) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: destination == .standardOutput && Terminal.standardOutput.wantsColor
    }
  }
}
