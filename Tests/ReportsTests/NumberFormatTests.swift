import ELBLogs
import Testing

@testable import Reports

@Suite struct NumberFormatTests {
  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1_000, "1,000"), (64_321, "64,321"),
    (1_000_000, "1,000,000"), (-1_234, "-1,234"), (.max, "9,223,372,036,854,775,807"),
    (.min, "-9,223,372,036,854,775,808"),
  ])
  func groupsThousands(_ number: Int, _ text: String) {
    #expect(number.grouped == text)
  }

  @Test(arguments: [
    (0, 100, "0.0 %"), (1, 100, "1.0 %"), (195, 10_000, "2.0 %"), (194, 10_000, "1.9 %"),
    (1_234, 64_321, "1.9 %"), (1, 3, "33.3 %"), (2, 3, "66.7 %"), (100, 100, "100.0 %"),
    (5, 10_000, "0.1 %"), (4, 10_000, "<0.1 %"), (1, .max, "<0.1 %"),
    (9_995, 10_000, ">99.9 %"), (9_994, 10_000, "99.9 %"), (.max - 1, .max, ">99.9 %"),
    (.max, .max, "100.0 %"), (.max / 2, .max, "50.0 %"), (0, 0, "-"), (3, 2, "150.0 %"),
    (1, 0, "-"),
  ])
  func roundsHonestly(_ part: Int, _ whole: Int, _ text: String) {
    #expect(part.percent(of: whole) == text)
  }

  @Test func somethingIsNeverNothingOrAll() {
    for whole in [1, 2, 999, 1_000, 1_001, 20_000] {
      for part in 1..<max(whole, 2) where part < whole {
        let text = part.percent(of: whole)
        #expect(text != "0.0 %" && text != "100.0 %")
      }
    }
  }

  @Test(arguments: [
    (0, "0 bytes"), (1, "1 byte"), (999, "999 bytes"), (1_000, "1.0 kB"), (1_049, "1.0 kB"),
    (1_050, "1.1 kB"), (999_949, "999.9 kB"), (999_950, "1.0 MB"), (96_511_023, "96.5 MB"),
    (1_027_500_112, "1.0 GB"), (999_950_000_000_000_000, "1.0 EB"), (.max, "9.2 EB"),
  ])
  func roundsSizes(_ bytes: Int, _ text: String) {
    #expect(bytes.asBytes == text)
  }

  @Test func agreesInNumber() {
    #expect(0.counted("client") == "0 clients")
    #expect(1.counted("client") == "1 client")
    #expect(1_234.counted("client") == "1,234 clients")
  }

  @Test func timesAreToTheMinute() {
    #expect(Timestamp(microseconds: 1_772_323_259_999_999).minute == "2026-03-01 00:00")
  }

  @Test(arguments: [
    (0, 10, ""), (1, 1_000_000, "▏"), (5, 10, "████"), (10, 10, "████████"), (11, 10, "████████"),
    (1, 16, "▌"), (1, 0, ""),
  ])
  func barsAreAsLongAsShares(_ part: Int, _ whole: Int, _ text: String) {
    #expect(bar(part, of: whole, width: 8) == text)
  }
}
