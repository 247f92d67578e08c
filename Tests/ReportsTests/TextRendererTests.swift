import Foundation
import Testing

@testable import Reports

@Suite struct TextRendererTests {
  @Test(arguments: Fixture.all, [80, 140])
  func looksAsRecorded(_ fixture: Fixture, width: Int) throws {
    try expectGolden(
      "\(fixture.name)-\(width).txt", TextRenderer(width: width).render(fixture.report))
  }

  @Test(arguments: Fixture.all)
  func fitsEveryWidth(_ fixture: Fixture) {
    for width in 80...160 {
      for line in TextRenderer(width: width).render(fixture.report).split(separator: "\n") {
        #expect(Printable(String(line)).width <= width, "\(width): \(line)")
      }
    }
  }

  @Test(arguments: Fixture.all, [80, 140])
  func isPrintable(_ fixture: Fixture, width: Int) {
    for line in TextRenderer(width: width).render(fixture.report).split(separator: "\n") {
      #expect(Printable(String(line)).text == line)
    }
  }

  @Test(arguments: Fixture.all, [80, 140])
  func colourChangesNoWord(_ fixture: Fixture, width: Int) {
    let plain = TextRenderer(width: width).render(fixture.report)
    let coloured = TextRenderer(width: width, color: true).render(fixture.report)
    #expect(coloured.contains("\u{1B}["))
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.replacing(/\u{1B}\[[0-9]+m/, with: "") == plain)
  }

  @Test func narrowTerminalCountsAsEighty() {
    let report = Fixture.all[2].report
    #expect(TextRenderer(width: 20).render(report) == TextRenderer(width: 80).render(report))
  }
}
