import LogCorpus
import Testing

@testable import TLSCensus

@Suite struct ShortListsTests {
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `lists that grow hold what was added to them`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var lists = ShortLists<Int>()
    var handles = [ShortList](repeating: ShortList(), count: 40)
    var wanted = [[Int]](repeating: [], count: 40)
    for step in 0..<20_000 {
      let list = random.below(40)
      lists.append(step, to: &handles[list])
      wanted[list].append(step)
      #expect(Int(handles[list].count) == wanted[list].count)
    }
    for (handle, elements) in zip(handles, wanted) { #expect(lists.elements(handle) == elements) }
    // A list has room for the next power of two, and rooms that were left are used again.
    let each = handles.reduce(0) { $0 + lists.byteCount(of: $1) }
    #expect(each >= 20_000 * MemoryLayout<Int>.stride)
    #expect(each < 2 * 20_000 * MemoryLayout<Int>.stride)
    #expect(lists.byteCount < 600_000)
  }
}
