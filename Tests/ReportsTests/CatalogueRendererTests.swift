import Foundation
import TLSFacts
import TLSFindings
import Testing

@testable import Reports

/// The answers from the catalogue as text.
@Suite struct CatalogueRendererTests {
  /// An answer with its renderer.
  struct Fixture: Sendable, CustomTestStringConvertible {
    var name: String
    var text: @Sendable (TextRenderer) -> String

    var testDescription: String { name }
  }

  private static let catalogue = PolicyCatalogue.builtIn

  private static let fixtures: [Fixture] = {
    var classic = PolicyList.Filter()
    classic.type = .classic
    let list = PolicyList(catalogue, filter: classic, toolVersion: "0.1.0")
    let whole = PolicyList(catalogue, filter: PolicyList.Filter(), toolVersion: "0.1.0")
    let ambiguous = catalogue.policies(named: "2015-05")
    let shown = PolicyDescription(ambiguous, toolVersion: "0.1.0")
    // What only its owner knows, with a suite that no table has.
    let custom = SecurityPolicy(
      name: "Owner's policy", types: [.classic], versions: [.tls10, .tls12],
      suites: ["AES128-SHA", "NEW\u{1B}[31m-SUITE"], usesServerOrder: false)
    let own = PolicyDescription([custom], toolVersion: "0.1.0")
    let change = PolicyDifference(from: ambiguous[0], to: custom, toolVersion: "0.1.0")
    var question = PolicyMatch.Question()
    question.pairs = [.tls12, .tls10].map { ($0, CipherSuite.named("AES128-SHA") ?? .all[0]) }
    let pairs = PolicyMatch(question, in: catalogue, toolVersion: "0.1.0")
    question.pairs = [(.tls13, CipherSuite.named("AES128-SHA") ?? .all[0])]
    let none = PolicyMatch(question, in: catalogue, toolVersion: "0.1.0")
    question.pairs = []
    question.suites = Array(CipherSuite.all.prefix(2))
    let suites = PolicyMatch(question, in: catalogue, toolVersion: "0.1.0")
    let ciphers = CipherList(nil, in: catalogue, toolVersion: "0.1.0")
    let some = ["DES-CBC3-MD5", "AES128-SHA", "ADH-RC4-MD5"].compactMap(CipherSuite.named)
    let asked = CipherList(some, in: catalogue, toolVersion: "0.1.0")
    return [
      Fixture(name: "policies-classic") { $0.render(list) },
      Fixture(name: "policies-all") { $0.render(whole) },
      Fixture(name: "policy-2015-05") { $0.render(shown) },
      Fixture(name: "policy-custom") { $0.render(own) },
      Fixture(name: "policy-difference") { $0.render(change) },
      Fixture(name: "policy-match-pairs") { $0.render(pairs) },
      Fixture(name: "policy-match-none") { $0.render(none) },
      Fixture(name: "policy-match-suites") { $0.render(suites) },
      Fixture(name: "ciphers-all") { $0.render(ciphers) },
      Fixture(name: "ciphers-some") { $0.render(asked) },
    ]
  }()

  @Test(arguments: fixtures, [80, 160])
  func looksAsRecorded(_ fixture: Fixture, width: Int) throws {
    try expectGolden("\(fixture.name)-\(width).txt", fixture.text(TextRenderer(width: width)))
  }

  @Test(arguments: fixtures)
  func fitsEveryWidthAndIsPrintable(_ fixture: Fixture) {
    for width in [80, 81, 93, 106, 119, 120, 133, 147, 160] {
      for line in fixture.text(TextRenderer(width: width)).split(separator: "\n") {
        let printable = Printable(String(line))
        #expect(printable.width <= width, "\(width): \(line)")
        #expect(printable.text == line)
      }
    }
  }

  @Test(arguments: fixtures)
  func colourChangesNoWord(_ fixture: Fixture) {
    let plain = fixture.text(TextRenderer(width: 80))
    let coloured = fixture.text(TextRenderer(width: 80, color: true))
    #expect(coloured.replacing(/\u{1B}\[[0-9]+m/, with: "") == plain)
    #expect(!plain.contains("\u{1B}"))
  }

  @Test(arguments: [
    ([], "none"), (["TLSv1.2"], "TLSv1.2"), (["TLSv1.0", "TLSv1.1", "TLSv1.2"], "TLSv1.0-1.2"),
    (["SSLv3", "TLSv1.0"], "SSLv3-1.0"), (["TLSv1.0", "TLSv1.2"], "TLSv1.0, TLSv1.2"),
  ])
  func versionsInFewWords(_ protocols: [String], _ wanted: String) {
    #expect(versionWords(protocols) == wanted)
  }

  /// No list of AWS's policies is so wide that its rows become running text.
  @Test func listIsATableOnTheNarrowestPage() throws {
    let fixture = try #require(Self.fixtures.first { $0.name == "policies-all" })
    let text = fixture.text(TextRenderer(width: 80))
    #expect(text.contains("  policy "))
    #expect(!text.contains("; suites "), "a row is running text")
  }
}
