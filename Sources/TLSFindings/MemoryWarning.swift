import TLSCensus

/// That there were more clients than memory for them, and what that takes from the numbers.
struct MemoryWarning {
  private let bytes: Int?
  private let approximation: Approximation
  private let excludesScanners: Bool

  /// Nil where every client was kept.
  init?(_ result: CensusResult, excludesScanners: Bool = false) {
    guard let approximation = result.census.approximation else { return nil }
    bytes = result.memoryLimit?.bytes
    self.approximation = approximation
    self.excludesScanners = excludesScanners
  }

  /// What to say on the first screen.
  var sentence: String {
    let missing = approximation.topError
    let top =
      missing == 0
      ? "each with all its failures" : "each short of at most \(missing.counted("failure"))"
    let scanners =
      "; of scanners only those are \(excludesScanners ? "left out" : "told apart") that were never "
      + "dropped"
    return "\(cause): numbers of clients above 1,024 are within \(error), and the lists name the "
      + "clients that failed most, \(top)\(scanners); counts of records are exact"
  }

  /// What to say where one client is told of.
  var sentenceAboutOthers: String {
    "\(cause): what is told of this one is whole, and of the others only those count that were "
      + "never dropped"
  }

  private var cause: String {
    "memory ran out\(bytes.map { " at \($0.asMemory) (--max-memory)" } ?? ""), so that clients that "
      + "failed least were dropped"
  }

  /// One decimal, rounded up.
  private var error: String {
    let tenths = Int((approximation.clientsError * 1_000).rounded(.up))
    return "\(tenths / 10).\(tenths % 10) %"
  }
}

extension Int {
  /// The bytes in the largest binary unit of which they are a whole number, `256 MiB`.
  package var asMemory: String {
    let units = ["bytes", "KiB", "MiB", "GiB", "TiB"]
    var (size, unit) = (self, 0)
    while size > 0, size % 1_024 == 0, unit < units.count - 1 {
      (size, unit) = (size / 1_024, unit + 1)
    }
    return "\(size.grouped) \(units[unit])"
  }
}

extension InputSummary {
  /// Adds a warning about everything: it comes first, but for that of an interruption.
  mutating func add(_ warning: String?) { add([warning].compactMap { $0 }) }

  /// Adds warnings about everything: they come first, but for that of an interruption.
  mutating func add(_ important: [String]) {
    warnings.insert(contentsOf: important, at: partial == true ? 1 : 0)
  }
}
