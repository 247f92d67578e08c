import LogCorpus
import Testing

@testable import TLSCensus

@Suite struct HashSlotsTests {
  /// How good a hash is: all of its bits, only its upper or its lower half, or none of them.
  @Test(arguments: [.max, .max << 32, .max >> 32, 0] as [UInt64])
  func `finds every element, and no other`(mask: UInt64) {
    // Without any hash each look-up goes through all elements.
    let count: UInt64 = mask.trailingZeroBitCount > 0 ? 300 : 20_000
    func hash(_ key: UInt64) -> UInt64 {
      var random = SplitMix64(seed: key)
      return random.next() & mask
    }
    var keys: [UInt64] = []
    var slots = HashSlots()
    func place(of key: UInt64) -> Int? {
      slots.place(of: hash(key)) { keys[$0] == key }
    }
    for key in 0..<count {
      #expect(place(of: key) == nil)
      keys.append(key)
      slots.insertLast(of: keys.count) { hash(keys[$0]) }
      #expect(place(of: key) == Int(key))
    }
    #expect(keys.indices.allSatisfy { place(of: keys[$0]) == $0 })
    #expect(slots.byteCount <= max(keys.count * 11, 256), "at most 8/3 slots an element")
  }
}
