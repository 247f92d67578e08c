import ELBLogs
import TLSCensus
import Testing

/// Workers without a file read ahead for those with a long one; the counts do not tell.
@Suite struct LongFileTests {
  @Test(arguments: [1, 2, 3], [2, 3, 8]) func `workers beyond the files`(
    files: Int, workers: Int
  ) async throws {
    let scratch = try LogScratch()
    var traffic = RandomTraffic(seed: UInt64(files))
    for number in 0..<files {
      try scratch.write(traffic.lines(300 / (number + 1)), to: "\(number).log")
    }
    let alone = await scratch.census(workers: 1, readSize: 512)
    #expect(alone.input.lines >= 300 && alone.input.files == files)
    for readSize in [64, 512, 4_096] {
      let result = await scratch.census(workers: workers, readSize: readSize)
      #expect(CensusFacts(result.census) == CensusFacts(alone.census))
      #expect(result.input.lines == alone.input.lines)
      #expect(result.input.records == alone.input.records)
      #expect(result.input.bytesRead == alone.input.bytesRead)
      #expect(result.input.bytesInflated == alone.input.bytesInflated)
      #expect(result.input.rejectedSamples == alone.input.rejectedSamples)
    }
  }
}
