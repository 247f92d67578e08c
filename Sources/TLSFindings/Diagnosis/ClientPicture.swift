import ELBLogs
import TLSCensus
import TLSFacts

/// Everything that the logs say about one client, from all kinds of log and all balancers: what
/// the rules of diagnosis read.
struct ClientPicture: Sendable {
  /// Whose records they are.
  var scope = Scope.address
  /// How many of its records with symptoms may be missing, because there was not memory for all
  /// clients; nil where the picture is whole.
  var missing: Int?
  /// What it did on each listener, in a fixed order.
  var listeners: [ListenerPicture] = []
  /// At most eight user agents, the most frequent first; requests alone carry them.
  var userAgents: [NameCount] = []
  /// Whether there were more user agents.
  var moreUserAgents = false
  /// At most eight server names (SNI), the most frequent first.
  var domains: [NameCount] = []
  /// Whether there were more server names.
  var moreDomains = false

  /// Whose records a picture is drawn from.
  enum Scope: Sendable {
    /// Those of one address, or of the text in its place.
    case address
    /// Those of a subnet, or with one user agent, server name or owner.
    case group
    /// Those of many clients that have nothing in common but that they belong to no group.
    case rest
  }

  /// Whether any handshake of the client succeeded anywhere.
  var hasSucceeded: Bool { listeners.contains { !$0.pairs.isEmpty } }

  /// Negotiated connections.
  var negotiated: Int { listeners.reduce(0) { $0 + ($1.successes?.count ?? 0) } }

  /// The versions that the client negotiated anywhere at any time; nil where one of them has no
  /// known name, and so no place in the order of versions.
  var versions: Set<TLSVersion>? {
    var versions: Set<TLSVersion> = []
    for pair in listeners.flatMap(\.pairs.keys) {
      guard let version = TLSVersion(rawValue: pair.version) else { return nil }
      versions.insert(version)
    }
    return versions
  }

  /// The listeners on which the client tried TLS, or seemed about to.
  var tried: [ListenerPicture] {
    listeners.filter {
      $0.failures != nil || !$0.pairs.isEmpty || $0.noClientHello != nil || $0.plaintext != nil
    }
  }
}

extension ClientPicture {
  /// Draws the picture of a client of a census.
  ///
  /// - Parameters:
  ///   - client: The client's place in the census.
  ///   - census: The census.
  ///   - uses: What all clients did on each listener of it.
  /// - Complexity: O(*n* log *n*) in the number of distinct events of the client.
  init(_ client: Int, in census: Census, uses: [ListenerIdentity: ListenerUse]) {
    scope = Scope(of: client, in: census)
    missing = census.isComplete(client) ? nil : census.mostMissing(ofClient: client)
    var identities: [Int: ListenerIdentity] = [:]
    var pictures: [ListenerIdentity: ListenerPicture] = [:]
    for (event, count) in census.events(ofClient: client) {
      let identity =
        identities[event.listener]
        ?? ListenerIdentity(census.allListeners[event.listener], in: census)
      identities[event.listener] = identity
      pictures[identity, default: ListenerPicture(identity, uses[identity])]
        .add(event, count, in: census)
    }
    for (listener, history) in census.failureHistories(ofClient: client) {
      guard let identity = identities[listener] else { continue }
      pictures[identity]?.add(history)
    }
    listeners = pictures.values.sorted { $0.identity.precedes($1.identity) }
    let agents = census.userAgents(ofClient: client)
    (userAgents, moreUserAgents) = (agents.kept.sorted(by: ClientSummary.ranks), agents.hasMore)
    let names = census.domains(ofClient: client)
    (domains, moreDomains) = (names.kept.sorted(by: ClientSummary.ranks), names.hasMore)
  }
}

extension ClientPicture.Scope {
  /// Tells what a client of a census is.
  init(of client: Int, in census: Census) {
    if case .address = census.grouping {
      self = .address
    } else {
      self = census.isRest(client) ? .rest : .group
    }
  }

  /// What it is, in a sentence.
  var noun: String { self == .address ? "address" : "group" }
}

extension ListenerPicture {
  fileprivate init(_ identity: ListenerIdentity, _ use: ListenerUse?) {
    self.init(
      identity: identity, negotiatedByAnybody: use?.pairs ?? [:],
      negotiatedWithCertificate: use?.negotiatedWithCertificate ?? 0,
      negotiatedWithoutCertificate: use?.negotiatedWithoutCertificate ?? 0)
  }

  fileprivate mutating func add(_ event: Event, _ count: EventCount, in census: Census) {
    if event.showsClientCertificate { showsClientCertificate = true }
    switch event.outcome {
    case .negotiated:
      if event.unit == .connection { merge(count, into: &successes) }
      guard let handshake = event.handshake else { return }
      pairs[Pair(census.handshake(handshake), in: census), default: EventCount()].merge(count)
    case .failed:
      let cause = census.names.text(event.cause)
      causes[cause, default: FailureCount()].all.merge(count)
      if event.handshake != nil { causes[cause]?.agreed.merge(count) }
    case .noClientHello: merge(count, into: &noClientHello)
    case .plaintextOnTLSPort: merge(count, into: &plaintext)
    case .notTLS, .undetermined: otherRecords += count.count
    }
  }

  fileprivate mutating func add(_ history: FailureHistory) {
    guard var known = failures else {
      failures = history
      return
    }
    known.merge(history)
    failures = known
  }
}

private func merge(_ count: EventCount, into total: inout EventCount?) {
  var sum = total ?? EventCount()
  sum.merge(count)
  total = sum
}
