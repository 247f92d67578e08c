import ELBLogs
import Foundation
import LogCorpus
import TLSCensus
import Testing

@testable import TLSFindings

/// What a report says where there was not memory for all clients is true all the same.
@Suite(.timeLimit(.minutes(10))) struct BoundedReportTests {
  /// The month with its planted stories, read with and without a limit of memory.
  private static func reports(
    limit: Int, workers: Int, minCount: Int = 1, labels: Labels? = nil,
    excludesScanners: Bool = false
  ) async throws -> (bounded: ScanReport, exact: ScanReport) {
    let scratch = try LogScratch()
    var plan = MonthPlan()
    plan.healthyClients = 2_500
    plan.healthyVisits = 2
    _ = try writeMonth(plan, to: scratch.path.appending("logs").string)
    func report(_ limit: Int?) async -> ScanReport {
      let taker = CensusTaker(
        workers: workers, readSize: 8 << 10,
        memory: limit.map { MemoryLimit(bytes: $0, excess: .forgetsClients) })
      return ScanReport(
        await taker.count(LogFinder.find([scratch.path])), top: nil, minCount: minCount,
        labels: labels, excludesScanners: excludesScanners, toolVersion: "1.2.3")
    }
    return (await report(limit), await report(nil))
  }

  @Test(arguments: [100 << 10, 200 << 10], [1, 3])
  func `all that it says holds`(limit: Int, workers: Int) async throws {
    var labels = Labels()
    try labels.add(csv: [UInt8]("edge.example.com,Edge\ndevices.example.com,Devices\n".utf8))
    let (bounded, exact) = try await BoundedReportTests.reports(
      limit: limit, workers: workers, labels: labels)
    let approximate = try #require(bounded.approximate)
    #expect(exact.approximate == nil)
    #expect(bounded.input.warnings.count == exact.input.warnings.count + 1)
    #expect(bounded.input.warnings.first?.contains("--max-memory") == true)
    expectTotals(bounded, exact)

    let truth = Dictionary(
      uniqueKeysWithValues: exact.failures.topClients.map { ($0.client, $0) })
    var (complete, incomplete, ownerless) = (0, 0, 0)
    for client in bounded.failures.topClients {
      let wanted = try #require(truth[client.client])
      guard let most = client.failedAtMost else {
        complete += 1
        // What others did is known in full, so the conclusions are the same.
        #expect(client == wanted)
        continue
      }
      incomplete += 1
      #expect(client.failed <= wanted.failed && wanted.failed <= most)
      #expect(most - client.failed <= approximate.topError)
      #expect(client.pattern == nil && client.failedShare == nil && client.failuresPerHour == nil)
      // There may be names that were not counted, and so another owner.
      #expect(client.moreUserAgents && client.moreDomains && client.moreLoadBalancers)
      #expect(client.owner == nil)
      if wanted.owner != nil { ownerless += 1 }
      let codes = ([wanted.diagnosis].compactMap { $0 } + wanted.otherDiagnoses).map(\.code)
      for diagnosis in [client.diagnosis].compactMap({ $0 }) + client.otherDiagnoses
      where diagnosis.certainty == "proven" {
        #expect(codes.contains(diagnosis.code))
      }
      #expect(client.diagnosis?.evidence.contains { $0.contains("not memory") } == true)
    }
    // Several workers forget as it happens to come.
    #expect(workers > 1 || (complete > 0 && incomplete > 0 && ownerless > 0))
    let listed = Set(bounded.failures.topClients.map(\.client))
    for client in exact.failures.topClients where !listed.contains(client.client) {
      #expect(client.failed <= approximate.topError)
    }
    let scanners = Set(exact.failures.scanners.topClients.map(\.client))
    #expect(scanners.isSuperset(of: bounded.failures.scanners.topClients.map(\.client)))

    for change in bounded.changes {
      let known = exact.changes.first {
        $0.change == change.change && $0.what == change.what && $0.listener == change.listener
          && $0.loadBalancer == change.loadBalancer && $0.before == change.before
      }
      #expect(known?.lastBefore == change.lastBefore)
      #expect(known.map { $0.clientsRegressed >= change.clientsRegressed } == true)
    }
  }

  @Test func `of scanners the known ones are left out`() async throws {
    let (bounded, exact) = try await BoundedReportTests.reports(
      limit: 150 << 10, workers: 1, excludesScanners: true)
    #expect(bounded.approximate != nil)
    #expect(bounded.failures.count >= exact.failures.count)
    #expect(
      bounded.failures.count + bounded.failures.scanners.count
        == exact.failures.count + exact.failures.scanners.count)
    #expect(bounded.input.warnings.first?.contains("of scanners only those") == true)
  }

  /// How many forgotten clients have few records nobody knows.
  @Test func `what is left out for few records is not counted`() async throws {
    let (bounded, exact) = try await BoundedReportTests.reports(
      limit: 150 << 10, workers: 1, minCount: 1_000)
    #expect(bounded.approximate != nil)
    let start = "--min-count 1000 leaves "
    let vague = bounded.input.warnings.filter { $0.hasPrefix(start) }
    #expect(vague == [start + "failing clients out of the lists of clients; the totals count them"])
    let number = try #require(exact.input.warnings.first { $0.hasPrefix(start) })
    #expect(number.dropFirst(start.count).first?.isNumber == true && number.contains(" of "))
  }

  /// A gate on numbers of clients trips, or passes, only where it does so for every number that may
  /// be the true one.
  @Test(
    arguments: [
      ("clients.failed > 900", true), ("clients.failed > 1100", false),
      ("clients.failed > 1000", nil), ("clients.failed >= 1020", nil),
      ("clients.failed < 1100", true), ("clients.failed < 900", false),
      ("clients.failed <= 990", nil), ("clients.failed == 1000", nil),
      ("clients.failed == 2000", false), ("failed > 7", true), ("failed > 8", false),
    ] as [(String, Bool?)])
  func `gates are judged only where they can be`(text: String, trips: Bool?) async throws {
    var report = try await report(of: [.failure(of: "203.0.113.20")])
    report.approximate = ScanReport.Approximation(clientsError: 0.025, topError: 3)
    report.failures.count = 8
    report.failures.clients = 1_000
    let verdict = try Gate(text, of: ScanReport.gateMetrics).judge(report)
    switch (verdict, trips) {
    case (.trips, true), (.passes, false): break
    case (.undecided(let reason), nil): #expect(reason.contains("--max-memory"))
    default: Issue.record("\(verdict)")
    }
  }

  /// Any of the failures may be of a scanner that was to be left out.
  @Test(
    arguments: [
      ("failed > 7", nil), ("failed > 17", false), ("failed < 17", true), ("failed < 9", nil),
      ("clients.failed > 3", nil), ("clients.failed > 9", false), ("failed > 50%", nil),
    ] as [(String, Bool?)])
  func `gates without scanners are judged only where they can be`(
    text: String, trips: Bool?
  ) async throws {
    var report = try await report(of: [.failure(of: "203.0.113.20")])
    report.approximate = ScanReport.Approximation(
      clientsError: 0.025, topError: 3, mayHoldScanners: true)
    report.failures.count = 8
    report.failures.clients = 4
    let verdict = try Gate(text, of: ScanReport.gateMetrics).judge(report)
    switch (verdict, trips) {
    case (.trips, true), (.passes, false), (.undecided, nil): break
    default: Issue.record("\(verdict)")
    }
  }

  /// Few clients are counted, and not estimated.
  @Test(arguments: [
    (3, "clients.failed > 3", false), (4, "clients.failed > 3", true),
    (998, "clients.failed == 998", true),
  ])
  func `gates on few clients are always judged`(
    clients: Int, text: String, trips: Bool
  ) async throws {
    var report = try await report(of: [.failure(of: "203.0.113.20")])
    report.approximate = ScanReport.Approximation(clientsError: 0.024375, topError: 3)
    report.failures.clients = clients
    switch try Gate(text, of: ScanReport.gateMetrics).judge(report) {
    case .trips: #expect(trips)
    case .passes: #expect(!trips)
    case .undecided(let reason): Issue.record("\(reason)")
    }
  }

  @Test func `sizes are in the largest unit that fits`() {
    #expect((256 << 20).asMemory == "256 MiB")
    #expect((1 << 31).asMemory == "2 GiB")
    #expect((1_536 << 20).asMemory == "1,536 MiB")
    #expect(1_000_000.asMemory == "1,000,000 bytes")
    #expect(0.asMemory == "0 bytes")
  }
}

/// Everything but lists of clients, and numbers of them within the error.
private func expectTotals(_ bounded: ScanReport, _ exact: ScanReport) {
  // Twice what is stated: the seed is another one in each run.
  let error = 2 * (bounded.approximate?.clientsError ?? 0)
  func isNear(_ number: Int, _ truth: Int) -> Bool {
    abs(Double(number - truth)) <= (truth <= 1_024 ? 0 : error * Double(truth))
  }
  #expect(bounded.timeline == exact.timeline)
  #expect(bounded.loadBalancers == exact.loadBalancers)
  #expect(bounded.period == exact.period)
  #expect(Set(bounded.kinds.keys) == Set(exact.kinds.keys))
  for (kind, summary) in exact.kinds {
    #expect(bounded.kinds[kind]?.records == summary.records)
    #expect(bounded.kinds[kind]?.outcomes == summary.outcomes)
    #expect(isNear(bounded.kinds[kind]?.clients ?? 0, summary.clients))
  }
  #expect(
    bounded.tlsVersions.map { [$0.protocol, "\($0.kind)", "\($0.count)"] }
      == exact.tlsVersions.map { [$0.protocol, "\($0.kind)", "\($0.count)"] })
  #expect(bounded.cipherSuites.map(\.count) == exact.cipherSuites.map(\.count))
  #expect(bounded.keyExchanges.map(\.count) == exact.keyExchanges.map(\.count))
  for (found, wanted) in zip(bounded.cipherSuites, exact.cipherSuites) {
    #expect(isNear(found.clients, wanted.clients))
  }
  #expect(bounded.failures.count == exact.failures.count)
  #expect(isNear(bounded.failures.clients, exact.failures.clients))
  #expect(
    bounded.failures.causes.map { "\($0.cause) \($0.count)" }
      == exact.failures.causes.map { "\($0.cause) \($0.count)" })
  for (found, wanted) in zip(bounded.failures.causes, exact.failures.causes) {
    #expect(isNear(found.clients, wanted.clients))
  }
  for (found, wanted) in [
    (bounded.notCounted.noClientHello, exact.notCounted.noClientHello),
    (bounded.notCounted.plaintextOnTlsPort, exact.notCounted.plaintextOnTlsPort),
  ] {
    #expect(found.count == wanted.count)
    #expect(isNear(found.clients, wanted.clients))
  }
}
