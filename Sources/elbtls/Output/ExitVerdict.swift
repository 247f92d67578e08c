import ArgumentParser
import ELBLogs
import Reports
import TLSCensus
import TLSFindings

/// Whether a run could answer, and what its user must be told beside the report.
struct ExitVerdict {
  private var isAnswered = true
  private var isGateTripped = false
  /// Whether the input was not read to its end, so that it cannot be judged.
  let isInterrupted: Bool
  private let records: Int
  /// What to write to standard error, one line each.
  private var messages: [String]

  /// The exit status where it is not 0. That nothing is known weighs more than what is.
  private var failure: ExitCode? {
    isInterrupted ? .interrupted : isAnswered ? isGateTripped ? .gateTripped : nil : .couldNotAnswer
  }

  /// The most messages about single paths.
  private static let messageLimit = 10

  /// Judges what was read.
  init(on input: InputAccount, of plan: ReadingPlan) {
    records = input.records
    isInterrupted = input.filesLeft > 0
    messages = input.errors.map(\.advice).sorted()
    let more = messages.count - Self.messageLimit
    if more > 0 {
      messages.removeLast(more)
      messages.append("\(counted(more, "more path")) cannot be read; check them")
    }
    if isInterrupted {
      messages.append("interrupted; what was read until then is no answer yet, run again")
    } else if input.files == 0 {
      isAnswered = false
      explainNothingRead(input, plan)
    } else if input.records == 0, input.skipped[.filtered, default: 0] == 0 {
      isAnswered = false
      explainNothingUnderstood(input, plan)
    } else if plan.isStrict {
      applyStrictness(to: input)
    }
  }

  /// Notes that one side of a comparison has no log.
  mutating func lackLogs(of option: String) {
    guard !isInterrupted else { return }
    isAnswered = false
    messages.append("\(option): no file there; sync the logs into it first, or name another folder")
  }

  /// Notes that one side of a comparison has no record, where that is not said yet.
  mutating func judge(_ report: ComparisonReport) {
    guard !isInterrupted, isAnswered, let side = report.sideWithoutLogs else { return }
    isAnswered = false
    messages.append(
      report.at.map { moment in
        "--at \(moment): no record \(side == .before ? "before it" : "from then on"), so there is "
          + "nothing to compare; name another time, or read the logs of that side, too"
      }
        ?? "--\(side.rawValue): no record there, so there is nothing to compare; name a folder with "
        + "logs")
  }

  /// Notes that no balancer that was seen offers the policy of a simulation.
  mutating func judge(_ report: SimulationReport) {
    guard !isInterrupted, report.loadBalancers.isEmpty, let first = report.leftOut.first else {
      return
    }
    isAnswered = false
    messages.append(
      "--to \(report.to): no balancer in these logs offers it (\(first.reason)); "
        + "'elbtls policies list --type TYPE' shows what each offers")
  }

  /// Notes how far numbers of clients may be from the truth, where the form does not say it.
  mutating func note(_ report: ScanReport, in output: OutputPlan) {
    // Of the warnings that of the memory is the first.
    guard report.approximate != nil, !output.saysWarnings,
      let warning = report.input.warningsButInterruption.first
    else { return }
    messages.append(warning)
  }

  /// Judges the report by the user's conditions; one that cannot be judged does not pass.
  mutating func judge<Report>(_ report: Report, by gates: [Gate<Report>]) {
    // Where nothing was understood, that is said already.
    guard !isInterrupted, isAnswered || records > 0 else { return }
    for gate in gates {
      switch gate.judge(report) {
      case .passes: continue
      case .trips(let reason):
        isGateTripped = true
        messages.append("--fail-if '\(gate.text)': \(reason)")
      case .undecided(let reason):
        isAnswered = false
        messages.append("--fail-if '\(gate.text)' cannot be judged: \(reason)")
      }
    }
  }

  /// Tells the user, and ends the run with its status where that is not 0.
  func pronounce() throws {
    messages.forEach(complain)
    if let failure { throw failure }
  }

  private mutating func explainNothingRead(_ input: InputAccount, _ plan: ReadingPlan) {
    let failed = Set(input.errors.map(\.path))
    for reason in FileSkip.allCases {
      let skipped = input.filesSkipped
        .filter { $0.reason == reason && !failed.contains($0.path) }
        .map(\.path.string).sorted()
      guard let first = skipped.first else { continue }
      let more = skipped.count > 1 ? " and \(counted(skipped.count - 1, "more file"))" : ""
      messages.append("\(first)\(more): \(reason.explanation)")
    }
    guard input.filesSkipped.isEmpty else { return }
    for path in plan.paths {
      messages.append(
        "\(path): the folder holds no files; sync the logs into it first, "
          + "as with 'aws s3 sync s3://BUCKET/PREFIX \(path)'")
    }
  }

  private mutating func explainNothingUnderstood(_ input: InputAccount, _ plan: ReadingPlan) {
    let names = plan.paths.prefix(3).map(\.string).joined(separator: ", ")
    let place = plan.paths.count > 3 ? names + ", …" : names
    let rejected = input.rejected.values.reduce(0, +)
    if let damaged = input.filesDamaged.min(by: { $0.path.string < $1.path.string }),
      input.lines == rejected
    {
      messages.append("\(damaged.path): \(damaged.damage.explanation)")
    } else if input.lines == 0 {
      messages.append(
        "\(place): \(counted(input.files, "file")) without a line; name a folder with logs")
    } else if rejected > 0 {
      messages.append(
        "\(place): no line of \(counted(input.lines, "line")) is a record of a load balancer log; "
          + "name the folder that holds AWSLogs/, or log files")
    } else {
      messages.append(
        "\(place): only blank lines, test objects and health checks; "
          + "name a folder with access or connection logs")
    }
  }

  private mutating func applyStrictness(to input: InputAccount) {
    let faults = [
      (input.filesDamaged.count, "damaged file"),
      (input.filesSkipped.count { $0.reason == .unreadable }, "unreadable path"),
      (input.rejected.values.reduce(0, +), "rejected line"),
    ]
    let found = faults.filter { $0.0 > 0 }.map { counted($0.0, $0.1) }
    guard !found.isEmpty else { return }
    isAnswered = false
    messages.append(
      "--strict: \(found.joined(separator: ", ")); the account of 'elbtls scan' names them")
  }
}
