import struct LogCorpus.SplitMix64
import Testing

@testable import ELBLogs

@Suite struct LineBufferTests {
  private func fill(_ buffer: inout LineBuffer, _ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    while !rest.isEmpty {
      let count = buffer.fill(limit: rest.count) { output in
        var index = rest.startIndex
        while output.freeCapacity > 0, index < rest.endIndex {
          output.append(rest[index])
          index += 1
        }
      }
      #expect(count > 0)
      rest = rest.dropFirst(count)
    }
  }

  /// Bytes that go through two buffers with any rooms come out as they went in.
  @Test func `a buffer goes on with another one's bytes`() {
    var random = SplitMix64(seed: 3)
    for capacity in 1...40 {
      for room in [0, 1, 2, 7, 40] {
        var lines = LineBuffer(capacity: capacity)
        var next = LineBuffer(capacity: capacity, roomInFront: room)
        var (written, read): ([UInt8], [UInt8]) = ([], [])
        for _ in 0..<30 {
          let count = Int.random(in: 0...2 * capacity, using: &random)
          let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
          fill(&next, bytes[...])
          written += bytes
          lines.append(from: &next)
          let isEmpty = next.unread.isEmpty
          #expect(isEmpty)
          lines.consume { unread in
            let count = Int.random(in: 0...unread.count, using: &random)
            read += unread.extracting(first: count).copy
            return count
          }
        }
        read += lines.unread.copy
        #expect(read == written, "\(capacity), \(room)")
      }
    }
  }

  /// Where there is room, the bytes stay where they are.
  @Test func `the buffers change their places`() {
    var lines = LineBuffer(capacity: 8)
    var next = LineBuffer(capacity: 8, roomInFront: 4)
    fill(&lines, [1, 2, 3])
    fill(&next, [4, 5, 6, 7, 8, 9, 10, 11])
    lines.append(from: &next)
    #expect(lines.unread.copy == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    lines.consume { $0.count - 2 }
    fill(&next, [12])
    lines.append(from: &next)
    #expect(lines.unread.copy == [10, 11, 12])
  }
}
