import ELBLogs
import Foundation
import Reports
import TLSFindings
import Testing

@Suite struct JSONRendererTests {
  @Test(arguments: Fixture.all)
  func looksAsRecorded(_ fixture: Fixture) throws {
    try expectGolden("\(fixture.name).json", JSONRenderer().render(fixture.report))
  }

  @Test(arguments: Fixture.all)
  func readsBackAsTheSameReport(_ fixture: Fixture) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .custom(propertyName)
    let json = Data(try JSONRenderer().render(fixture.report).utf8)
    #expect(try decoder.decode(ScanReport.self, from: json) == fixture.report)
  }

  @Test func isTheSameBytesEachTime() throws {
    let report = Fixture.all[2].report
    let first = try JSONRenderer().render(report)
    for _ in 0..<20 { #expect(try JSONRenderer().render(report) == first) }
  }

  @Test func endsInOneLineFeedAndKeepsSlashes() throws {
    let json = try JSONRenderer().render(Fixture.all[2].report)
    #expect(json.hasSuffix("}\n"))
    #expect(json.contains("elbtls/report/1"))
    #expect(!json.contains("\\/"))
  }

  @Test(arguments: ["tls_versions", "plaintext_on_tls_port", "requests_negotiated", "alb_access"])
  func keysAreTheContracts(_ key: String) throws {
    #expect(try JSONRenderer().render(Fixture.all[2].report).contains("\"\(key)\" : "))
  }

  @Test func absentValuesAreNull() throws {
    let json = try JSONRenderer().render(Fixture.all[0].report)
    #expect(json.contains("\"period\" : null"))
  }

  @Test func refusesWhatJSONCannotSay() throws {
    var report = Fixture.all[1].report
    report.tlsVersions[0].share = .nan
    #expect(throws: EncodingError.self) { try JSONRenderer().render(report) }
  }
}

/// The name of the property that a key stands for; the keys of dictionaries stand for themselves.
private func propertyName(_ path: [any CodingKey]) -> any CodingKey {
  let names = path.map(\.stringValue)
  let dictionaries: Set = ["kinds", "outcomes", "lines_skipped", "lines_rejected"]
  let parent = names.dropLast().last.map(snakeCase) ?? ""
  guard let key = names.last, !dictionaries.contains(parent) else { return path[path.count - 1] }
  let words = key.split(separator: "_")
  return Key(
    stringValue: words.prefix(1).joined() + words.dropFirst().map(\.capitalized).joined())
}

private func snakeCase(_ name: String) -> String {
  name.map { $0.isUppercase ? "_" + $0.lowercased() : String($0) }.joined()
}

private struct Key: CodingKey {
  var stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }

  init?(intValue: Int) { nil }
}
