import ELBLogs
import LogCorpus
import Testing

@testable import TLSCensus

/// In which quarters of an hour clients succeeded.
@Suite struct SightingTests {
  /// Seconds from the origin, and their slots.
  @Test(arguments: [
    ([], []), ([0], [0]), ([899], [0]), ([900], [1]), ([-1], [-1]), ([-900], [-1]),
    ([-901], [-2]), ([0, 1, 899, 900, 0], [0, 1]),
    ([57_599, 57_600, -57_600, -57_601], [-65, -64, 63, 64]),
    ([1_000_000_000, -1_000_000_000], [-1_111_112, 1_111_111]),
  ])
  func slots(seconds: [Int64], slots: [Int]) {
    var table = SightingTable(origin: Timestamp(seconds: 7))
    for second in seconds { table.add(Timestamp(seconds: 7 + second), of: 0) }
    #expect(table.slots(ofClient: 0) == slots)
    #expect(table.slots(ofClient: 1).isEmpty)
    for slot in slots {
      let range = table.range(of: slot)
      #expect(range.lowerBound == Timestamp(seconds: 7 + Int64(slot) * 900))
      #expect(range.upperBound == Timestamp(seconds: 7 + Int64(slot + 1) * 900))
    }
  }

  /// Parts merge to the whole in any order, and under any numbers of clients.
  @Test(arguments: 1...20) func mergesInAnyOrder(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var wanted: [Int: Set<Int64>] = [:]
    var parts = [SightingTable](repeating: SightingTable(origin: Timestamp(seconds: 0)), count: 3)
    // Each part numbers the clients in another way.
    let numbers = [[0, 1, 2, 3], [3, 2, 1, 0], [1, 3, 0, 2]]
    for _ in 0..<400 {
      let (part, client) = (random.below(3), random.below(4))
      let second = Int64(random.within(-400_000...400_000))
      parts[part].add(Timestamp(seconds: second), of: numbers[part][client])
      wanted[client, default: []].insert(Int64((Double(second) / 900).rounded(.down)))
    }
    for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2]] {
      var whole = SightingTable(origin: Timestamp(seconds: 0))
      for part in order {
        var places = [0, 0, 0, 0]
        for client in 0..<4 { places[numbers[part][client]] = client }
        whole.merge(parts[part], clients: places)
      }
      for (client, slots) in wanted {
        #expect(whole.slots(ofClient: client).map { Int64($0) } == slots.sorted())
      }
    }
  }

  /// Merging tells where the other's clients are now; one's own keep their places.
  @Test func mergedClientsHavePlaces() async throws {
    func line(_ client: String) -> CorpusLine {
      var line = NLBLine()
      line.client = LoggedClient(client)
      return .nlb(line)
    }
    let left = try await census(of: ["203.0.113.1", "198.51.100.x", "2001:db8::1"].map(line))
    let right = try await census(
      of: ["2001:db8::1", "192.0.2.9", "198.51.100.x", "198.51.100.y"].map(line))
    var both = left
    var places = [Int](repeating: -1, count: right.clientCount)
    both.merge(right) { places[$0] = $1 }
    #expect(both.clientCount == 5)
    for (client, place) in places.enumerated() {
      #expect(both.clientName(place) == right.clientName(client))
    }
    for client in 0..<left.clientCount {
      #expect(both.clientName(client) == left.clientName(client))
    }
  }
}
