/// How far the answers of a census about clients may be from the truth, where it forgot some.
///
/// All totals of records are exact, and so are the counts of clients of which nothing is missing.
public struct Approximation: Sendable, Equatable {
  /// The largest error of numbers of clients above 1,024, as a share of them; smaller numbers are
  /// exact. Three standard errors of HyperLogLog: 997 of 1,000 numbers keep it.
  public let clientsError: Double
  /// The most failed connections that a client may lack, and the most that one which is not in the
  /// census may have; the same for connections without a ClientHello and plain text on TLS ports.
  public let topError: Int
}

extension Census {
  /// How far answers about clients may be from the truth; nil where they are exact.
  public var approximation: Approximation? {
    guard clients.newcomerShortfall != .none else { return nil }
    return Approximation(
      clientsError: DistinctCounter.relativeError, topError: clients.newcomerShortfall.records)
  }

  /// Whether everything that a client did is counted; else its counts are the least that there were,
  /// and that something is absent means nothing.
  public func isComplete(_ client: Int) -> Bool {
    clients.shortfall(ofClient: client) == .none
  }

  /// How many more records than are counted a client may have that failed, had no ClientHello, or were
  /// plain text on a TLS port; 0 where everything is counted.
  public func mostMissing(ofClient client: Int) -> Int {
    clients.shortfall(ofClient: client).records
  }

  /// How many distinct clients there are, forgotten ones included.
  ///
  /// - Complexity: O(1); where clients were forgotten O(*n*) in the number of the others.
  public var distinctClientCount: Int {
    guard var all = forgotten else { return clientCount }
    all.add(0..<clientCount, of: self)
    return all.count
  }

  /// How many distinct clients there are of each trait, forgotten ones included.
  ///
  /// - Complexity: O(*n*) in the number of clients and their distinct events.
  public var clientCounts: [ClientTrait: Int] {
    if var all = forgotten {
      all.add(0..<clientCount, of: self)
      return all.counts
    }
    var numbers = TraitNumbers()
    let traits = numbers.numbers(in: self)
    var counts = [Int](repeating: 0, count: numbers.traits.count)
    // The last client that was counted, so that each is counted once.
    var lastClients = [Int](repeating: -1, count: numbers.traits.count)
    // Most clients did one thing: they are counted by what it was.
    var single = [Int](repeating: 0, count: traits.count)
    for client in 0..<clientCount {
      if let (event, _) = onlyEvent(ofClient: client) {
        single[event] += 1
        continue
      }
      forEachTally(of: clients.entries[client], in: clients) { tally in
        for trait in traits[Int(tally.id)] where lastClients[trait] != client {
          counts[trait] += 1
          lastClients[trait] = client
        }
      }
    }
    for (event, clients) in single.enumerated() {
      for trait in traits[event] { counts[trait] += clients }
    }
    return Dictionary(uniqueKeysWithValues: zip(numbers.traits, counts)).filter { $0.value > 0 }
  }
}
