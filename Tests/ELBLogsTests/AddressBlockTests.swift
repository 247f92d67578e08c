import LogCorpus
import Testing

@testable import ELBLogs

@Suite struct AddressBlockTests {
  @Test(arguments: [
    ("203.0.113.0/24", "203.0.113.0/24"), ("203.0.113.7", "203.0.113.7/32"),
    ("203.0.113.7/24", "203.0.113.0/24"), ("203.0.113.255/31", "203.0.113.254/31"),
    ("203.0.113.7/0", "0.0.0.0/0"), ("0.0.0.0/0", "0.0.0.0/0"),
    ("2001:db8::/32", "2001:db8::/32"), ("2001:DB8:0:0::1", "2001:db8::1/128"),
    ("2001:db8:ffff:ffff::1/33", "2001:db8:8000::/33"), ("2001:db8::1/64", "2001:db8::/64"),
    ("2001:db8::ff/121", "2001:db8::80/121"), ("::/0", "::/0"), ("2001:db8::/0", "::/0"),
    ("::ffff:203.0.113.7/120", "203.0.113.0/24"), ("::ffff:203.0.113.7", "203.0.113.7/32"),
    ("::ffff:203.0.113.7/24", "::/24"),
  ])
  func `blocks and their canonical form`(text: String, canonical: String) throws {
    let block = try #require(AddressBlock(text))
    #expect(block.description == canonical)
    #expect(AddressBlock(canonical) == block)
    #expect(AddressBlock(block.first, prefixLength: block.prefixLength) == block)
    #expect(block.isIPv4 == !canonical.contains(":"))
  }

  @Test(arguments: [
    "", "/", "/24", "203.0.113.0/", "203.0.113.0/33", "203.0.113.0/-1", "203.0.113.0/+4",
    "203.0.113.0/24/24", "203.0.113/24", "203.0.113.0/2 4", " 203.0.113.0/24", "203.0.113.0/024x",
    "2001:db8::/129", "2001:db8::/0128", "[2001:db8::]/32", "2001:db8/32", "xxx.xxx.xxx.xxx/8",
    "203.0.113.*", "example.com", "203.0.113.0/99999999999999999999",
  ])
  func `texts that are no block`(text: String) {
    #expect(AddressBlock(text) == nil)
  }

  /// Compared bit by bit; families are kept apart.
  @Test func `an address lies in a block where the prefix is the same`() throws {
    var random = SplitMix64(seed: 5)
    var inside = 0
    for _ in 0..<20_000 {
      let address = AddressBlockTests.address(&random)
      let other = AddressBlockTests.address(&random)
      let length = random.within(0...(other.ipv4 == nil ? 128 : 32))
      let block = AddressBlock(other, prefixLength: length)
      let isSameFamily = (address.ipv4 == nil) == (other.ipv4 == nil)
      let samePrefix = AddressBlockTests.bits(address).prefix(length)
        .elementsEqual(AddressBlockTests.bits(other).prefix(length))
      #expect(block.contains(address) == (isSameFamily && samePrefix), "\(address) in \(block)")
      #expect(block.contains(other))
      if block.contains(address) { inside += 1 }
    }
    #expect((1_000...19_000).contains(inside))
  }

  @Test func `the longest prefix wins, and the first value of a block stays`() throws {
    var table = AddressBlockTable<String>()
    let rules = [
      ("203.0.113.0/24", "a"), ("203.0.113.128/25", "b"), ("203.0.113.200", "c"),
      ("203.0.113.9/24", "late"), ("::/0", "all of IPv6"), ("2001:db8::/32", "d"),
    ]
    for (text, value) in rules { table.insert(value, for: try #require(AddressBlock(text))) }
    #expect(table.count == 5)
    let wanted = [
      "203.0.113.1": "a", "203.0.113.129": "b", "203.0.113.200": "c", "192.0.2.1": nil,
      "2001:db8::1": "d", "2001:db9::1": "all of IPv6",
    ]
    for (text, value) in wanted {
      let address = try #require(AddressBlock(text)).first
      #expect(table.value(for: address) == value, "\(text)")
    }
    #expect(AddressBlockTable<Int>().value(for: ClientAddress(ipv4: 1)) == nil)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `a table answers as a search through all blocks does`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var table = AddressBlockTable<Int>()
    var blocks: [AddressBlock] = []
    for number in 0..<random.within(1...40) {
      let address = AddressBlockTests.address(&random)
      let length = random.within(0...(address.ipv4 == nil ? 128 : 32))
      blocks.append(AddressBlock(address, prefixLength: length))
      table.insert(number, for: blocks[number])
    }
    for _ in 0..<500 {
      let address = AddressBlockTests.address(&random)
      let longest = blocks.filter { $0.contains(address) }.map(\.prefixLength).max()
      let wanted = longest.flatMap { length in
        blocks.firstIndex { $0.contains(address) && $0.prefixLength == length }
      }
      #expect(table.value(for: address) == wanted)
    }
  }

  /// Few distinct prefixes, so that blocks are hit.
  private static func address(_ random: inout SplitMix64) -> ClientAddress {
    let low = UInt64(random.below(4)) << UInt64(random.below(16))
    guard random.below(2) == 0 else {
      return ClientAddress(ipv4: 0xCB00_7100 | UInt32(truncatingIfNeeded: low))
    }
    return ClientAddress(high: 0x2001_0DB8_0000_0000 | low << UInt64(random.below(16)), low: low)
  }

  /// The bits of an address as its family has them.
  private static func bits(_ address: ClientAddress) -> [Bool] {
    let all: [Bool] = [address.high, address.low].flatMap { half in
      (0..<64).reversed().map { bit in half >> UInt64(bit) & 1 == 1 }
    }
    return address.ipv4 == nil ? all : Array(all.suffix(32))
  }
}
