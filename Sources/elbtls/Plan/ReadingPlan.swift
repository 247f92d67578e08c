import ArgumentParser
import ELBLogs
import SystemPackage
import TLSCensus

/// What is read and how, checked: the part that all subcommands share that read logs.
struct ReadingPlan {
  var paths: [FilePath]
  var filter: RecordFilter
  var inflater: InflaterKind
  var workers: Int
  var isStrict: Bool
  var showsProgress: Bool
  /// How many bytes what is counted of clients may take up; nil where clients are not counted.
  var memoryLimit: Int?
  /// What holds where the command line does not say.
  var configuration: Configuration

  /// Checks the arguments.
  ///
  /// - Throws: `ValidationError`, which is a mistake of usage, in words that name the argument.
  init(_ paths: [String], _ input: InputOptions, _ filters: FilterOptions) throws {
    configuration = try input.configuration.inForce
    guard !paths.contains("") else {
      throw ValidationError("a PATH is empty; write . for the present folder")
    }
    self.paths = paths.isEmpty ? ["."] : SystemCalls.paths(ofArguments: paths)
    filter = RecordFilter(
      since: try input.since.map { try Self.time($0, of: "--since") },
      until: try input.until.map { try Self.time($0, of: "--until") },
      kinds: try Self.kinds(input.kind))
    if let since = filter.since, let until = filter.until, since >= until {
      throw ValidationError("--since \(since) is not before --until \(until); nothing is between")
    }
    try filter.ask(filters.completed(by: configuration))
    inflater = try input.inflate.map { try Self.inflater($0) } ?? .fastest
    guard input.threads ?? 1 >= 1 else { throw ValidationError("--threads must be at least 1") }
    workers = input.threads ?? SystemCalls.coreCount
    isStrict = input.strict
    showsProgress = !input.noProgress && Terminal.standardError.showsMotion
  }

  /// Checks the arguments of a command that counts.
  ///
  /// - Throws: `ValidationError`, which is a mistake of usage, in words that name the argument.
  init(_ paths: [String], _ options: CountOptions, _ filters: FilterOptions) throws {
    try self.init(paths, options.input, filters)
    memoryLimit =
      try options.maxMemory.map {
        guard let size = MemorySize($0) else {
          throw ValidationError(
            "--max-memory '\($0)' is no size of at least 1M; write 256M or 2G")
        }
        return size.bytes
      } ?? configuration.maxMemory?.bytes ?? max(SystemCalls.memorySize / 2, MemorySize.least)
  }

  static func time(_ text: String, of option: String) throws -> Timestamp {
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
    throw ValidationError("--inflate '\(name)' is no inflater; choose built-in, zlib or isal")
  }
}
