import ELBLogs

@testable import TLSFindings

extension ScanReport {
  /// Two days of all four kinds of log, with a little of everything.
  static let typical: ScanReport = {
    let first = Timestamp(seconds: 1_772_323_203)
    let last = Timestamp(microseconds: 1_772_495_998_123_456)
    return ScanReport(
      schema: "elbtls/report/1", toolVersion: "0.1.0", clientsBy: "address", input: typicalInput,
      period: Period(first: first, last: last), coverage: typicalCoverage,
      kinds: [
        .albAccess: .init(
          unit: .request, records: 1_204_331, clients: 4_120,
          [.negotiated: 1_201_300, .plaintextOnTLSPort: 31, .notTLS: 3_000]),
        .albConnection: .init(
          unit: .connection, records: 48_402, clients: 4_131,
          [.negotiated: 47_500, .failed: 902]),
        .nlb: .init(
          unit: .connection, records: 16_259, clients: 620,
          [.negotiated: 15_587, .failed: 332, .noClientHello: 340]),
        .classic: .init(
          unit: .request, records: 8_090, clients: 77, [.negotiated: 8_051, .undetermined: 39]),
      ],
      tlsVersions: [
        version(.albAccess, "TLSv1.3", 1_043_200, of: 1_201_300, clients: 3_890),
        version(.albAccess, "TLSv1.2", 157_799, of: 1_201_300, clients: 402),
        version(.albConnection, "TLSv1.3", 40_110, of: 47_500, clients: 3_777),
        version(.nlb, "TLSv1.2", 14_210, of: 15_587, clients: 590),
        version(.classic, "TLSv1.2", 8_050, of: 8_051, clients: 76),
        version(.albConnection, "TLSv1.2", 7_390, of: 47_500, clients: 410),
        version(.nlb, "TLSv1.0", 1_290, of: 15_587, clients: 12),
        version(.albAccess, "TLSv1.0", 301, of: 1_201_300, clients: 9),
        version(.nlb, "TLSv1.1", 87, of: 15_587, clients: 7),
        version(.classic, "TLSv1.0", 1, of: 8_051, clients: 1),
      ],
      cipherSuites: typicalSuites,
      keyExchanges: [
        .init(
          kind: .albConnection, group: "x25519", count: 31_205, share: 31_205 / 47_500.0,
          clients: 3_001),
        .init(
          kind: .albConnection, group: "X25519MLKEM768", count: 12_100, share: 12_100 / 47_500,
          clients: 981),
        .init(kind: .nlb, group: "secp256r1", count: 9_120, share: 9_120 / 15_587, clients: 300),
      ],
      failures: typicalFailures,
      notCounted: NotCounted(
        noClientHello: ClientList(
          count: 340, clients: 6,
          topClients: ["198.51.100.200", "198.51.100.201", "2001:db8:ffff::9", "192.0.2.250"].map {
            ClientSummary($0)
          }),
        plaintextOnTlsPort: ClientList(
          count: 31, clients: 2,
          topClients: [ClientSummary("192.0.2.77"), ClientSummary("192.0.2.78")])),
      timeline: Timeline(bucketSeconds: 3_600, rows: typicalTimeline(from: 1_772_323_200)),
      loadBalancers: [
        .init(
          id: "app/shop-frontend/50dc6c495c0c9188", kind: .albAccess, account: "123456789012",
          region: "us-east-2", records: 1_204_331, failed: 0),
        .init(
          id: "app/shop-frontend/50dc6c495c0c9188", kind: .albConnection, account: "123456789012",
          region: "us-east-2", records: 48_402, failed: 902),
        .init(
          id: "net/edge-of-the-north-eastern-region/c6e77e28c25b2234", kind: .nlb,
          account: "123456789012", region: "us-east-2", records: 16_259, failed: 332),
        .init(
          id: "old-shop", kind: .classic, account: nil, region: nil, records: 8_090, failed: 0),
      ],
      changes: typicalChanges)
  }()

  private static let typicalInput: InputSummary = {
    let folder = "logs/AWSLogs/123456789012/elasticloadbalancing/us-east-2/2026/03/01/"
    let stem = "123456789012_elasticloadbalancing_us-east-2_app.shop-frontend.50dc6c495c0c9188"
    return InputSummary(
      files: 2_311, bytesRead: 96_511_023, bytesInflated: 1_027_500_112, lines: 1_277_190,
      records: 1_277_082,
      linesSkipped: [.blank: 43, .control: 3, .healthCheck: 25, .continuation: 0, .filtered: 0],
      linesRejected: [.unrecognized: 30, .tooFewFields: 7],
      rejectedSamples: [
        .init(
          path: folder + stem + "_20260301T0005Z_192.0.2.4_2k3vj9ab.log.gz", line: 1_017,
          reason: .unrecognized, excerpt: "<html><head><title>403 Forbidden</title></head>"),
        .init(
          path: "notes/old.log", line: 2, reason: .tooFewFields,
          excerpt: "https 2026-03-01T00:00:00.000000Z app/shop-frontend/50dc6c495c0c9188"),
      ],
      warnings: [
        "ALB connection logs name no server: with --domain they are left out and nothing of them "
          + "is counted."
      ],
      filesSkipped: [
        .init(path: "logs/cloudwatch/delivery.json", reason: "vended_json"),
        .init(path: folder + stem + "_20260301T0010Z_192.0.2.4_zz3vj9ab.log", reason: "duplicate"),
      ],
      filesDamaged: [
        .init(
          path: folder + stem + "_20260302T1515Z_192.0.2.4_9lmvj9ab.log.gz",
          reason: "truncated_gzip", linesSalvaged: 5_120)
      ])
  }()

  private static let typicalSuites: [SuiteUsage] = {
    let aes128 = "TLS_AES_128_GCM_SHA256"
    let rows: [(LogKind, String, String, Int, Int)] = [
      (.albAccess, "TLSv1.3", aes128, 1_030_100, 3_810),
      (.albAccess, "TLSv1.2", "ECDHE-RSA-AES128-GCM-SHA256", 140_799, 390),
      (.albConnection, "TLSv1.3", aes128, 40_010, 3_770),
      (.nlb, "TLSv1.2", "ECDHE-RSA-AES128-GCM-SHA256", 14_210, 590),
      (.albAccess, "TLSv1.2", "ECDHE-RSA-AES128-SHA256", 13_200, 12),
      (.albAccess, "TLSv1.3", "TLS_CHACHA20_POLY1305_SHA256", 13_100, 81),
      (.classic, "TLSv1.2", "ECDHE-RSA-AES128-GCM-SHA256", 8_050, 76),
      (.albConnection, "TLSv1.2", "ECDHE-RSA-AES128-GCM-SHA256", 7_300, 400),
      (.albAccess, "TLSv1.2", "ECDHE-RSA-AES256-GCM-SHA384", 3_300, 9),
      (.nlb, "TLSv1.0", "ECDHE-RSA-AES128-SHA", 1_200, 11),
      (.albAccess, "TLSv1.2", "AES128-SHA", 500, 3),
      (.albAccess, "TLSv1.0", "AES128-SHA", 301, 9),
      (.albConnection, "TLSv1.3", "TLS_CHACHA20_POLY1305_SHA256", 100, 7),
      (.nlb, "TLSv1.0", "AES128-SHA", 90, 4),
      (.albConnection, "TLSv1.2", "ECDHE-ECDSA-AES128-GCM-SHA256", 90, 10),
      (.nlb, "TLSv1.1", "AES128-SHA", 87, 7),
      (.classic, "TLSv1.0", "DES-CBC3-SHA", 1, 1),
    ]
    let totals: [LogKind: Double] = [
      .albAccess: 1_201_300, .albConnection: 47_500, .nlb: 15_587, .classic: 8_051,
    ]
    return rows.map { kind, version, cipher, count, clients in
      SuiteUsage(
        kind: kind, protocol: version, cipher: cipher, count: count,
        share: Double(count) / (totals[kind] ?? 1), clients: clients)
    }
  }()

  private static func version(
    _ kind: LogKind, _ version: String, _ count: Int, of total: Int, clients: Int
  ) -> VersionUsage {
    VersionUsage(
      kind: kind, protocol: version, count: count, share: Double(count) / Double(total),
      clients: clients)
  }

  /// Forty-eight hours, with nothing in the night and failures that begin in the second afternoon.
  private static func typicalTimeline(from start: Int64) -> [TimelineRow] {
    (0..<48).filter { !(26...28).contains($0) }.flatMap { hour -> [TimelineRow] in
      let time = Timestamp(seconds: start + Int64(hour) * 3_600)
      let load = 600 + hour % 24 * 40
      func row(_ kind: LogKind, _ version: String?, _ count: Int) -> TimelineRow {
        TimelineRow(
          start: time, kind: kind, protocol: version, negotiated: version == nil ? 0 : count,
          failed: version == nil ? count : 0)
      }
      return [
        row(.albAccess, "TLSv1.2", load * 3), row(.albAccess, "TLSv1.3", load * 23),
        row(.albConnection, nil, hour < 38 ? 2 : 80), row(.albConnection, "TLSv1.2", load / 7),
        row(.albConnection, "TLSv1.3", load),
        row(.nlb, nil, hour % 5), row(.nlb, "TLSv1.0", hour < 38 ? 30 : 0),
        row(.nlb, "TLSv1.1", hour % 3), row(.nlb, "TLSv1.2", load / 3),
        row(.classic, "TLSv1.2", load / 5),
      ].filter { $0.negotiated + $0.failed > 0 }
    }
  }
}
