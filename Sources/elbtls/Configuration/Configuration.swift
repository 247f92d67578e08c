/// What holds where the command line does not say: the keys of a configuration file.
struct Configuration: Sendable {
  /// The file that this comes from, as it was reached; nil where none is in force.
  var path: String?
  /// Its text, which tells the line of a key.
  var text = ""
  /// The files that `labels`, `listeners` and `policies` name.
  var files: [Key: [String]] = [:]
  var exclude: [String] = []
  var output: ReportForm?
  var top: Int?
  var color: ColorChoice?
  var excludeScanners: Bool?
  var maxMemory: MemorySize?

  /// The keys, each named as the option that it stands for.
  enum Key: String, CaseIterable {
    case labels
    case exclude
    case listeners
    case policies
    case output
    case top
    case color
    case excludeScanners = "exclude-scanners"
    case maxMemory = "max-memory"
  }

  /// Where a key is set, as messages name it: `labels in .elbtls.toml:3`.
  func place(of key: Key) -> String {
    "\(key.rawValue) in \(path ?? "the configuration"):\(KeyLines(text).line(of: key.rawValue))"
  }
}

// What was typed, with the file's values where nothing was. A list that was typed takes the place
// of the file's: the command line alone tells what holds.

extension FilterOptions {
  /// These options, and what the file says of the others.
  func completed(by file: Configuration) -> Self {
    var options = self
    if exclude.isEmpty { options.exclude = file.exclude }
    return options
  }
}

/// Files that an option names, or else the key of that name.
struct NamedFiles {
  let paths: [String]
  private let key: Configuration.Key
  /// Where the key names them; nil where the option does.
  private let file: Configuration?

  /// Takes what was typed, with the file's value where nothing was.
  init(_ typed: [String], else key: Configuration.Key, of file: Configuration = Configuration()) {
    self.key = key
    self.file = typed.isEmpty ? file : nil
    paths = typed.isEmpty ? file.files[key] ?? [] : typed
  }

  /// What named them, for a message: `--labels`, or `labels in .elbtls.toml:3`.
  var origin: String { file?.place(of: key) ?? "--\(key.rawValue)" }
}

extension ScannerOptions {
  /// These options, and what the file says of the others.
  func completed(by file: Configuration) -> Self {
    var options = self
    options.excludeScanners = excludeScanners ?? file.excludeScanners
    return options
  }
}

extension OutputOptions {
  /// These options, and what the file says of the others; a form that the command does not have is
  /// not for it.
  func completed(by file: Configuration) -> Self {
    var options = self
    options.top = top ?? file.top
    options.output = output ?? file.output.flatMap { Form(rawValue: $0.rawValue) }
    options.color = color ?? file.color
    return options
  }
}

extension AnswerOptions {
  /// These options, and what the file says of the others; a form that answers do not have is not for
  /// them.
  func completed(by file: Configuration) -> Self {
    var options = self
    options.output = output ?? file.output.flatMap { AnswerForm(rawValue: $0.rawValue) }
    options.color = color ?? file.color
    return options
  }
}
