/// What holds where the command line does not say: the keys of a configuration file.
struct Configuration: Sendable {
  /// The file that this comes from, as it was reached; nil where none is in force.
  var path: String?
  var labels: [String] = []
  var exclude: [String] = []
  var listeners: [String] = []
  var policies: [String] = []
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

extension ClientOptions {
  /// These options, and what the file says of the others.
  func completed(by file: Configuration) -> Self {
    var options = self
    if labels.isEmpty { options.labels = file.labels }
    return options
  }
}

extension PresentPolicyOptions {
  /// These options, and what the file says of the others; `--from` leaves its listeners out.
  func completed(by file: Configuration) -> Self {
    var options = self
    if policies.policies.isEmpty { options.policies.policies = file.policies }
    if from == nil, listeners.listeners.isEmpty { options.listeners.listeners = file.listeners }
    return options
  }
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
  /// These options, and what the file says of the others.
  func completed(by file: Configuration) -> Self {
    var options = self
    options.top = top ?? file.top
    options.output = output ?? file.output
    options.color = color ?? file.color
    return options
  }
}

extension AnswerOptions {
  /// These options, and what the file says of the others; a form that only reports have stays
  /// theirs.
  func completed(by file: Configuration) -> Self {
    var options = self
    options.output = output ?? file.output.flatMap { AnswerForm(rawValue: $0.rawValue) }
    options.color = color ?? file.color
    return options
  }
}
