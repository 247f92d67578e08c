import ELBLogs
import LogCorpus
import Testing

@testable import TLSCensus

/// Distinct things are counted within the error that is stated, whatever their order.
@Suite struct DistinctCounterTests {
  private static func counter(
    _ range: Range<Int>, seed: UInt64, times: Int = 1
  ) -> DistinctCounter {
    var counter = DistinctCounter()
    for _ in 0..<times {
      for number in range { counter.add(hash(number, seed)) }
    }
    return counter
  }

  private static func hash(_ number: Int, _ seed: UInt64) -> UInt64 {
    var random = SplitMix64(seed: UInt64(number) &+ seed << 40)
    return random.next()
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `few are counted exactly`(seed: UInt64) {
    for count in [0, 1, 2, 3, 100, 1_000, DistinctCounter.exactLimit] {
      #expect(DistinctCounterTests.counter(0..<count, seed: seed, times: 2).count == count)
    }
  }

  /// On the way to a million, at every step of a tenth.
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `many are counted within the stated error`(seed: UInt64) {
    var counter = DistinctCounter()
    var (next, squares, steps) = (DistinctCounter.exactLimit + 1, 0.0, 0.0)
    for count in 1...1_000_000 {
      counter.add(DistinctCounterTests.hash(count, seed))
      guard count == next else { continue }
      let error = (Double(counter.count) - Double(count)) / Double(count)
      #expect(abs(error) <= DistinctCounter.relativeError, "\(counter.count) of \(count)")
      (squares, steps) = (squares + error * error, steps + 1)
      next += max(1, next / 10)
    }
    // The errors of one counter go together; three times the standard error stays far away.
    #expect((squares / steps).squareRoot() < DistinctCounter.relativeError * 2 / 3)
  }

  /// The mean over many counters tells a bias, which the error of one of them would hide.
  @Test(arguments: [1_500, 20_000, 45_000, 90_000])
  func `estimates have no bias`(count: Int) {
    let counters = 40
    let mean = (0..<counters).reduce(0.0) { sum, seed in
      sum + Double(DistinctCounterTests.counter(0..<count, seed: UInt64(seed)).count)
    }
    let error = mean / Double(counters * count) - 1
    // A standard error of 0.81 % of each.
    #expect(abs(error) < 3 * 0.008_125 / Double(counters).squareRoot())
  }

  @Test(arguments: [10, 700, 1_200, 5_000, 40_000])
  func `parts merge to the whole`(count: Int) {
    let whole = DistinctCounterTests.counter(0..<count, seed: 1)
    var random = SplitMix64(seed: 9)
    for _ in 0..<4 {
      // Parts overlap.
      let cuts = (0..<2).map { _ in random.below(count) }.sorted()
      let parts = [0..<cuts[1], cuts[0]..<count, cuts[0]..<cuts[1]].map {
        DistinctCounterTests.counter($0, seed: 1)
      }
      var (left, right) = (parts[0], parts[2])
      left.merge(parts[1])
      left.merge(parts[2])
      right.merge(parts[1])
      var other = parts[0]
      other.merge(right)
      #expect(left == other, "associative")
      #expect(left == whole)
      var turned = parts[1]
      turned.merge(parts[0])
      turned.merge(parts[2])
      #expect(turned == whole, "commutative")
      var twice = whole
      twice.merge(whole)
      #expect(twice == whole, "idempotent")
      twice.merge(DistinctCounter())
      #expect(twice == whole)
    }
  }

  /// Addresses that differ in few bits are as good as any.
  @Test(arguments: ["ipv4", "ipv6 hosts", "ipv6 networks", "text"])
  func `clients in a row are counted within the stated error`(form: String) {
    var names = NameTable()
    var counter = DistinctCounter()
    let count = 200_000
    for number in 0..<count {
      let key =
        switch form {
        case "ipv4":
          ClientKey(ClientAddress(ipv4: 0x0A00_0000 + UInt32(number)))
        case "ipv6 hosts": ClientKey(ClientAddress(high: 0x2001_0DB8 << 32, low: UInt64(number)))
        case "ipv6 networks":
          ClientKey(ClientAddress(high: 0x2001_0DB8 << 32 + UInt64(number), low: 1))
        default: ClientKey(text: names.number(of: "client-\(number)"))
        }
      counter.add(names.distinctHash(of: key))
    }
    let error = Double(counter.count) / Double(count) - 1
    // Twice what is stated: the seed is another one in each run.
    #expect(abs(error) <= 2 * DistinctCounter.relativeError)
  }
}
