import LogCorpus
import Testing

@testable import TLSCensus

@Suite struct ChunksTests {
  private static let chunk = Chunks<Int>.chunkCount

  private func chunks(_ count: Int) -> Chunks<Int> {
    var chunks = Chunks<Int>()
    for number in 0..<count { chunks.append(number) }
    return chunks
  }

  @Test(arguments: [0, 1, chunk - 1, chunk, chunk + 1, 3 * chunk, 3 * chunk + 7])
  func `holds what was added`(count: Int) {
    var chunks = chunks(count)
    #expect(chunks.count == count)
    let copy = chunks
    for place in stride(from: 0, to: count, by: 97) { chunks[place] += 1 }
    for place in 0..<count where chunks[place] != place + (place % 97 == 0 ? 1 : 0) {
      Issue.record("place \(place) holds \(chunks[place])")
    }
    #expect((0..<count).allSatisfy { copy[$0] == $0 }, "a copy is a value of its own")
  }

  @Test(arguments: [0, 1, chunk, 2 * chunk + 5])
  func `is taken out from its end, and can grow again`(count: Int) {
    var chunks = chunks(count)
    var taken: [Int] = []
    while let last = chunks.popLastChunk() {
      taken = last + taken
      #expect(chunks.count + taken.count == count)
    }
    #expect(taken == Array(0..<count))
    #expect(chunks.count == 0)
    #expect(chunks.byteCount == 0)
    chunks.append(7)
    #expect(chunks[0] == 7)
  }

  @Test func `is never larger than it must be by more than a chunk`() {
    var chunks = Chunks<Int>()
    for number in 0..<(5 * ChunksTests.chunk) {
      chunks.append(number)
      if number % 1_000 == 0, number >= ChunksTests.chunk {
        #expect(chunks.byteCount <= (number + ChunksTests.chunk) * 8)
      }
    }
    let few = self.chunks(3)
    #expect(few.byteCount <= 128, "few elements need little")
  }
}
