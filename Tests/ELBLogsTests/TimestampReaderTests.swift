import LogCorpus
import Testing

@testable import ELBLogs

@Suite struct TimestampReaderTests {
  /// A time near a few hours, mostly well formed: what it is spoilt with lies in any place.
  private func time(_ random: inout SplitMix64) -> String {
    let date =
      ["2026-03-01T12", "2026-03-01T13", "2026-02-28T23", "1969-12-31T23"]
      .randomElement(using: &random) ?? ""
    func two(_ range: ClosedRange<Int>) -> String {
      let number = Int.random(in: range, using: &random)
      return number < 10 ? "0\(number)" : "\(number)"
    }
    let fraction =
      ["", "Z", ".123456Z", ".000001Z", ".5Z", ".999999", ".1234567Z"]
      .randomElement(using: &random) ?? ""
    var bytes = Array("\(date):\(two(0...61)):\(two(0...61))\(fraction)".utf8)
    if Int.random(in: 0..<4, using: &random) == 0 {
      let place = Int.random(in: bytes.indices, using: &random)
      bytes[place] = Array("0159:.-TZ /\u{0}".utf8).randomElement(using: &random) ?? 0
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `one after another, times are read as each by itself`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var reader = TimestampReader()
    for _ in 0..<5_000 {
      let text = time(&random)
      let bytes = Array(text.utf8)
      let alone = Timestamp(logged: bytes.span)
      #expect(reader.read(bytes.span) == alone, "\(text)")
    }
  }
}
