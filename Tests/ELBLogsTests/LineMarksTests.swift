import LogCorpus
import Testing

@testable import ELBLogs

/// Lines are marked as a look at each byte would mark them, in every way that this processor has.
@Suite struct LineMarksTests {
  /// What a look at each byte finds.
  private struct Reference {
    let line: [UInt8]

    func first(_ byte: UInt8, from position: Int) -> Int? {
      guard position <= line.count else { return nil }
      return line[position...].firstIndex(of: byte) ?? line.count
    }

    func space(_ number: Int, from position: Int) -> Int? {
      var end: Int?
      var next = position
      for _ in 0..<number {
        end = first(0x20, from: next)
        guard let end else { return nil }
        next = end + 1
      }
      return end
    }
  }

  private static let ranks = (0...).prefix { LineMarks(rank: $0) != nil }

  private func expectMarks(_ marked: borrowing MarkedLine, of line: [UInt8]) {
    let reference = Reference(line: line)
    #expect(marked.count == line.count && marked.bytes.copy == line)
    for position in [Int.min, -1] + Array(0...(line.count + 66)) + [Int.max] {
      let isInside = 0...line.count ~= position
      let space = isInside ? reference.first(0x20, from: position) : nil
      #expect(marked.firstSpace(from: position) == space)
      #expect(
        marked.firstQuote(from: position)
          == (isInside ? reference.first(0x22, from: position) : nil))
      #expect(marked.isSpace(at: position) == (space == position && isInside))
    }
    for position in stride(from: 0, through: line.count + 1, by: 7) {
      for number in [1, 2, 8, 65] {
        #expect(marked.space(number, from: position) == reference.space(number, from: position))
      }
    }
  }

  @Test func `there is a way of marking`() {
    #expect(!Self.ranks.isEmpty && LineMarks(rank: Self.ranks.count) == nil)
  }

  @Test(arguments: ranks) func `lines of every length up to four windows`(rank: Int) {
    guard var marks = LineMarks(rank: rank) else { preconditionFailure("it was there before") }
    var random = SplitMix64(seed: 20_261_130)
    let alphabet = Array("  \"\"ab\r\0\u{7F}~é\u{100}".utf8)
    for length in 0...260 {
      // What follows is marked, too, and means nothing.
      let line = (0..<length).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      let behind = (0..<(length % 130)).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      let start = length % 3
      let text = Array(repeating: UInt8(ascii: "\n"), count: start) + line + [0x0A] + behind
      #expect(marks.markLine(of: text.span, from: start) == start + length)
      expectMarks(marks.end(text.span.extracting(start..<(start + length))), of: line)
      if let last = line.last, last == 0x0D {
        let shorter = Array(line.dropLast())
        expectMarks(
          marks.end(text.span.extracting(start..<(start + length - 1))), of: shorter)
      }
    }
  }

  @Test(arguments: ranks) func `lines that no line feed ends, and that hold some`(rank: Int) {
    guard var marks = LineMarks(rank: rank) else { preconditionFailure("it was there before") }
    var random = SplitMix64(seed: 7)
    let alphabet = Array(" \"\na".utf8)
    for length in 0...200 {
      let blank = Array(repeating: UInt8(ascii: " "), count: length)
      #expect(marks.markLine(of: blank.span, from: 0) == nil)
      let line = (0..<length).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      marks.mark(line.span)
      expectMarks(marks.end(line.span), of: line)
    }
  }

  @Test(arguments: ranks) func `long lines, and short ones behind them`(rank: Int) {
    guard var marks = LineMarks(rank: rank) else { preconditionFailure("it was there before") }
    for length in [4_095, 4_096, 5_000, 100_000, LineBuffer.longestLine] {
      var line = Array(repeating: UInt8(ascii: " "), count: length)
      line[length / 2] = UInt8(ascii: "\"")
      for isComplete in [true, false] {
        let text = isComplete ? line + [0x0A] + line : line
        if isComplete {
          #expect(marks.markLine(of: text.span, from: 0) == length)
        } else {
          marks.mark(text.span)
        }
        let marked = marks.end(text.span.extracting(first: length))
        #expect(marked.firstQuote(from: 0) == length / 2)
        #expect(marked.firstQuote(from: length / 2 + 1) == length)
        #expect(marked.space(length, from: 0) == length)
        #expect(marked.space(length + 1, from: 0) == nil)
      }
      let short = Array("a".utf8)
      marks.mark(short.span)
      expectMarks(marks.end(short.span), of: short)
    }
    let tooLong = Array(repeating: UInt8(ascii: " "), count: LineBuffer.longestLine + 1) + [0x0A]
    #expect(marks.markLine(of: tooLong.span, from: 0) == LineBuffer.longestLine + 1)
    #expect(marks.markLine(of: tooLong.span, from: 1) == LineBuffer.longestLine + 1)
  }

  /// More than 128 bytes would be copied by a call for each line.
  @Test func `a record is small`() {
    #expect(MemoryLayout<LogRecord>.size <= 128)
  }
}
