import ELBLogs
import LogCorpus
import SystemPackage
import Testing

@Suite struct ObjectNameTests {
  private static let layout = "AWSLogs/123456789012/elasticloadbalancing/us-east-2/2026/03/01/"
  private static let owner = "123456789012_elasticloadbalancing_us-east-2_"

  @Test(
    arguments: [
      (
        owner + "app.shop.50dc6c495c0c9188_20260301T0005Z_192.0.2.1_abc.log.gz",
        "app/shop/50dc6c495c0c9188"
      ),
      (
        "conn_log_" + owner + "app.shop.50dc6c495c0c9188_20260301T0005Z_192.0.2.1_abc.log.gz",
        "app/shop/50dc6c495c0c9188"
      ),
      (
        "conn_log." + owner + "app.shop.50dc6c495c0c9188_20260301T0005Z_192.0.2.1_abc.log.gz",
        "app/shop/50dc6c495c0c9188"
      ),
      (
        "health_check_log_" + owner + "app.shop.50dc6c495c0c9188_20260301T0005Z_192.0.2.1_a.log.gz",
        "app/shop/50dc6c495c0c9188"
      ),
      (owner + "net.edge.c6e77e28c25b2234_20260301T0005Z_abc.log.gz", "net/edge/c6e77e28c25b2234"),
      (owner + "my-classic_20260301T0005Z_192.0.2.1_abc.log", nil),
    ] as [(String, String?)]) func `file names`(name: String, loadBalancer: String?)
  {
    for path in [name, "downloads/" + name, Self.layout + name] {
      let object = ObjectName(FilePath(path))
      #expect(object.account == "123456789012" && object.region == "us-east-2")
      #expect(object.loadBalancer == loadBalancer)
    }
  }

  @Test func `folders tell account and region of a renamed file`() {
    let object = ObjectName(FilePath("backup/" + Self.layout + "renamed.log"))
    #expect(object.account == "123456789012" && object.region == "us-east-2")
    #expect(object.loadBalancer == nil)
  }

  @Test(arguments: [
    "x.log", "-", "", "12345678901_elasticloadbalancing_us-east-2_app.a.b_t_i_r.log",
    "AWSLogs/12345678901x/elasticloadbalancing/us-east-2/x.log", "AWSLogs/123456789012",
    "AWSLogs/123456789012/vpcflowlogs/us-east-2/x.log",
  ]) func `other names tell nothing`(path: String) {
    #expect(ObjectName(FilePath(path)).account == nil)
  }

  private static let shop = "app.shop.50dc6c495c0c9188"

  /// Which kind of log a name promises, of which interval and node.
  @Test(
    arguments: [
      (owner + shop + "_20260301T0005Z_192.0.2.1_abc.log.gz", .albAccess, "192.0.2.1"),
      ("conn_log_" + owner + shop + "_20260301T0005Z_192.0.2.1_abc", .albConnection, "192.0.2.1"),
      ("conn_log." + owner + shop + "_20260301T0005Z_192.0.2.1_abc", .albConnection, "192.0.2.1"),
      (owner + shop + "_20260301T0005Z_2001:db8::1_abc.log", .albAccess, "2001:db8::1"),
      (owner + "net.edge.c6e77e28c25b2234_20260301T0005Z_abc.log.gz", .nlb, nil),
      (owner + "my-classic_20260301T0005Z_192.0.2.1_abc.log", .classic, "192.0.2.1"),
    ] as [(String, LogKind, String?)])
  func `kinds and intervals`(name: String, kind: LogKind, node: String?) {
    let object = ObjectName(FilePath(name))
    #expect(object.kind == kind)
    #expect(object.intervalEnd == Timestamp(rfc3339: "2026-03-01T00:05:00Z"))
    #expect(object.node == node)
    #expect(object.classicLoadBalancer == (kind == .classic ? "my-classic" : nil))
    #expect(!object.holdsNoRecords)
  }

  @Test(arguments: [
    shop + "_20260301T0005Z_abc.log.gz", shop + "_20260301T0005Z_192.0.2_abc.log.gz",
    shop + "_20260230T0005Z_192.0.2.1_abc.log.gz", shop + "_20260301T2405Z_192.0.2.1_abc.log.gz",
    shop + "_20260301T000Z_192.0.2.1_abc.log.gz", shop + "_20260301 0005Z_192.0.2.1_abc.log.gz",
    shop + "_2026+301T0005Z_192.0.2.1_abc.log.gz", shop + "_20260301T0005Z_192.0.2.1_a_b.log.gz",
    "net.edge.c6e77e28c25b2234_20260301T0005Z_192.0.2.1_abc.log.gz",
    "gwy.edge.c6e77e28c25b2234_20260301T0005Z_192.0.2.1_abc.log.gz",
    "_20260301T0005Z_192.0.2.1_abc.log", "a.b_20260301T0005Z_192.0.2.1_abc.log",
  ]) func `names that almost follow the layout promise no interval`(name: String) {
    let object = ObjectName(FilePath(Self.owner + name))
    #expect(object.account == "123456789012")
    #expect(object.kind == nil && object.intervalEnd == nil && object.node == nil)
    #expect(object.classicLoadBalancer == nil)
  }

  @Test(arguments: [
    "health_check_log_" + owner + shop + "_20260301T0005Z_192.0.2.1_abc.log.gz",
    layout + "ELBAccessLogTestFile", "ELBConnectionLogTestFile", "ELBHealthCheckLogTestFile",
  ]) func `objects that hold no records`(path: String) {
    let object = ObjectName(FilePath(path))
    #expect(object.holdsNoRecords)
    #expect(object.kind == nil && object.intervalEnd == nil)
  }

  /// Pieces of names in any order, with bytes changed, tell what a slow reader finds in them.
  @Test func `random names tell the same as to a reader of texts`() {
    var random = SplitMix64(seed: 11)
    let pieces = [
      "123456789012", "elasticloadbalancing", "us-east-2", "app.shop.50dc6c495c0c9188",
      "net.edge.c6e77e28c25b2234", "my-classic", "20260301T0005Z", "192.0.2.1", "2001:db8::1",
      "abc.log.gz", "conn_log", "conn_log.", "health_check_log", "ELBAccessLogTestFile", "AWSLogs",
      "app.a.b.c", "", ".", "..", "\u{E9}",
    ]
    let layouts: [[Int]] = [
      [0, 1, 2, 3, 6, 7, 9], [10, 0, 1, 2, 3, 6, 8, 9], [0, 1, 2, 4, 6, 9],
      [0, 1, 2, 5, 6, 7, 9], [12, 0, 1, 2, 3, 6, 7, 9],
    ]
    var told = 0
    for _ in 0..<1_000 {
      var parts = layouts.randomElement(using: &random)!.map { pieces[$0] }
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        let index = parts.indices.randomElement(using: &random)!
        parts[index] = pieces.randomElement(using: &random)!
      }
      var text = [UInt8](parts.joined(separator: "_").utf8)
      if Bool.random(using: &random) {
        let index = text.indices.randomElement(using: &random)!
        text[index] = [UInt8](" /._-09Z".utf8).randomElement(using: &random)!
      }
      let folders = ["", "/", "a/", Self.layout, "/b/AWSLogs/123456789012/"]
      let folder = folders.randomElement(using: &random)!
      let path = FilePath(folder + String(decoding: text, as: UTF8.self))
      let name = ObjectName(path)
      if ReferenceObjectName(name) != ReferenceObjectName(path) { Issue.record("\(path)") }
      told += name.kind == nil ? 0 : 1
    }
    #expect(told > 100)
  }
}
