import ELBLogs
import LogCorpus
import TLSCensus
import Testing

@testable import TLSFindings

/// Clients that are passed over can tell of no change.
@Suite struct ChangeWitnessTests {
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `who is passed over tells nothing`(seed: UInt64) async throws {
    let census = try await census(of: lines(seed: seed))
    let places = VisitPlaces(census)
    let uses = ListenerUse.all(in: census)
    let listeners = places.listeners.map { ListenerChanges(uses[$0] ?? ListenerUse(identity: $0)) }
    let witnesses = ChangeWitnesses(census, places, listeners)
    let others = (0..<census.clientCount).filter { !witnesses.include($0) }
    #expect(!others.isEmpty && others.count < census.clientCount)
    for client in others {
      let events = census.events(ofClient: client)
      // One event is either a success or a failure, and no change of anything.
      guard events.count > 1 else { continue }
      #expect(census.failureHistories(ofClient: client).isEmpty)
      for (place, visits) in places.visits(events, [], by: places.listenerPlaces) {
        for (pair, _) in visits.pairs {
          let newest = try #require(listeners[place].newest(of: pair))
          #expect(newest <= visits.first)
        }
      }
    }
  }

  @Test func `those who tell are looked at`() async throws {
    let lines = [
      Scene.agreed(0, .tls12, "G", at: march(10)), Scene.agreed(1, .tls12, "S", at: march(10, 1)),
      Scene.agreed(1, .tls12, "G", at: march(10, 2)),
      Scene.agreed(0, .tls12, "S", at: march(10, 3)),
      Scene.agreed(2, .tls12, "G", at: march(10, 4)),
      Scene.agreed(2, .tls12, "S", at: march(10, 5)),
      Scene.agreed(3, .tls12, "G", at: march(10, 6)), Scene.refused(3, at: march(10, 7)),
      Scene.refused(4, at: march(10, 8)),
    ]
    let census = try await census(of: lines)
    let places = VisitPlaces(census)
    let uses = ListenerUse.all(in: census)
    let witnesses = ChangeWitnesses(
      census, places,
      places.listeners.map { ListenerChanges(uses[$0] ?? ListenerUse(identity: $0)) })
    let names = (0..<census.clientCount).filter(witnesses.include).map { census.clientName($0) }
    // The first came before S did; the second used nothing that came up later; the fourth failed.
    #expect(Set(names) == Set([0, 3].map { Scene.client($0).identity }))
  }

  /// Connections of a few clients to two balancers: most negotiate, and some things come up late.
  private func lines(seed: UInt64) -> [CorpusLine] {
    var random = SplitMix64(seed: seed)
    return (0..<200).map { turn in
      let client = Int.random(in: 0..<60, using: &random)
      let isLate = turn > 100 && Int.random(in: 0..<6, using: &random) == 0
      let agreed = AgreedTLS(isLate ? .tls13 : .tls12, isLate ? "L" : turn % 2 == 0 ? "A" : "B")
      return Scene.nlb(
        client, turn % 17 == 0 ? .noAgreement : .negotiated(agreed),
        at: march(10, turn / 4, turn % 4),
        balancer: turn % 3 == 0 ? "net/edge/c6e77e28c25b2234" : "net/core/c6e77e28c25b2235")
    }
  }

  private func census(of lines: [CorpusLine]) async throws -> Census {
    let scratch = try LogScratch()
    try scratch.write(lines)
    return await CensusTaker(workers: 1).count(LogFinder.find([scratch.path])).census
  }
}
