import ELBLogs
import LogCorpus
import Testing

@testable import TLSCensus

/// What is kept of clients: little of those that do little, all of those that do much.
@Suite struct ClientStorageTests {
  /// Random lines of many clients, most of which come two to five times.
  private static func lines(_ count: Int, clients: Int, seed: UInt64) -> [CorpusLine] {
    var traffic = RandomTraffic(seed: seed)
    var random = SplitMix64(seed: seed)
    return traffic.lines(count).map { line in
      line.from(LoggedClient(subnet: 1, host: 1 + random.below(clients)))
    }
  }

  @Test(arguments: [20, 150, 400, 900], [1, 2] as [UInt64])
  func `every count is that of the obvious census`(clients: Int, seed: UInt64) async throws {
    let lines = ClientStorageTests.lines(1_200, clients: clients, seed: seed)
    var reference = ReferenceCensus()
    for line in lines { reference.add(line, from: LogOrigin()) }
    let whole = CensusFacts(try await census(of: lines))
    expectEqual(whole, reference.facts)
    var random = SplitMix64(seed: seed)
    for partCount in [2, 3, 8] {
      var parts = [[CorpusLine]](repeating: [], count: partCount)
      for line in lines { parts[random.below(partCount)].append(line) }
      var total = Census()
      for part in parts { total.merge(try await census(of: part)) }
      expectEqual(CensusFacts(total), reference.facts)
    }
  }

  /// Failures are told by tallies up to two on a listener, and kept one by one from the third on.
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `failures on the edge of being kept one by one`(seed: UInt64) async throws {
    var random = SplitMix64(seed: seed)
    let lines = (0..<500).map { _ in
      var line = NLBLine(handshake: .alert(number: [40, 48, 70][random.below(3)], cause: "-"))
      line.client = LoggedClient(subnet: 2, host: 1 + random.below(110))
      line.listener = random.below(4) == 0 ? "3e1b2a4c5d6f7082" : "3e1b2a4c5d6f7081"
      line.domain = ["-", "a.example.com", "b.example.com"][random.below(3)]
      line.created = CorpusTime(2026, 3, 1).adding(seconds: random.below(40))
      return CorpusLine.nlb(line)
    }
    var times: [String: [Timestamp]] = [:]
    for case .nlb(let line) in lines {
      times[line.client.identity + " " + line.listener.string, default: []]
        .append(Timestamp(line.created))
    }
    func expectTimes(_ census: Census) {
      var found: [String: FailureHistory] = [:]
      for client in 0..<census.clientCount {
        for (listener, history) in census.failureHistories(ofClient: client) {
          let name = census.names.text(census.allListeners[listener].listener)
          found[census.clientName(client) + " " + name] = history
        }
      }
      #expect(Set(found.keys) == Set(times.keys))
      for (name, history) in found {
        let sorted = times[name, default: []].sorted()
        #expect(history.first == sorted.first)
        #expect(history.latest == sorted.suffix(32))
      }
    }
    expectTimes(try await census(of: lines))
    var total = try await census(of: Array(lines[..<180]))
    total.merge(try await census(of: Array(lines[180..<320])))
    var rest = try await census(of: Array(lines[320...]))
    rest.merge(total)
    expectTimes(rest)
  }

  @Test func `more records of a shape than a tally counts`() throws {
    var census = Census()
    let client = census.clients.index(of: ClientKey(text: census.names.number(of: "many")))
    let event = census.events.number(
      of: Event(
        unit: .request, outcome: .undetermined, cause: 0, showsClientCertificate: false,
        listenerNumber: census.events.listenerNumber(
          of: Listener(
            kind: .albAccess, loadBalancer: 0, listener: 0, port: 0, account: 0, region: 0)),
        handshakeNumber: 0))
    let agent = census.names.number(of: "agent")
    for other in [0, 1, 0, 1, 1] as [UInt32] {
      var batch = RecordBatch(
        userAgent: agent, event: event, domain: other == 0 ? 0 : agent, client: UInt32(client))
      batch.count.add(at: Timestamp(seconds: 7))
      batch.count.count = 3_000_000_000
      census.add(batch)
    }
    #expect(census.recordCount(ofClient: client) == 15_000_000_000)
    #expect(census.userAgents(ofClient: client).kept.map(\.count) == [15_000_000_000])
    #expect(census.domains(ofClient: client).kept.map(\.count) == [9_000_000_000])
    #expect(census.events(ofClient: client).count == 1)
    var records = 0
    census.forEachEvent(ofClient: client) { place, count in
      #expect(place == Int(event))
      records += count.count
    }
    #expect(records == 15_000_000_000)
  }
}

// MARK: - Size

extension ClientStorageTests {
  /// Of these there is one for each client, or for each further thing that it did.
  @Test func `what is kept of a client is small`() {
    #expect(MemoryLayout<ClientEntry>.stride == 48)
    #expect(MemoryLayout<FurtherTally>.stride == 32)
    #expect(MemoryLayout<ClientBook>.stride == 32)
  }

  /// The bytes of a client: with one record, with a second one of another shape, and with three
  /// failures.
  @Test(arguments: [(1, 1, 62), (2, 1, 62), (1, 2, 95), (3, 1, 62)])
  func `two hundred thousand clients take up few bytes each`(
    records: Int, shapes: Int, bytes: Int
  ) {
    var census = Census()
    let count = 200_000
    let base = census.byteCount
    let numbers = (0..<shapes).map {
      census.shapes.number(of: RecordShape(event: 0, userAgent: UInt32($0), domain: 0))
    }
    for number in 0..<count {
      var random = SplitMix64(seed: UInt64(number))
      let address = ClientAddress(high: 0x2001_0db8 << 32, low: random.next())
      let client = census.clients.index(of: ClientKey(address))
      for _ in 0..<records {
        for shape in numbers {
          census.add(ShapeTally(shape: shape, count: 1, first: 1, last: 1), to: client)
        }
      }
    }
    #expect(census.clientCount == count)
    // A chunk of each sort may be nearly empty.
    let slack = Chunks<Int>.chunkCount * 80
    #expect(census.byteCount - base <= count * bytes + slack)
  }
}
