import ELBLogs

@testable import TLSFindings

extension ScanReport {
  /// The changes of the typical report: one of each sort, and more than are shown.
  static let typicalChanges: [Change] = {
    let edge = "net/edge-of-the-north-eastern-region/c6e77e28c25b2234"
    let shop = "app/shop-frontend/50dc6c495c0c9188"
    let certificate =
      "arn:aws:acm:us-east-2:123456789012:certificate/9b2f6c1e-5d3a-4e7b-8c41-0000000000"
    func change(
      _ balancer: String, _ listener: String?, _ kind: ChangeKind, _ what: String,
      before: String? = nil, from last: Int64, to first: Int64, regressed: Int
    ) -> Change {
      Change(
        loadBalancer: balancer, listener: listener, change: kind, what: what, before: before,
        lastBefore: Timestamp(seconds: 1_772_460_000 + last),
        firstAfter: Timestamp(seconds: 1_772_460_000 + first), clientsRegressed: regressed)
    }
    return [
      change(
        edge, "3e1b2a4c5d6f7081", .protocolDropped, "TLSv1.0", from: 0, to: 61, regressed: 14),
      change(
        edge, nil, .certificateChanged, certificate + "02", before: certificate + "01",
        from: -90_000, to: 3_600, regressed: 3),
      change(shop, "443", .suiteDropped, "AES128-SHA", from: 7, to: 100_000, regressed: 1),
      change(shop, "443", .protocolAdded, "TLSv1.3", from: -7_200, to: -7_130, regressed: 0),
      change(
        shop, nil, .certificateChanged, certificate + "04", before: certificate + "03", from: 1_000,
        to: 1_090, regressed: 0),
      change(
        shop, "443", .suiteAdded, "ECDHE-RSA-AES256-GCM-SHA384", from: 5_000, to: 5_001,
        regressed: 0),
    ]
  }()
}
