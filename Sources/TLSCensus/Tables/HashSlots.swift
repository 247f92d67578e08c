/// Where the elements of a list are found by their hashes: four bytes a slot, and nothing of the
/// elements themselves.
///
/// A slot holds the place of an element plus one in as many of its lower bits as there are slots to
/// tell apart, and in the others the upper bits of the hash, so that hardly an element is looked at
/// in vain. Linear probing; at most three of four slots are taken.
struct HashSlots: Sendable {
  private var slots = [UInt32](repeating: 0, count: 64)

  private var mask: UInt32 { UInt32(truncatingIfNeeded: slots.count &- 1) }

  /// Finds an element.
  ///
  /// - Parameters:
  ///   - hash: The element's hash.
  ///   - isMeant: Whether the element at a place, which probably has the hash, is the one.
  /// - Returns: The element's place; nil where it is in no slot.
  func place(of hash: UInt64, where isMeant: (Int) -> Bool) -> Int? {
    let mask = mask
    let tag = UInt32(truncatingIfNeeded: hash >> 32) & ~mask
    var slot = UInt32(truncatingIfNeeded: hash) & mask
    while true {
      let content = slots[Int(slot)]
      if content == 0 { return nil }
      if content & ~mask == tag {
        let place = Int(content & mask) &- 1
        if isMeant(place) { return place }
      }
      slot = (slot &+ 1) & mask
    }
  }

  /// Notes the last element of a list, which is in no slot yet.
  ///
  /// - Parameters:
  ///   - count: How many elements there are with it.
  ///   - hash: The hash of the element at a place.
  /// - Complexity: O(1) on average over many calls.
  mutating func insertLast(of count: Int, hash: (Int) -> UInt64) {
    if count * 4 > slots.count * 3 {
      build(count, slotCount: slots.count * 2, hash: hash)
    } else {
      insert(count - 1, hash(count - 1))
    }
  }

  /// The bytes that the slots take up.
  var byteCount: Int { slots.capacity * MemoryLayout<UInt32>.stride }

  private mutating func build(_ count: Int, slotCount: Int, hash: (Int) -> UInt64) {
    precondition(slotCount <= 1 << 32, "a table holds fewer than 3 * 2^30 elements")
    // The old ones are not needed any more: without them there is room for the new ones.
    slots = []
    slots = Array(repeating: 0, count: slotCount)
    for place in 0..<count { insert(place, hash(place)) }
  }

  private mutating func insert(_ place: Int, _ hash: UInt64) {
    let mask = mask
    var slot = UInt32(truncatingIfNeeded: hash) & mask
    while slots[Int(slot)] != 0 { slot = (slot &+ 1) & mask }
    slots[Int(slot)] =
      UInt32(truncatingIfNeeded: hash >> 32) & ~mask | UInt32(truncatingIfNeeded: place &+ 1)
  }
}
