import ArgumentParser
import ELBLogs
import Reports
import SystemPackage
import TLSCensus
import TLSFindings

/// A scan, ready to run: every argument checked and turned into a value.
struct ScanPlan {
  var paths: [FilePath]
  var filter: RecordFilter
  var clients: ClientPlan
  var inflater: InflaterKind
  var workers: Int
  var isStrict: Bool
  var gates: [Gate<ScanReport>]
  var showsProgress: Bool
  /// The most clients and rows of a list; nil for all.
  var top: Int?
  var excludesScanners: Bool
  var form: ReportForm
  var destination: ReportDestination
  var usesColor: Bool

  /// Checks the arguments.
  ///
  /// - Throws: `ValidationError`, which is a mistake of usage, in words that name the argument.
  init(
    input: InputOptions, filters: FilterOptions, clients: ClientOptions, gates: GateOptions,
    output: OutputOptions
  ) throws {
    guard !input.paths.contains("") else {
      throw ValidationError("a PATH is empty; write . for the present folder")
    }
    paths = input.paths.isEmpty ? ["."] : input.paths.map { FilePath($0) }
    filter = RecordFilter(
      since: try input.since.map { try Self.time($0, of: "--since") },
      until: try input.until.map { try Self.time($0, of: "--until") },
      kinds: try Self.kinds(input.kind))
    if let since = filter.since, let until = filter.until, since >= until {
      throw ValidationError("--since \(since) is not before --until \(until); nothing is between")
    }
    try filter.ask(filters)
    self.clients = try ClientPlan(clients)
    inflater = try input.inflate.map { try Self.inflater($0) } ?? .fastest
    guard input.threads ?? 1 >= 1 else { throw ValidationError("--threads must be at least 1") }
    workers = input.threads ?? SystemCalls.coreCount
    isStrict = input.strict
    self.gates = try gates.gates(of: ScanReport.gateMetrics)
    showsProgress = !input.noProgress && Terminal.standardError.showsMotion

    guard output.top >= 0 else { throw ValidationError("--top must be 0, for all, or more") }
    top = output.top == 0 ? nil : output.top
    excludesScanners = output.excludeScanners
    form = output.output
    guard !output.outputFile.isEmpty else {
      throw ValidationError("--output-file is empty; name a file, or - for standard output")
    }
    destination = ReportDestination(output.outputFile)
    usesColor =
      switch output.color {
      case .always: true
      case .never: false
      case .auto: destination == .standardOutput && Terminal.standardOutput.wantsColor
      }
  }

  /// Writes the report in the form that was asked for.
  func render(_ report: ScanReport) throws -> String {
    switch form {
    case .json: return try JSONRenderer().render(report)
    case .text:
      let width = Terminal.columns(of: destination == .standardOutput ? .standardOutput : nil)
      return TextRenderer(width: width, color: usesColor, rowLimit: top).render(report)
    }
  }

  private static func time(_ text: String, of option: String) throws -> Timestamp {
    guard let time = Timestamp(rfc3339: text) else {
      throw ValidationError(
        "\(option) '\(text)' is neither a date nor an RFC 3339 time; "
          + "write 2026-03-01 or 2026-03-01T12:00:00Z")
    }
    return time
  }

  private static func kinds(_ lists: [String]) throws -> Set<LogKind> {
    guard !lists.isEmpty else { return Set(LogKind.allCases) }
    return Set(
      try values(lists).map { name in
        guard let kind = LogKind(rawValue: name) else {
          let known = LogKind.allCases.map(\.rawValue).joined(separator: ", ")
          throw ValidationError("--kind '\(name)' is no kind of log; choose from \(known)")
        }
        return kind
      })
  }

  private static func inflater(_ name: String) throws -> InflaterKind {
    if let kind = InflaterKind(rawValue: name) { return kind }
    if name == "isal" {
      throw ValidationError(
        "--inflate isal: this elbtls was built without ISA-L; install libisal-dev and build it "
          + "with 'swift build -c release --traits ISAL'")
    }
    throw ValidationError("--inflate '\(name)' is no inflater; choose zlib or isal")
  }
}
