import LogCorpus
import Testing

@testable import TLSCensus

@Suite struct ShortListsTests {
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `lists that grow and go hold what was added to them`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var lists = ShortLists<Int>()
    var handles = [ShortList](repeating: ShortList(), count: 40)
    var wanted = [[Int]](repeating: [], count: 40)
    for step in 0..<20_000 {
      let list = random.below(40)
      if random.below(30) == 0 {
        lists.removeAll(&handles[list])
        wanted[list] = []
      } else {
        lists.append(step, to: &handles[list])
        wanted[list].append(step)
      }
      #expect(Int(handles[list].count) == wanted[list].count)
    }
    for (handle, elements) in zip(handles, wanted) { #expect(lists.elements(handle) == elements) }
    // Rooms are used again: 40 lists of at most some hundred elements never need more.
    #expect(lists.byteCount < 400_000)
  }
}
