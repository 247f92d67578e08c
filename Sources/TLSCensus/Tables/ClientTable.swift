/// The clients, found by their keys.
struct ClientTable: Sendable {
  var entries: [ClientEntry] = []
  /// The upper half of the key's hash, and the client's index plus one; zero is free.
  private var slots = [UInt64](repeating: 0, count: 64)
  private let seed = UInt64.random(in: 0...UInt64.max)
  private static let tagMask: UInt64 = 0xFFFF_FFFF_0000_0000

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
