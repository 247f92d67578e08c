import Foundation
import LogCorpus
import Testing

/// Compares every count of a report with what the generator meant the logs to say.
///
/// Arrays are compared as they stand where the contract fixes their order, so this checks the
/// order too. Paths are compared by their last part.
func expect(
  _ report: Report, equals truth: Truth, sourceLocation: SourceLocation = #_sourceLocation
) {
  func check<Value: Equatable>(_ part: String, _ found: Value, _ wanted: Value) {
    #expect(found == wanted, "\(part)", sourceLocation: sourceLocation)
  }
  check("files", report.input.files, truth.input.files)
  check("lines", report.input.lines, truth.input.lines)
  check("records", report.input.records, truth.input.records)
  check("lines skipped", report.input.linesSkipped, truth.input.linesSkipped)
  check("lines rejected", report.input.linesRejected, truth.input.linesRejected)
  check("accounting", report.input.accounted, report.input.lines)
  check("files skipped", skipped(report.input.filesSkipped), skipped(truth.input.filesSkipped))
  check("files damaged", damaged(report.input.filesDamaged), damaged(truth.input.filesDamaged))
  check("period", report.period, truth.period)
  check("kinds", report.kinds, truth.kinds)
  check("versions", report.tlsVersions, truth.tlsVersions)
  check("suites", report.cipherSuites, truth.cipherSuites)
  check("groups", report.keyExchanges, truth.keyExchanges)
  check("failures", report.failures.count, truth.failures.count)
  check("failing clients", report.failures.clients, truth.failures.clients)
  check("causes", report.failures.causes, truth.failures.causes)
  check(
    "no ClientHello", clients(report.notCounted.noClientHello),
    clients(truth.notCounted.noClientHello))
  check(
    "plain text", clients(report.notCounted.plaintextOnTlsPort),
    clients(truth.notCounted.plaintextOnTlsPort))
  check("timeline", timeline(report.timeline), timeline(truth.timeline))
  check("balancers", balancers(report.loadBalancers), balancers(truth.loadBalancers))

  let found = report.failures.topClients
  check("clients", found.map(\.client), truth.failures.topClients.map(\.client))
  for (found, wanted) in zip(found, truth.failures.topClients) {
    check("\(wanted.client)", Numbers(found), Numbers(wanted))
    check("agents of \(wanted.client)", found.userAgents, wanted.userAgents, found.moreUserAgents)
    check("names of \(wanted.client)", found.domains, wanted.domains, found.moreDomains)
    check(
      "balancers of \(wanted.client)", found.loadBalancers, wanted.loadBalancers,
      found.moreLoadBalancers)
  }

  /// Of more than eight, any eight.
  func check(_ part: String, _ found: [String], _ wanted: [Truth.Counted], _ more: Bool) {
    let all = Set(wanted.map(\.name))
    check(part, Set(found).isSubset(of: all), true)
    check(part, found.count, min(8, all.count))
    check(part, more, all.count > 8)
  }
}

/// What is exact about a failing client.
private struct Numbers: Equatable {
  var counts: [Int]
  var times: [String?]
  var causes: [Truth.Cause]
  var pairs: [Truth.Pair]

  init(_ client: Report.Client) {
    counts = [client.failed, client.negotiated, client.requestsNegotiated]
    times = [client.firstFailure, client.lastFailure, client.lastSuccess]
    causes = client.causes
    pairs = client.pairs
  }

  init(_ client: Truth.Client) {
    counts = [client.failed, client.negotiated, client.requestsNegotiated]
    times = [client.firstFailure, client.lastFailure, client.lastSuccess]
    causes = client.causes
    pairs = client.pairs
  }
}

private func lastPart(_ path: String) -> String { URL(filePath: path).lastPathComponent }

/// Of two duplicates either may be read, so a suffix `.gz` is dropped.
private func skipped(_ files: [Truth.SkippedFile]) -> [[String]] {
  files.map {
    let name = lastPart($0.path)
    return [name.hasSuffix(".gz") ? String(name.dropLast(3)) : name, $0.reason]
  }.sorted { $0.lexicographicallyPrecedes($1) }
}

private func damaged(_ files: [Truth.DamagedFile]) -> [Truth.DamagedFile] {
  files.map { file in
    var file = file
    file.path = lastPart(file.path)
    return file
  }.sorted { $0.path < $1.path }
}

/// The clients of an outcome that is no failure; a report does not say how often each had it.
private func clients(_ list: Report.ClientList) -> [String] {
  ["\(list.count) of \(list.clients)"] + list.topClients.map(\.client)
}

private func clients(_ outcome: Truth.OtherOutcome) -> [String] {
  ["\(outcome.count) of \(outcome.clients)"] + outcome.topClients.map(\.name)
}

/// Rows without the order of failures among versions.
private func timeline(_ timeline: Truth.Timeline) -> [String] {
  timeline.rows.map {
    "\($0.start) \($0.kind) \($0.protocol ?? "failed") \($0.negotiated) \($0.failed)"
  }.sorted() + ["\(timeline.bucketSeconds) s"]
}

private func balancers(_ list: [Truth.Balancer]) -> [String] {
  list.map {
    "\($0.kind) \($0.account ?? "-") \($0.region ?? "-") \($0.id ?? "-") "
      + "\($0.records) \($0.failed)"
  }.sorted()
}
