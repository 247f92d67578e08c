/// What is counted of one client; fixed in size, its lists lie elsewhere.
struct ClientEntry: Sendable {
  let key: ClientKey
  /// Its latest results, and negotiated records by handshake, other endings by name.
  var results = Run(subject: RecordResult.none)
  var handshakes = TallyList()
  var endings = TallyList()
  /// Records by user agent, server name and load balancer; at most eight of each.
  var userAgents = LimitedNames()
  var domains = LimitedNames()
  var loadBalancers = LimitedNames()
  /// Which failure history is the client's; `noFailures` where it never failed.
  var failures = ClientEntry.noFailures
  /// Connections only, in microseconds; the sentinels stand for none.
  var firstSuccess = Int64.max
  var lastSuccess = Int64.min
  /// One bit for each kind of log that it was seen in.
  var kinds: UInt8 = 0

  static let noFailures = UInt32.max
}

/// Names of one sort that a client's records carried: those of the latest run, and a list.
struct LimitedNames: Sendable {
  /// How many names are kept of a client.
  static let limit = 8

  var run = Run<UInt32>(subject: 0)
  var list = TallyList()
  var hasMore = false
}

/// The clients, found by their keys.
struct ClientTable: Sendable {
  var entries: [ClientEntry] = []
  /// The upper half of the key's hash, and the client's index plus one; zero is free.
  private var slots = [UInt64](repeating: 0, count: 64)
  private let seed = UInt64.random(in: 0...UInt64.max)
  private static let tagMask: UInt64 = 0xFFFF_FFFF_0000_0000

  subscript(index: Int) -> ClientEntry {
    get { entries[index] }
    set { entries[index] = newValue }
  }

  /// The index of a client, new or known.
  mutating func index(of key: ClientKey) -> Int {
    let hash = key.tableHash(seed: seed)
    let tag = hash & ClientTable.tagMask
    var slot = Int(truncatingIfNeeded: hash) & (slots.count &- 1)
    while slots[slot] != 0 {
      let content = slots[slot]
      if content & ClientTable.tagMask == tag {
        let index = Int(truncatingIfNeeded: content & ~ClientTable.tagMask) &- 1
        if entries[index].key == key { return index }
      }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    precondition(entries.count < UInt32.max - 1, "a census holds fewer than 2^32 clients")
    entries.append(ClientEntry(key: key))
    slots[slot] = tag | UInt64(entries.count)
    if entries.count * 4 > slots.count * 3 { grow() }
    return entries.count - 1
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (index, entry) in entries.enumerated() {
      let hash = entry.key.tableHash(seed: seed)
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = hash & ClientTable.tagMask | UInt64(index + 1)
    }
  }
}
