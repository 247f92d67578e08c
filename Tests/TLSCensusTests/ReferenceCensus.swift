import ELBLogs
import LogCorpus
import TLSCensus

/// A slow, obvious census: dictionaries of texts, filled from what each line was meant to say.
struct ReferenceCensus {
  private(set) var facts = CensusFacts()
  /// Who the client of a record is.
  var name: (RecordFacts) -> String = { $0.client }

  /// Counts a line of a file.
  mutating func add(_ line: CorpusLine, from origin: LogOrigin) {
    guard let record = line.facts, let kind = LogKind(rawValue: record.kind.rawValue),
      let outcome = Outcome(rawValue: record.outcome.rawValue)
    else { return }
    let time = Timestamp(record.time)
    let balancer = record.balancer ?? origin.balancer ?? ""
    facts.period =
      facts.period.map {
        min($0.lowerBound, time)...max($0.upperBound, time)
      } ?? time...time

    facts.kinds[kind, default: .init()].records += 1
    facts.kinds[kind, default: .init()].connections += record.isConnection ? 1 : 0
    facts.kinds[kind, default: .init()].outcomes[outcome, default: 0] += 1

    let listener = CensusFacts.ListenerName(
      kind: kind, loadBalancer: balancer, listener: line.listener, account: origin.account ?? "",
      region: origin.region ?? "")
    facts.listeners[listener, default: .init()].records += 1
    facts.listeners[listener, default: .init()].negotiated += outcome == .negotiated ? 1 : 0
    facts.listeners[listener, default: .init()].failed += outcome == .failed ? 1 : 0

    if outcome == .negotiated || outcome == .failed {
      let start = Timestamp(record.time.rounded(downTo: 3_600))
      let hour = CensusFacts.Hour(
        start: start, kind: kind, version: record.tls?.version.rawValue)
      facts.timeline[hour, default: 0] += 1
    }
    ReferenceCensus.add(record, kind, balancer, to: &facts.clients[name(record), default: .init()])
  }

  private static func add(
    _ record: RecordFacts, _ kind: LogKind, _ balancer: String,
    to client: inout CensusFacts.ClientFacts
  ) {
    client.kinds.insert(kind)
    if !balancer.isEmpty { client.loadBalancers.kept[balancer, default: 0] += 1 }
    if let agent = record.userAgent { client.userAgents.kept[agent, default: 0] += 1 }
    if let domain = record.domain { client.domains.kept[domain, default: 0] += 1 }
    if let tls = record.tls {
      let handshake = CensusFacts.HandshakeName(
        kind: kind, unit: record.isConnection ? .connection : .request,
        version: tls.version.rawValue, cipher: tls.cipher, group: tls.group?.rawValue ?? "")
      client.handshakes[handshake, default: 0] += 1
    }
    let created = Timestamp(record.created)
    switch record.outcome {
    case .negotiated where record.isConnection:
      client.successes =
        client.successes.map {
          min($0.lowerBound, created)...max($0.upperBound, created)
        } ?? created...created
    case .failed:
      client.causes[record.cause ?? "", default: 0] += 1
      client.latestFailures = (client.latestFailures + [created]).sorted()
      client.firstFailure = min(client.firstFailure ?? created, created)
      if client.latestFailures.count > 32 { client.latestFailures.removeFirst() }
    case .noClientHello: client.noClientHello += 1
    case .plaintextOnTLSPort: client.plaintextOnTLSPort += 1
    case .negotiated, .notTLS, .undetermined: break
    }
  }
}

extension Timestamp {
  init(_ time: CorpusTime) {
    self.init(microseconds: Int64(time.microseconds))
  }
}

extension CorpusLine {
  /// The listener as the line names it.
  fileprivate var listener: String {
    switch self {
    case .nlb(let line): line.listener.string
    case .albConnection(let line): String(line.listenerPort)
    case .albAccess, .classic, .skipped, .rejected: ""
    }
  }
}
