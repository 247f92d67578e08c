public import ELBLogs

// What a census answers to those who draw conclusions from it. Clients are known by their place,
// from 0 to `clientCount`; the order of clients, listeners and counts means nothing.

/// A name and how many records carried it.
public struct NameCount: Sendable, Equatable {
  /// The name, with what is not UTF-8 replaced.
  public let name: String
  /// Records.
  public let count: Int
}

/// A client's names of one sort.
public struct NameCounts: Sendable, Equatable {
  /// At most eight names with exact counts.
  public let kept: [NameCount]
  /// Whether there were more names.
  public let hasMore: Bool
}

extension Census {
  /// Records of a kind by outcome.
  public func counts(of kind: LogKind) -> KindCounts { kindCounts[kind.index] }

  /// The listeners that were seen, with their counts.
  public var listenerCounts: [(listener: Listener, counts: ListenerCounts)] {
    listeners.all.map { ($0, $1) }
  }

  /// The length of a bucket of the timeline in seconds.
  public static var timelineBucketSeconds: Int { Int(TimelineTable.bucketSeconds) }

  /// Negotiated records by hour, kind and version; failed connections where `version` is nil.
  public var timelineCounts: [(start: Timestamp, kind: LogKind, version: UInt32?, count: Int)] {
    timeline.rows
  }

  /// How many distinct clients there are.
  public var clientCount: Int { clients.entries.count }

  /// Who a client is, as text: an address in its canonical form, or what the log has in its place.
  public func clientName(_ client: Int) -> String {
    let key = clients[client].key
    return key.address?.description ?? names.text(key.textNumber ?? 0)
  }

  /// Whether a client comes before another of the same name: names that are not UTF-8 may look the
  /// same.
  public func client(_ left: Int, precedes right: Int) -> Bool {
    let (left, right) = (clients.entries[left].key, clients.entries[right].key)
    guard let leftText = left.textNumber, let rightText = right.textNumber else {
      return left.textNumber == nil && right.textNumber != nil
    }
    return names.precedes(leftText, rightText)
  }

  /// The kinds of log that a client was seen in.
  public func kinds(ofClient client: Int) -> [LogKind] {
    LogKind.allCases.filter { clients[client].kinds & $0.bit != 0 }
  }

  /// A client's negotiated records by handshake.
  public func handshakes(ofClient client: Int) -> [(handshake: Handshake, count: Int)] {
    let entry = clients[client]
    return counts(entry.handshakes, entry.results.subject.handshake, entry.results.count).map {
      (handshakes.handshakes[Int($0.id)], $0.count)
    }
  }

  /// A client's failed connections by cause.
  public func causes(ofClient client: Int) -> [NameCount] {
    endings(ofClient: client).filter { !isUncountedOutcome($0.id) }.map {
      NameCount(name: names.text($0.id), count: $0.count)
    }
  }

  /// How many connections of a client brought no ClientHello.
  public func noClientHelloCount(ofClient client: Int) -> Int {
    endingCount(noClientHello, ofClient: client)
  }

  /// How many plain requests a client sent to a TLS port.
  public func plaintextOnTLSPortCount(ofClient client: Int) -> Int {
    endingCount(plaintextOnTLSPort, ofClient: client)
  }

  /// When a client's connections failed; nil where none did.
  public func failures(ofClient client: Int) -> FailureHistory? {
    let index = clients[client].failures
    return index == ClientEntry.noFailures ? nil : failureHistories[Int(index)]
  }

  /// When a client's first and last connections succeeded; nil where none did.
  public func successes(ofClient client: Int) -> ClosedRange<Timestamp>? {
    let entry = clients[client]
    guard entry.firstSuccess <= entry.lastSuccess else { return nil }
    return Timestamp(microseconds: entry.firstSuccess)...Timestamp(microseconds: entry.lastSuccess)
  }

  /// A client's user agents (ALB access, Classic).
  public func userAgents(ofClient client: Int) -> NameCounts {
    nameCounts(clients[client].userAgents)
  }

  /// The server names that a client asked for.
  public func domains(ofClient client: Int) -> NameCounts {
    nameCounts(clients[client].domains)
  }

  /// The load balancers that a client was seen on.
  public func loadBalancers(ofClient client: Int) -> NameCounts {
    nameCounts(clients[client].loadBalancers)
  }

  private typealias IdCount = (id: UInt32, count: Int)

  /// The counts of a list, and of the latest records that are not in it yet.
  private func counts(_ list: TallyList, _ latest: UInt32?, _ latestCount: UInt32) -> [IdCount] {
    var counts: [IdCount] = lists.entries(list).map { ($0.id, Int($0.count)) }
    guard let latest, latestCount > 0 else { return counts }
    if let known = counts.firstIndex(where: { $0.id == latest }) {
      counts[known].count += Int(latestCount)
    } else {
      counts.append((latest, Int(latestCount)))
    }
    return counts
  }

  private func endings(ofClient client: Int) -> [IdCount] {
    let entry = clients[client]
    return counts(entry.endings, entry.results.subject.ending, entry.results.count)
  }

  private func endingCount(_ ending: UInt32, ofClient client: Int) -> Int {
    endings(ofClient: client).first { $0.id == ending }?.count ?? 0
  }

  private func isUncountedOutcome(_ ending: UInt32) -> Bool {
    ending == noClientHello || ending == plaintextOnTLSPort
  }

  private func nameCounts(_ limited: LimitedNames) -> NameCounts {
    let all = counts(limited.list, limited.run.subject, limited.run.count)
      .sorted { names.precedes($0.id, $1.id) }
    return NameCounts(
      kept: all.prefix(LimitedNames.limit).map {
        NameCount(name: names.text($0.id), count: $0.count)
      },
      hasMore: limited.hasMore || all.count > LimitedNames.limit)
  }
}
