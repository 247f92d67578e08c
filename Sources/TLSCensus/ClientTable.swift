/// What is counted of one client; fixed in size, its lists lie elsewhere.
struct ClientEntry: Sendable {
  let key: ClientKey
  /// Negotiated records by handshake.
  var handshakes = TallyLists.empty
  /// Failed connections by cause, and the other outcomes that are kept per client.
  var endings = TallyLists.empty
  /// Records by user agent, server name and load balancer; at most eight of each.
  var userAgents = TallyLists.empty
  var domains = TallyLists.empty
  var loadBalancers = TallyLists.empty
  /// Which failure history is the client's; `noFailures` where it never failed.
  var failures = ClientEntry.noFailures
  /// Connections only, in microseconds; the sentinels stand for none.
  var firstSuccess = Int64.max
  var lastSuccess = Int64.min
  /// One bit for each kind of log that it was seen in.
  var kinds: UInt8 = 0
  var hasMoreUserAgents = false
  var hasMoreDomains = false
  var hasMoreLoadBalancers = false

  static let noFailures = UInt32.max
  /// How many user agents, server names and load balancers are kept of a client.
  static let listLimit = 8
}

/// The clients, found by their keys.
struct ClientTable: Sendable {
  private(set) var entries: [ClientEntry] = []
  private var slots: [UInt32] = Array(repeating: 0, count: 64)
  private let seed = UInt64.random(in: 0...UInt64.max)

  subscript(index: Int) -> ClientEntry {
    get { entries[index] }
    set { entries[index] = newValue }
  }

  /// The index of a client, new or known.
  mutating func index(of key: ClientKey) -> Int {
    var slot = firstSlot(key)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) &- 1
      if entries[index].key == key { return index }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    precondition(entries.count < UInt32.max - 1, "a census holds fewer than 2^32 clients")
    entries.append(ClientEntry(key: key))
    slots[slot] = UInt32(entries.count)
    if entries.count * 2 > slots.count { grow() }
    return entries.count - 1
  }

  private func firstSlot(_ key: ClientKey) -> Int {
    Int(truncatingIfNeeded: key.tableHash(seed: seed)) & (slots.count &- 1)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (index, entry) in entries.enumerated() {
      var slot = firstSlot(entry.key)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index + 1)
    }
  }
}
