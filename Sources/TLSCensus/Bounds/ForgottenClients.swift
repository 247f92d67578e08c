/// What is still known of clients that a census forgot: how many different ones there were of each
/// trait.
struct ForgottenClients: Sendable {
  private var numbers = TraitNumbers()
  private var counters: [DistinctCounter] = []

  /// Counts some clients of a census; one that was counted before counts once.
  ///
  /// - Complexity: O(*n*) in the number of clients and their distinct events.
  mutating func add(_ clients: some Sequence<Int>, of census: Census) {
    let traits = numbers.numbers(in: census)
    makeRoom()
    for client in clients {
      let entry = census.clients.entries[client]
      let hash = census.names.distinctHash(of: entry.key)
      census.forEachTally(of: entry, in: census.clients) { tally in
        for trait in traits[Int(tally.id)] { counters[trait].add(hash) }
      }
    }
  }

  /// Counts the clients that another census forgot, whose names have these numbers here.
  mutating func merge(_ other: ForgottenClients, names: [UInt32]) {
    for (trait, counter) in zip(other.numbers.traits, other.counters) {
      let number = numbers.number(of: trait.mapped(names))
      makeRoom()
      counters[number].merge(counter)
    }
  }

  /// How many different clients of each trait were counted.
  var counts: [ClientTrait: Int] {
    Dictionary(uniqueKeysWithValues: zip(numbers.traits, counters.map(\.count)))
      .filter { $0.value > 0 }
  }

  /// How many different clients were counted.
  var count: Int {
    var all = DistinctCounter()
    for (trait, counter) in zip(numbers.traits, counters) {
      // Every client was seen in some kind of log.
      if case .kind = trait { all.merge(counter) }
    }
    return all.count
  }

  private mutating func makeRoom() {
    while counters.count < numbers.traits.count { counters.append(DistinctCounter()) }
  }
}

extension NameTable {
  /// A hash of a client, the same in every census of a run, with which distinct clients are counted.
  ///
  /// Its seed is drawn at start: who knew it could choose addresses that count as one, or as many.
  func distinctHash(of key: ClientKey) -> UInt64 {
    let seed = NameTable.distinctSeed
    var bits =
      key.textNumber.map { name($0).byteHash(seed: seed) } ?? key.tableHash(seed: seed)
    // What is only folded is not random enough: the finalizer of SplitMix64 (Steele, Lea, Flood 2014).
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return bits ^ bits >> 31
  }

  private static let distinctSeed = UInt64.random(in: 0...UInt64.max)
}
