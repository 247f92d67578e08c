import Testing

/// The reference parser against expectations that were written by hand.
@Suite("Reference parser")
struct ReferenceParserTests {
  @Test("Each line of the table is read as it says", arguments: ReferenceExpectation.table)
  func table(expected: ReferenceExpectation) throws {
    let reading = ReferenceParser.read(Array(expected.line.utf8), damaged: false)
    try #require(reading.records.count == 1)
    let record = reading.records[0]
    #expect(record.kind == expected.kind)
    #expect(record.outcome == expected.outcome)
    #expect(record.cause == expected.cause)
    #expect(String(decoding: record.client, as: UTF8.self) == expected.client)
    #expect(record.unit == expected.unit)
    #expect(record.lineNumber == 1)
    #expect(reading.skipped.values.reduce(0, +) + 1 == reading.lines)
    #expect(reading.rejected.isEmpty)
  }

  @Test("The table is as long as it is meant to be")
  func tableLength() {
    #expect(ReferenceExpectation.table.count >= 30)
  }

  @Test("A line that is no record has its reason", arguments: ReferenceRejection.table)
  func rejections(expected: ReferenceRejection) {
    let reading = ReferenceParser.read(Array(expected.line.utf8), damaged: false)
    #expect(reading.records.isEmpty)
    #expect(reading.skipped == expected.skipped)
    #expect(reading.rejected.map(\.reason) == expected.rejected)
  }

  @Test("Each seed line is one record of its kind")
  func seeds() {
    let kinds = [
      ("alb_access", SeedLines.albAccess), ("alb_connection", SeedLines.albConnection),
      ("nlb", SeedLines.nlb), ("classic", SeedLines.classic),
    ]
    for (kind, lines) in kinds {
      for line in lines {
        let reading = ReferenceParser.read(line, damaged: false)
        #expect(reading.records.map(\.kind) == [kind], "\(String(decoding: line, as: UTF8.self))")
        #expect(reading.rejected.isEmpty)
      }
    }
    #expect(SeedLines.records.count >= 60)
  }

  @Test("Each seed line that is no record is skipped")
  func skippedSeeds() {
    let contents = Array(SeedLines.skipped.joined(separator: [UInt8(ascii: "\n")]))
    let reading = ReferenceParser.read(contents, damaged: false)
    #expect(reading.lines == 7)
    #expect(reading.skipped == ["blank": 2, "control": 3, "health_check": 2])
    #expect(reading.records.isEmpty)
    #expect(reading.rejected.isEmpty)
  }

  @Test("Every field of an ALB access line")
  func albAccessFields() throws {
    let record = try only(SeedLines.albAccess[11])
    // 1,772,323,201 s is 2026-03-01T00:00:01Z.
    #expect(record.time == 1_772_323_201_234_567)
    #expect(record.connectionStart == record.time)
    #expect(record.loadBalancer == Array("app/edge/50dc6c495c0c9188".utf8))
    #expect(record.listener == [])
    #expect(record.protocol == Array("TLSv1.3".utf8))
    #expect(record.cipher == Array("TLS_AES_128_GCM_SHA256".utf8))
    #expect(record.group == [])
    #expect(record.userAgent == Array("curl/8.5.0".utf8))
    #expect(record.domain == Array("www.example.com".utf8))
    let certificate = "arn:aws:acm:us-east-2:123456789012:certificate/0000-0001"
    #expect(record.certificate == Array(certificate.utf8))
  }

  @Test("Every field of an ALB connection line")
  func albConnectionFields() throws {
    let record = try only(SeedLines.albConnection[4])
    #expect(record.time == 1_772_323_205_654_321)
    #expect(record.connectionStart == record.time)
    #expect(record.loadBalancer == Array("app/edge/50dc6c495c0c9188".utf8))
    #expect(record.listener == Array("443".utf8))
    #expect(record.protocol == Array("TLSv1.3".utf8))
    #expect(record.cipher == Array("TLS_AES_256_GCM_SHA384".utf8))
    #expect(record.group == Array("X25519MLKEM768".utf8))
    #expect(record.userAgent == [])
    #expect(record.domain == [])
    #expect(record.certificate == [])
  }

  @Test("Every field of an NLB line")
  func nlbFields() throws {
    let record = try only(SeedLines.nlb[3])
    #expect(record.time == 1_772_323_207_000_000)
    #expect(record.connectionStart == 1_772_323_202_000_000)
    #expect(record.loadBalancer == Array("net/mail/c6e77e28c25b2234".utf8))
    #expect(record.listener == Array("g3d4b5e8bb8464cd".utf8))
    #expect(record.protocol == Array("tlsv12".utf8))
    #expect(record.cipher == Array("ECDHE-RSA-AES128-GCM-SHA256".utf8))
    #expect(record.group == Array("secp256r1".utf8))
    #expect(record.userAgent == [])
    #expect(record.domain == Array("mail.example.net".utf8))
    let certificate = "arn:aws:acm:us-east-2:123456789012:certificate/0000-0002"
    #expect(record.certificate == Array(certificate.utf8))
  }

  @Test("Every field of a Classic line, and no more of one with 12 fields")
  func classicFields() throws {
    let record = try only(SeedLines.classic[4])
    #expect(record.time == 1_431_560_383_945_958)
    #expect(record.loadBalancer == Array("shop-front".utf8))
    #expect(record.listener == [])
    #expect(record.protocol == Array("TLSv1.2".utf8))
    #expect(record.cipher == Array("ECDHE-RSA-AES128-SHA".utf8))
    #expect(record.userAgent == Array("curl/7.38.0".utf8))
    let old = try only(SeedLines.classic[0])
    #expect(old.userAgent == [] && old.protocol == [] && old.cipher == [])
  }

  @Test("An optional value that holds a quote is absent, and so is all after an open quote")
  func optionalFields() throws {
    let line = "https 2026-03-01T00:00:00Z app/a/1 192.0.2.1:1 - 0 0 0 200 - 1 2 \"-\" - C P - -"
    for (ending, domain, certificate) in [
      ("", "", ""), (" a b", "a", "b"), (" \"a\" \"b\"", "a", "b"), (" a\"c b", "", "b"),
      (" \"a\"c b\" d", "", "d"), (" \"a b", "", ""), (" - \"\"", "", ""), (" a \"b", "a", ""),
    ] {
      let record = try only(Array((line + ending).utf8))
      #expect(record.domain == Array(domain.utf8), "\(ending)")
      #expect(record.certificate == Array(certificate.utf8), "\(ending)")
    }
  }

  private func only(_ line: [UInt8]) throws -> ReferenceRecord {
    let reading = ReferenceParser.read(line, damaged: false)
    try #require(reading.records.count == 1)
    return reading.records[0]
  }
}
