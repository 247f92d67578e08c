import LogCorpus

/// What the command line asks for.
struct Options {
  /// A mistake in the command line.
  struct Mistake: Error, CustomStringConvertible {
    let description: String
  }

  static let usage = """
    usage: make-corpus sample DIR [--truth FILE]
           make-corpus folder DIR --lines N --files N [--kinds KIND[:WEIGHT],...] [options]
           make-corpus stream --kind KIND --lines N [options]
           make-corpus crowd --kind KIND --lines N --clients N [--seed N] [--failures PER10000]
           make-corpus month DIR [--seed N] [--healthy N] [--stories FILE] [--truth FILE]
    options: --seed N --clients N --skew N --failures PER10000 --quirks PER10000 --no-quirks
             --damage PER10000 --plain --mixed --level N --multi-member PERCENT --truth FILE
    crowd:   --clients (up to 1000000000) come one after the other, each an IPv6 address; no truth
    kinds:   alb_access alb_connection nlb classic
    """

  var command: String
  var folder: String?
  var truthFile: String?
  var storiesFile: String?
  var month = MonthPlan()
  var plan = CorpusPlan()

  init(_ arguments: [String]) throws {
    let commands = ["sample", "folder", "stream", "crowd", "month"]
    guard let first = arguments.first, commands.contains(first) else {
      throw Mistake(description: Options.usage)
    }
    command = first
    var rest = arguments.dropFirst()
    while let argument = rest.popFirst() {
      if try applyFlag(argument) { continue }
      guard argument.hasPrefix("--") else {
        guard folder == nil, !isStream else {
          throw Mistake(description: "unexpected argument \(argument)")
        }
        folder = argument
        continue
      }
      guard let value = rest.popFirst() else {
        throw Mistake(description: "\(argument) needs a value")
      }
      try apply(argument, value)
    }
    if folder == nil, !isStream { throw Mistake(description: "no folder is named") }
  }

  /// Whether the lines go to standard output.
  private var isStream: Bool { ["stream", "crowd"].contains(command) }

  private mutating func applyFlag(_ flag: String) throws -> Bool {
    switch flag {
    case "--plain": plan.packing = .plain
    case "--mixed": plan.packing = .mixed
    case "--no-quirks": plan.quirksPer10000 = 0
    default: return false
    }
    return true
  }

  private mutating func apply(_ option: String, _ value: String) throws {
    switch option {
    case "--truth": truthFile = value
    case "--stories": storiesFile = value
    case "--healthy": month.healthyClients = try Options.number(option, value, 0...1_000_000)
    case "--kind", "--kinds": plan.kinds = try value.split(separator: ",").map(Options.share)
    case "--seed":
      plan.seed = UInt64(try Options.number(option, value, 0...Int.max))
      month.seed = plan.seed
    case "--lines": plan.lines = try Options.number(option, value, 1...Int.max / 1_000)
    case "--files": plan.files = try Options.number(option, value, 1...1_000_000)
    case "--clients":
      let most = command == "crowd" ? 1_000_000_000 : 10_000_000
      plan.clients = try Options.number(option, value, 1...most)
    case "--skew": plan.skew = try Options.number(option, value, 1...100)
    case "--failures": plan.failuresPer10000 = try Options.number(option, value, 0...10_000)
    case "--quirks": plan.quirksPer10000 = try Options.number(option, value, 0...10_000)
    case "--damage": plan.damagePer10000 = try Options.number(option, value, 0...10_000)
    case "--level": plan.gzipLevel = try Options.number(option, value, 0...9)
    case "--multi-member": plan.multiMemberPercent = try Options.number(option, value, 0...100)
    default: throw Mistake(description: "unknown option \(option)\n\(Options.usage)")
    }
  }

  private static func share(_ text: Substring) throws -> CorpusPlan.Share {
    let parts = text.split(separator: ":")
    guard let name = parts.first, let kind = CorpusKind(rawValue: String(name)), parts.count <= 2
    else { throw Mistake(description: "unknown kind \(text)") }
    let weight = parts.count == 2 ? try number("--kinds", String(parts[1]), 1...1_000) : 1
    return CorpusPlan.Share(kind, weight: weight)
  }

  private static func number(
    _ option: String, _ value: String, _ range: ClosedRange<Int>
  ) throws -> Int {
    guard let number = Int(value), range.contains(number) else {
      throw Mistake(description: "\(option) takes a number from \(range.lowerBound)")
    }
    return number
  }
}
