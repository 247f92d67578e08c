import CInflate
import LogCorpus
import Testing

@testable import ELBLogs

/// The built-in inflater gives what zlib gives, in every way that this processor has, whatever comes.
@Suite struct BuiltInInflaterTests {
  private static let ways: [cinflate_way] = {
    let count = cinflate_ways()
    return (0..<count.loop).flatMap { loop in
      (0..<count.check).map { cinflate_way(loop: loop, check: $0) }
    }
  }()

  /// What became of one member.
  private struct Inflated: Equatable {
    var text: [UInt8] = []
    var consumed = 0
    var state = InflateStep.State.unfinished
  }

  /// Inflates a member from pieces of `piece` bytes, with room for `room` bytes at once.
  private static func inflate(
    _ bytes: [UInt8], with inflater: any Inflater, piece: Int, room: Int
  ) -> Inflated {
    inflater.startMember()
    var inflated = Inflated()
    while inflated.state == .unfinished {
      let input = bytes.span.extracting(droppingFirst: inflated.consumed).extracting(first: piece)
      var step = InflateStep(consumed: 0, state: .unfinished)
      let text = [UInt8](capacity: room) { output in
        step = inflater.inflate(input, into: &output)
      }
      inflated.text += text
      inflated.consumed += step.consumed
      inflated.state = step.state
      if text.isEmpty, step.consumed == 0 { break }
    }
    return inflated
  }

  /// Compares all ways with zlib: the text, also before damage, and whether and where the member ends.
  private func expectSame(
    _ bytes: [UInt8], pieces: [(piece: Int, room: Int)] = [(.max, 1 << 18)],
    _ comment: @autoclosure () -> Comment = ""
  ) {
    let expected = Self.inflate(bytes, with: ZlibInflater(), piece: .max, room: 1 << 20)
    for way in Self.ways {
      let inflater = BuiltInInflater(way: way)
      for (piece, room) in pieces {
        let found = Self.inflate(bytes, with: inflater, piece: piece, room: room)
        let comment: Comment = "\(way) \(piece) \(room) \(comment())"
        #expect(found.text == expected.text, comment)
        // Where bytes are missing, one of them may know already that they would not help.
        if expected.state == .memberEnded || found.state == .memberEnded {
          #expect(found == expected, comment)
        }
      }
    }
  }

  private static let texts: [[UInt8]] = {
    var random = SplitMix64(seed: 20_261_130)
    let noise = (0..<100_000).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    let lines = [UInt8](PlainLines.many(2_000).utf8)
    // What repeats itself at once, at every distance that is copied in a way of its own.
    let repeated = [1, 2, 3, 7, 8, 9, 15, 31, 63, 64, 65, 100, 258, 259].flatMap { distance in
      (0..<1_000).map { noise[distance * 300 + $0 % distance] }
    }
    // As far back as a match reaches, and one byte further.
    let far = Array(
      noise[..<32_768] + noise[..<300] + noise[40_000..<72_769] + noise[40_000..<40_300])
    return [[], [65], noise, lines, repeated, far, lines + noise + repeated + far + lines]
  }()

  @Test func `there are several ways`() {
    #expect(cinflate_ways().loop >= 1 && cinflate_ways().check >= 1)
  }

  @Test(arguments: texts.indices, [0, 1, 6, 9]) func `texts of all sorts`(
    index: Int, level: Int
  ) throws {
    let bytes = try GzipDeflater(level: level).deflate(Self.texts[index], ending: .finished)
    expectSame(
      bytes + [1, 2, 3], pieces: [(.max, 1 << 18), (4_096, 1 << 17), (777, 1_000), (33, 70_000)])
  }

  @Test func `pieces and room of every small size`() throws {
    let text = [UInt8](PlainLines.many(40).utf8) + Self.texts[4].prefix(3_000)
    let bytes = try GzipFile.member(text)
    expectSame(bytes, pieces: (1...64).flatMap { [($0, 5_000), (.max, $0), ($0, 65 - $0)] })
  }

  @Test func `parts of a header`() throws {
    let plain = try GzipFile.member(PlainLines.many(3))
    let extra: [UInt8] = [3, 0, 9, 8, 7]
    let name = [UInt8]("a.log\0".utf8)
    let comment = [UInt8]("b\0".utf8)
    for flags: UInt8 in 0...0xFF {
      var header = Array(plain[..<10])
      header[3] = flags
      if flags & 4 != 0 { header += extra }
      if flags & 8 != 0 { header += name }
      if flags & 16 != 0 { header += comment }
      if flags & 2 != 0 {
        let check = HandMadeMember.crc32(header)
        header += [UInt8(truncatingIfNeeded: check), UInt8(truncatingIfNeeded: check >> 8)]
      }
      let bytes = header + plain[10...]
      expectSame(bytes, pieces: [(.max, 1 << 16), (1, 100)], "flags \(flags)")
      for index in header.indices {
        var damaged = bytes
        damaged[index] ^= 0x11
        expectSame(damaged, "flags \(flags), byte \(index)")
      }
    }
  }

  @Test func `every cut`() throws {
    let bytes = try GzipFile.member(PlainLines.many(20))
    for end in bytes.indices {
      expectSame(Array(bytes[..<end]), pieces: [(.max, 1 << 16), (5, 100)], "cut at \(end)")
    }
  }

  @Test func `every bit changed`() throws {
    let bytes = try GzipFile.member(PlainLines.many(12))
    for index in bytes.indices {
      for bit in 0..<8 {
        var damaged = bytes
        damaged[index] ^= 1 << bit
        expectSame(damaged, "byte \(index), bit \(bit)")
      }
    }
  }

  /// Codes and lengths that no compressor chooses, as long as they may be.
  @Test func `blocks made by hand`() {
    var random = SplitMix64(seed: 20_261_201)
    for round in 0..<40 {
      var member = HandMadeMember()
      let blocks = Int.random(in: 1...6, using: &random)
      for block in 1...blocks {
        let isLast = block == blocks
        switch Int.random(in: 0...3, using: &random) {
        case 0: member.addFixedBlock(tokens: 40, isLast: isLast, using: &random)
        case 1: member.addStoredBlock(count: 300, isLast: isLast, using: &random)
        default: member.addBlock(tokens: 1_000, isLast: isLast, using: &random)
        }
      }
      let bytes = member.finished
      #expect(
        Self.inflate(bytes, with: ZlibInflater(), piece: .max, room: 1 << 22).text == member.text)
      expectSame(bytes, pieces: [(.max, 1 << 18), (61, 5_000)], "round \(round)")
      var damaged = bytes
      damaged[Int.random(in: bytes.indices, using: &random)] ^=
        1 << Int.random(in: 0...7, using: &random)
      expectSame(damaged, "round \(round), damaged")
    }
  }

  /// Bytes that nobody deflated: all kinds of blocks, and codes that there cannot be.
  @Test func `random bytes`() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<4_000 {
      let count = Int.random(in: 1...200, using: &random)
      var bytes: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
      // The first bits choose the block: one with codes of its own is the most demanding.
      bytes.append(
        UInt8.random(in: 0...31, using: &random) << 3 | 4 | .random(in: 0...1, using: &random))
      bytes += (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) }
      expectSame(bytes, pieces: [(.max, 1 << 16), (7, 50)])
    }
  }
}
