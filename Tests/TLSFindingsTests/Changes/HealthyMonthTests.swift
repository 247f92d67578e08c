import ELBLogs
import LogCorpus
import SystemPackage
import TLSCensus
import TLSFindings
import Testing

/// Months of chance traffic: nothing is found where nothing changed, and what was planted is found
/// once, whatever the files and workers.
@Suite struct HealthyMonthTests {
  /// A client comes five times on average, so there are up to 10,000 of them.
  @Test(arguments: [(1, 50_000), (2, 20_000), (3, 10_000), (4, 5_000)] as [(UInt64, Int)])
  func `nothing changed, nothing found`(seed: UInt64, visits: Int) async throws {
    var month = Month(seed: seed)
    #expect(try await changes(month.lines(visits: visits)) == [])
  }

  /// Where few clients come, chance looks most like a change.
  @Test(arguments: 101...140 as ClosedRange<UInt64>)
  func `nothing changed on a quiet listener`(seed: UInt64) async throws {
    var month = Month(seed: seed)
    #expect(try await changes(month.lines(visits: 300 + Int(seed) * 5)) == [])
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `a version is dropped`(seed: UInt64) async throws {
    var month = Month(seed: seed)
    month.isDropped = { $0.version == .tls10 }
    let found = try await report(of: month.lines(visits: 20_000)).changes
    #expect(found.map(\.change) == [.protocolDropped])
    #expect(found.map(\.what) == ["TLSv1.0"])
    let change = try #require(found.first)
    #expect(change.clientsRegressed > 10)
    #expect(change.lastBefore < Timestamp(Month.middle))
    #expect(change.firstAfter.microseconds - change.lastBefore.microseconds < 12 * 3_600_000_000)
  }

  @Test func `a version is added`() async throws {
    var month = Month(seed: 7)
    month.isAdded = { $0.version == .tls13 }
    let found = try await report(of: month.lines(visits: 20_000)).changes
    #expect(found.map(\.change) == [.protocolAdded])
    #expect(found.map(\.what) == ["TLSv1.3"])
    #expect(found.allSatisfy { $0.firstAfter >= Timestamp(Month.middle) })
    #expect(found.allSatisfy { $0.lastBefore < Timestamp(Month.middle) })
  }

  @Test func `a certificate is rotated`() async throws {
    var month = Month(seed: 8)
    month.isRotated = true
    let found = try await report(of: month.lines(visits: 20_000)).changes
    #expect(found.map(\.change) == [.certificateChanged])
    #expect(found.allSatisfy { $0.lastBefore < Timestamp(Month.middle) })
    #expect(found.allSatisfy { $0.firstAfter >= Timestamp(Month.middle) })
  }

  @Test func `any order of files and any number of workers`() async throws {
    var month = Month(seed: 9)
    month.isDropped = { $0.version == .tls10 || $0.cipher == "AES128-GCM-SHA256" }
    month.isRotated = true
    let lines = month.lines(visits: 6_000)
    let wanted = try await report(of: lines).changes
    #expect(Set(wanted.map(\.change)) == [.protocolDropped, .suiteDropped, .certificateChanged])
    #expect(wanted.count == 3)
    var random = SplitMix64(seed: 9)
    for workers in [1, 2, 5] {
      let scratch = try LogScratch()
      var parts = [[CorpusLine]](repeating: [], count: 7)
      for line in lines.shuffled(using: &random) { parts[random.below(7)].append(line) }
      for (number, part) in parts.enumerated() { try scratch.write(part, to: "\(number).log") }
      let result = await CensusTaker(workers: workers).count(LogFinder.find([scratch.path]))
      #expect(ScanReport(result, top: 1, toolVersion: "1.2.3").changes == wanted)
    }
  }
}

/// A month on one NLB listener: thousands of clients that come seldom or often, rare suites,
/// addresses of many, clients that are upgraded, and failures now and then.
struct Month {
  static let start = CorpusTime(2026, 3, 1)
  static let middle = CorpusTime(2026, 3, 16)
  private static let seconds = 31 * 86_400

  /// What is no longer negotiated from the middle on.
  var isDropped: (AgreedTLS) -> Bool = { _ in false }
  /// What is negotiated only from the middle on.
  var isAdded: (AgreedTLS) -> Bool = { _ in false }
  /// Whether the certificate is another one from the middle on.
  var isRotated = false

  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private static let usual: [(weight: Int, tls: AgreedTLS)] = [
    (600, AgreedTLS(.tls13, "TLS_AES_128_GCM_SHA256")),
    (200, AgreedTLS(.tls12, "ECDHE-RSA-AES128-GCM-SHA256")),
    (60, AgreedTLS(.tls12, "AES128-GCM-SHA256")), (60, AgreedTLS(.tls10, "AES128-SHA")),
    (10, AgreedTLS(.tls11, "AES128-SHA")), (6, AgreedTLS(.tls13, "TLS_AES_256_GCM_SHA384")),
    (3, AgreedTLS(.tls12, "AES256-SHA256")), (1, AgreedTLS(.tls12, "AES256-SHA")),
  ]

  private mutating func stack() -> AgreedTLS {
    var rest = random.below(Month.usual.reduce(0) { $0 + $1.weight })
    for (weight, tls) in Month.usual {
      rest -= weight
      if rest < 0 { return tls }
    }
    return Month.usual[0].tls
  }

  /// The lines of so many visits, in no order.
  mutating func lines(visits: Int) -> [CorpusLine] {
    let clients = visits / 5
    return (0..<visits).map { _ in
      let client = random.skewed(below: clients, draws: 1 + random.below(3))
      return line(of: client, at: Month.start.adding(seconds: random.below(Month.seconds)))
    }
  }

  /// One visit: what a client is follows from its number alone.
  private mutating func line(of client: Int, at time: CorpusTime) -> CorpusLine {
    var own = Month(seed: UInt64(client))
    var tls = own.stack()
    switch own.random.below(20) {
    case 0:
      // Behind the address there are several.
      let other = own.stack()
      if random.below(3) == 0 { tls = other }
    case 1:
      // It is upgraded one day.
      let day = Month.start.adding(seconds: own.random.below(Month.seconds))
      if time >= day { tls = Month.usual[0].tls }
    default: break
    }
    let isLate = time >= Month.middle
    var handshake = NLBLine.Handshake.negotiated(tls)
    if isAdded(tls), !isLate { handshake = .negotiated(Month.usual[1].tls) }
    if isDropped(tls), isLate { handshake = .noAgreement }
    switch random.below(100) {
    case 0: handshake = .noAgreement
    case 1: handshake = .alert(number: 46, cause: "certificate_unknown")
    default: break
    }
    // Some never succeed, and some stop succeeding one day, for a reason of their own.
    let failing = own.random.below(400)
    let broken = Month.start.adding(seconds: own.random.below(Month.seconds))
    if failing == 0 { handshake = .noAgreement }
    if failing == 1, time >= broken { handshake = .alert(number: 48, cause: "unknown_ca") }
    // Of two certificates the rarer one is for clients without RSA.
    let serial = (isRotated && isLate ? 3 : 1) + (own.random.below(10) == 0 ? 1 : 0)
    return Scene.nlb(
      client, handshake, at: time, certificate: isRotated && serial.isMultiple(of: 2) ? 2 : serial,
      domain: LogText("www\(random.skewed(below: 30, draws: 3)).example.com"))
  }
}
