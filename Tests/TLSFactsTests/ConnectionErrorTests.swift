import Testing

@testable import TLSFacts

/// The table in Swift against the data that it is made from.
@Suite struct ConnectionErrorTests {
  private struct Facts: Decodable {
    struct Error: Decodable {
      var code, logValue, meansForOperator, remedy, usuallyFixedBy: String
      var onlyWithMutualTls: Bool
    }
    struct OtherCode: Decodable {
      var code: String
    }
    var errors: [Error]
    var notAlb: [OtherCode]
  }

  private let facts: Facts

  init() throws {
    facts = try factsFile("alb-connection-errors.json", as: Facts.self)
  }

  @Test func `every code of the facts is in the table, and no other`() throws {
    #expect(facts.errors.map(\.code).sorted() == ConnectionError.all.map(\.code))
    for row in facts.errors {
      let error = try #require(ConnectionError(code: row.code))
      #expect(error.code == row.code)
      #expect("Failed:" + error.code == row.logValue)
      #expect(error.meaning == row.meansForOperator, "\(row.code)")
      #expect(error.remedy == tabled(row.remedy), "\(row.code)")
      #expect(error.usuallyFixedBy == row.usuallyFixedBy, "\(row.code)")
      #expect((error.category == .clientCertificate) == row.onlyWithMutualTls, "\(row.code)")
      #expect(error.meaning.isSentences, "\(error.meaning)")
      #expect(error.remedy?.isSentences != false, "\(error.remedy ?? "")")
    }
  }

  @Test(arguments: [
    "", "-", "Success", "Failed:ClientCertExpired", "clientcertexpired", "ClientCertExpired ",
    "ClientCertSomethingNew",
  ])
  func `a code that is not known has no facts`(code: String) {
    #expect(ConnectionError(code: code) == nil)
  }

  @Test func `codes of other services have no facts`() {
    #expect(!facts.notAlb.isEmpty)
    for other in facts.notAlb {
      #expect(ConnectionError(code: other.code) == nil, "\(other.code)")
    }
  }

  @Test func `only the bucket proves no cause`() {
    for error in ConnectionError.all {
      #expect(error.provesCause == (error.code != "UnmappedConnectionError"), "\(error.code)")
    }
  }
}
