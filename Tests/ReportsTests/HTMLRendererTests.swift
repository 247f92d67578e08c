import Foundation
import Testing

@testable import Reports
@testable import TLSFindings

@Suite struct HTMLRendererTests {
  @Test(arguments: PageFixture.recorded)
  func looksAsRecorded(_ fixture: PageFixture) throws {
    // Style and script are files of their own, and no part of what a report says.
    let page = try fixture.page(HTMLRenderer())
      .replacing(PageStyle.text, with: "").replacing(PageScript.text, with: "")
      .replacing(PageStyle.hash, with: "").replacing(PageScript.hash, with: "")
    try expectGolden("\(fixture.name).html", page)
  }

  /// A name that no view has is silently nothing to a template; what all reports lack is misspelt.
  @Test func templatesNameWhatThereIs() throws {
    // The blocks that a page fills, and the layout that it fills them in.
    var names: Set = ["answer", "sections", "layout"]
    for fixture in PageFixture.all { collect(fixture.content(), into: &names) }
    for template in Template.allCases {
      for match in template.text.matches(of: /\{\{\{?[#^\/]?\.?([a-zA-Z.]+)\}/) {
        let parts = match.1.split(separator: ".").map(String.init)
        #expect(parts.allSatisfy(names.contains), "\(template): \(match.1)")
      }
    }
  }

  /// Collects the names of all stored properties below a value.
  private func collect(_ value: Any, into names: inout Set<String>) {
    for child in Mirror(reflecting: value).children {
      if let label = child.label { names.insert(label) }
      collect(child.value, into: &names)
    }
  }

  @Test(arguments: PageFixture.all)
  func opensWithTheWordsOfTheText(_ fixture: PageFixture) throws {
    let page = try fixture.page(HTMLRenderer())
    let lead = escaped(PageText(fixture.answer.lead, limit: PageText.paragraph).renderText)
    #expect(page.contains(">\(lead)</p>"))
    let main = try #require(page.range(of: "<nav")).lowerBound
    #expect(page[..<main].contains(lead))
  }

  @Test(arguments: PageFixture.all)
  func holdsNothingThatRuns(_ fixture: PageFixture) throws {
    let page = try fixture.page(HTMLRenderer(rowLimit: nil))
    #expect(page.matches(of: /<script/).count == 1)
    #expect(
      !page.contains("<img") && !page.contains("<b>")
        && !page.replacing(/{{(tool_version|name)}}/, with: "").contains("{{"))
    for scalar in page.unicodeScalars where scalar != "\n" {
      #expect(!scalar.isUnprintable, "\(scalar.escaped(asASCII: true))")
    }
  }

  /// A share that is not known is sorted as none, not by what is known of it.
  @Test func shareOfAnIncompleteClientIsNotKnown() throws {
    let unknown = #"data-label="Share" data-value="-1"><bdi>-</bdi>"#
    #expect(
      try HTMLRenderer().render(ScanReport.bounded).components(separatedBy: unknown).count == 2)
    #expect(try !HTMLRenderer().render(ScanReport.typical).contains(unknown))
  }

  @Test func aCrowdedPageIsSmall() throws {
    let page = try HTMLRenderer(rowLimit: nil).render(.crowded)
    #expect(page.utf8.count < 5_000_000)
    #expect(
      page.matches(of: /<tr role="row"><th scope="row" role="rowheader"><bdi>2001/).count == 1_000)
    #expect(page.contains("Failing clients (1,000 of 100,000)"))
    #expect(page.contains("99,000 more failing clients not listed here."))
  }

  /// Where a list has room left, it is not its length that leaves clients out.
  @Test func saysWhyClientsAreNotListed() throws {
    let report = ScanReport.typical
    let listed = report.failures.topClients.count
    #expect(listed < 20 && listed < report.failures.clients)
    let full = try HTMLRenderer(rowLimit: listed).render(report)
    #expect(full.contains("not listed here. A page lists as many as --top says, at most 1,000; "))
    let page = try HTMLRenderer(rowLimit: listed + 1).render(report)
    #expect(page.contains("not listed here, left out by --min-count; all of them: elbtls "))
    #expect(!page.contains("as many as --top says"))
    #expect(
      try HTMLRenderer().render(ScanReport.bounded).contains(
        "not listed here, left out by --max-memory or --min-count; "))
  }

  /// The file may be called anything, and is there only where one was in force.
  @Test func namesTheConfiguration() throws {
    var report = ScanReport.small
    #expect(try !HTMLRenderer().render(report).contains("<p>Configuration:"))
    report.input.configuration = "<b>\u{202E}/.elbtls.toml"
    #expect(
      try HTMLRenderer().render(report).contains(
        "<p>Configuration: <bdi>&lt;b&gt;\\u202E/.elbtls.toml</bdi></p>"))
  }

  @Test func aCrowdedSimulationIsSmall() throws {
    let page = try HTMLRenderer(rowLimit: nil).render(HTMLMoveFixtures.crowdedSimulation)
    #expect(page.utf8.count < 5_000_000)
    #expect(
      page.matches(of: /<tr role="row"><th scope="row" role="rowheader"><bdi>2001/).count == 1_000)
    #expect(page.contains("Clients that break or are at risk (1,000 of 100,031)"))
    #expect(page.contains("99,031 more such clients not listed here."))
  }

  @Test(arguments: [
    ("plain", "plain"), ("", "(empty)"), ("a\u{202E}b\u{0}", "a\\u202Eb\\x00"),
    ("\"\u{301}x", "\"\\u0301x"), ("<\u{301}", "<\\u0301"), ("e\u{301}", "e\u{301}"),
    ("\u{5D0}\u{5D1}", "\u{5D0}\u{5D1}"), (String(repeating: "y", count: 9_000), nil),
  ])
  func cleansText(_ raw: String, _ shown: String?) {
    let text = PageText(raw).renderText
    #expect(Printable(text).width <= PageText.name)
    if let shown { #expect(Array(text.unicodeScalars) == Array(shown.unicodeScalars)) }
  }

  @Test(arguments: [
    (0.0, "0"), (100.0, "100"), (33.333, "33.33"), (0.054, "0.05"), (1.0 / 3, "0.33"),
    (-2.5, "-2.50"),
  ])
  func writesCoordinates(_ number: Double, _ text: String) {
    #expect(number.coordinate == text)
  }

  @Test func advisesWhatHelpsMost() {
    func client(
      _ name: String, _ failed: Int, _ code: String, _ certainty: String, _ remedy: String?
    )
      -> ClientSummary
    {
      var client = ClientSummary(name, failed: failed)
      client.diagnosis = ClientSummary.Diagnosis(
        code: code, certainty: certainty, summary: "", evidence: [], remedy: remedy)
      return client
    }
    let advice = Advice.first(of: [
      client("192.0.2.1", 90, "probe_or_scanner", "likely", "None."),
      client("192.0.2.2", 50, "unexplained", "possible", nil),
      client("192.0.2.3", 40, "no_common_version", "likely", "Update."),
      client("192.0.2.4", 30, "client_rejects_certificate", "proven", "Renew."),
      client("192.0.2.5", 20, "client_rejects_certificate", "possible", "Renew."),
    ])
    #expect(advice.map(\.remedy.renderText) == ["Renew.", "Update."])
    #expect(advice.map(\.reach) == ["2 clients, 50 failures", "1 client, 40 failures"])
    #expect(advice.map(\.certainty) == ["possible", "likely"])
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
  }
}
