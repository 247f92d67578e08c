import ELBLogs
import LogCorpus
import TLSCensus
import TLSFacts
import TLSFindings
import Testing

/// What a client showed before a policy changed proves nothing under the one that is inferred of the time after.
///
/// A listener goes from a policy without TLS 1.3 to one with it at about five past ten. Who was seen
/// on TLS 1.2 before may well have TLS 1.3; who is seen on TLS 1.2 after has not.
@Suite struct OutdatedPairTests {
  private static let gcm = "ECDHE-RSA-AES128-GCM-SHA256"

  private static let lines: [CorpusLine] =
    [
      Scene.agreed(1, .tls10, "ECDHE-RSA-AES128-SHA", at: march(10, 4)),
      Scene.agreed(2, .tls12, gcm, at: march(10, 2)),
      Scene.agreed(3, .tls12, gcm, at: march(10, 3)),
      Scene.agreed(3, .tls12, gcm, at: march(10, 20)),
      Scene.agreed(4, .tls13, "TLS_AES_128_GCM_SHA256", at: march(10, 21)),
      Scene.agreed(5, .tls12, "ECDHE-RSA-AES128-SHA256", at: march(10, 22)),
    ] + [6, 7, 8].map { Scene.refused(1, at: march(10, $0)) }

  private func simulation(
    of lines: [CorpusLine], to name: String
  ) async throws -> SimulationReport {
    let scratch = try LogScratch()
    try scratch.write(lines)
    let result = await CensusTaker(separatesPorts: true, workers: 1)
      .count(LogFinder.find([scratch.path]))
    let target = try #require(PolicyTarget(named: name, in: .builtIn))
    return SimulationReport(
      result, to: target, from: .inferred, catalogue: .builtIn, top: nil, toolVersion: "1.2.3")
  }

  @Test func aPairFromBeforeTheChangeBreaksNobody() async throws {
    let report = try await simulation(of: Self.lines, to: "TLS13-1-3-2021-06")
    func verdict(_ client: Int) -> Verdict? {
      report.clients.first { $0.client == Scene.client(client).identity }?.verdict
    }
    #expect(verdict(2) == .atRisk)
    #expect(verdict(3) == .breaks)
    #expect(verdict(4) == .keeps)
    #expect(verdict(5) == .breaks)
    #expect(report.clients.flatMap(\.pairs).contains { $0.reason == "before_last_change" })
    // The record of TLS 1.0, and that of client 2.
    #expect(report.notFromPresentPolicy.count == 2)
    #expect(report.loadBalancers.first?.from.changed == Timestamp(march(10, 6)))
  }

  @Test func whatKeepsUnderAnyPolicyKeeps() async throws {
    let report = try await simulation(
      of: Self.lines, to: "TLS13-1-2-Res-2021-06")
    let kept = report.clients.first { $0.client == Scene.client(2).identity }
    #expect(kept?.verdict == .keeps)
    #expect(report.notFromPresentPolicy.count == 1)
  }
}
