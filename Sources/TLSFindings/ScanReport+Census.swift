public import TLSCensus

import ELBLogs

extension ScanReport {
  /// Draws up the report of a census.
  ///
  /// - Parameters:
  ///   - result: The census and the account of its input.
  ///   - top: How many clients each list names at most; nil for all.
  ///   - minCount: Clients with fewer records are not named in lists; the input's warnings say how
  ///     many failing clients that leaves out.
  ///   - labels: The operator's list of owners, which says whose the named clients are.
  ///   - excludesScanners: Whether the failures of clients that look like scanners are left out of
  ///     `failures`, but for the list of these clients.
  ///   - toolVersion: The version that the report names.
  /// - Complexity: O(*n* log *n*) in the number of clients.
  public init(
    _ result: CensusResult, top: Int?, minCount: Int = 1, labels: Labels? = nil,
    excludesScanners: Bool = false, toolVersion: String
  ) {
    let census = result.census
    let usage = UsageCounter(census)
    let listing = ClientListing(
      top: top, minCount: minCount, labels: labels, diagnoser: Diagnoser(census), census: census)
    var input = InputSummary(result.input)
    input.warnings += listing.warnings
    input.add(MemoryWarning(result, excludesScanners: excludesScanners)?.sentence)
    self.init(
      schema: "elbtls/report/1", toolVersion: toolVersion, clientsBy: census.grouping.name,
      approximate: census.approximation.map {
        Approximation($0, excludesScanners: excludesScanners)
      },
      input: input,
      period: census.period.map { Period(first: $0.lowerBound, last: $0.upperBound) },
      coverage: Coverage(result.input.intervals, within: result.filter),
      kinds: ScanReport.kindSummaries(census, usage),
      tlsVersions: ScanReport.versionUsages(census, usage),
      cipherSuites: ScanReport.suiteUsages(census, usage),
      keyExchanges: ScanReport.groupUsages(census, usage),
      failures: Failures(
        census, usage, listing, excludesScanners: excludesScanners),
      notCounted: NotCounted(
        noClientHello: ClientList(listing, usage.use(of: .noClientHello)) {
          census.count(of: .noClientHello, ofClient: $0)
        },
        plaintextOnTlsPort: ClientList(listing, usage.use(of: .plaintextOnTLSPort)) {
          census.count(of: .plaintextOnTLSPort, ofClient: $0)
        }),
      timeline: Timeline(census), loadBalancers: ScanReport.loadBalancerSummaries(census),
      changes: ChangeFinder.changes(in: census))
  }

  private static func kindSummaries(
    _ census: Census, _ usage: UsageCounter
  ) -> [LogKind: KindSummary] {
    var summaries: [LogKind: KindSummary] = [:]
    for kind in LogKind.allCases {
      let counts = census.counts(of: kind)
      guard counts.records > 0 else { continue }
      summaries[kind] = KindSummary(
        unit: counts.connections == counts.records ? .connection : .request,
        records: counts.records, clients: usage.clients[kind, default: 0],
        outcomes: Dictionary(uniqueKeysWithValues: Outcome.allCases.map { ($0, counts[$0]) }))
    }
    return summaries
  }

  private static func versionUsages(
    _ census: Census, _ usage: UsageCounter
  ) -> [VersionUsage] {
    usage.versions.map { key, use in
      VersionUsage(
        kind: key.kind, protocol: census.names.text(key.version), count: use.count,
        share: share(use.count, key.kind, census), clients: use.clients)
    }.sorted { ranks(($0.count, $0.kind, [$0.protocol]), ($1.count, $1.kind, [$1.protocol])) }
  }

  private static func suiteUsages(_ census: Census, _ usage: UsageCounter) -> [SuiteUsage] {
    usage.suites.map { key, use in
      SuiteUsage(
        kind: key.kind, protocol: census.names.text(key.version),
        cipher: census.names.text(key.cipher), count: use.count,
        share: share(use.count, key.kind, census), clients: use.clients)
    }.sorted {
      ranks(
        ($0.count, $0.kind, [$0.protocol, $0.cipher]),
        ($1.count, $1.kind, [$1.protocol, $1.cipher]))
    }
  }

  private static func groupUsages(_ census: Census, _ usage: UsageCounter) -> [GroupUsage] {
    usage.groups.map { key, use in
      GroupUsage(
        kind: key.kind, group: census.names.text(key.group), count: use.count,
        share: share(use.count, key.kind, census), clients: use.clients)
    }.sorted { ranks(($0.count, $0.kind, [$0.group]), ($1.count, $1.kind, [$1.group])) }
  }

  /// The share of a kind's negotiated records.
  private static func share(_ count: Int, _ kind: LogKind, _ census: Census) -> Double {
    let negotiated = census.counts(of: kind)[.negotiated]
    return negotiated == 0 ? 0 : Double(count) / Double(negotiated)
  }

  /// The order of every table: by count, largest first, then by kind and names.
  private static func ranks(
    _ left: (count: Int, kind: LogKind, names: [String]),
    _ right: (count: Int, kind: LogKind, names: [String])
  ) -> Bool {
    if left.count != right.count { return left.count > right.count }
    if left.kind != right.kind { return left.kind < right.kind }
    return left.names.lexicographicallyPrecedes(right.names) { $0.precedes($1) }
  }
}

extension ScanReport.Failures {
  fileprivate init(
    _ census: Census, _ usage: UsageCounter, _ listing: ClientListing, excludesScanners: Bool
  ) {
    let looksLikeScanner = (0..<census.clientCount).map {
      census.count(of: .failed, ofClient: $0) > 0 && listing.diagnoser.isScanner($0)
    }
    let scannersUse = looksLikeScanner.indices.reduce(into: UsageCounter.Use()) { use, client in
      guard looksLikeScanner[client] else { return }
      use.count += census.count(of: .failed, ofClient: client)
      use.clients += 1
    }
    scanners = ScanReport.ClientList(listing, scannersUse) {
      looksLikeScanner[$0] ? census.count(of: .failed, ofClient: $0) : 0
    }
    var use = usage.use(of: .failed)
    var uses = usage.causes
    if excludesScanners {
      for client in looksLikeScanner.indices where looksLikeScanner[client] {
        use.removeClient(with: census.count(of: .failed, ofClient: client))
        for cause in census.causes(ofClient: client) {
          uses[cause.name]?.removeClient(with: cause.count)
        }
      }
    }
    let failing = ScanReport.ClientList(listing, use) {
      excludesScanners && looksLikeScanner[$0] ? 0 : census.count(of: .failed, ofClient: $0)
    }
    (count, clients, topClients) = (failing.count, failing.clients, failing.topClients)
    causes = uses.filter { $0.value.count > 0 }.map { cause, use in
      ScanReport.CauseUsage(cause: cause, count: use.count, clients: use.clients)
    }.sorted { $0.count != $1.count ? $0.count > $1.count : $0.cause.precedes($1.cause) }
  }
}

extension ScanReport.ClientList {
  /// Lists the clients for which `count` is not zero, those with the largest first, of all that
  /// there are.
  fileprivate init(_ listing: ClientListing, _ all: UsageCounter.Use, by count: (Int) -> Int) {
    var top = TopClients<Int>(listing.top, in: listing.census, by: >)
    (self.count, clients) = (all.count, all.clients)
    // Where there are no records, nobody has any.
    for client in 0..<(all.count > 0 ? listing.census.clientCount : 0) {
      let count = count(client)
      if count > 0, listing.names(client) { top.offer(client, rank: count) }
    }
    topClients = top.ranked.map { listing.summary(of: $0) }
  }
}

extension ScanReport.Timeline {
  fileprivate init(_ census: Census) {
    bucketSeconds = Census.timelineBucketSeconds
    rows = census.timelineCounts.map { row in
      ScanReport.TimelineRow(
        start: row.start, kind: row.kind,
        protocol: row.version.map { census.names.text($0) },
        negotiated: row.version == nil ? 0 : row.count, failed: row.version == nil ? row.count : 0)
    }.sorted {
      if $0.start != $1.start { return $0.start < $1.start }
      if $0.kind != $1.kind { return $0.kind < $1.kind }
      // The row of the failures comes after those of the versions.
      guard let left = $0.protocol, let right = $1.protocol else { return $0.protocol != nil }
      return left.precedes(right)
    }
  }
}
