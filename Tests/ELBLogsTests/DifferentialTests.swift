import Testing

@testable import ELBLogs

/// The parser against the slow reference parser, which was written from the documents alone.
@Suite struct DifferentialTests {
  @Test func `all seed lines`() throws {
    try compare(SeedLines.all.flatMap { $0 + [0x0A] }, seed: 0)
  }

  @Test func `lines that were written with what is expected of them`() throws {
    let lines = ReferenceExpectation.table.map(\.line) + ReferenceRejection.table.map(\.line)
    // Behind a blank line none of them is the beginning of a file of another maker.
    for line in lines { try compare(Array("\n\(line)".utf8), seed: 0) }
  }

  /// 100,000 and more mutated lines in files of up to 200.
  @Test(arguments: 0..<10) func `mutated lines`(part: UInt64) throws {
    var lines = 0
    var seed = part * 1_000
    while lines < 10_000 {
      var mutator = LineMutator(seeds: SeedLines.all, seed: seed)
      lines += try compare(mutator.file(lines: 200), seed: seed)
      seed += 1
    }
  }

  /// Compares both readings of a file; returns its number of lines.
  @discardableResult
  private func compare(_ contents: [UInt8], seed: UInt64) throws -> Int {
    let expected = ReferenceParser.read(contents, damaged: false)
    let (reading, records) = try ScratchFolder().read(contents)
    #expect(reading.lines == expected.lines, "seed \(seed)")
    #expect(reading.records == expected.records.count, "seed \(seed)")
    #expect(
      reading.lines == reading.linesAccountedFor, "seed \(seed)")
    #expect(
      Dictionary(uniqueKeysWithValues: reading.skipped.map { ($0.rawValue, $1) })
        == expected.skipped, "seed \(seed)")
    #expect(
      Dictionary(uniqueKeysWithValues: reading.rejected.map { ($0.rawValue, $1) })
        == Dictionary(expected.rejected.map { ($0.reason, 1) }, uniquingKeysWith: +),
      "seed \(seed)")
    for (record, reference) in zip(records, expected.records) where record != reference {
      Issue.record("seed \(seed):\n  parser    \(record)\n  reference \(reference)")
      break
    }
    return expected.lines
  }
}
