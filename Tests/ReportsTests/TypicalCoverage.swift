import ELBLogs

@testable import TLSFindings

extension ScanReport {
  /// A hole in the copy at one balancer, a node that was missing at another, and two without fault.
  static let typicalCoverage: Coverage = {
    let start: Int64 = 1_772_323_200
    func time(_ hour: Int64, _ minute: Int64) -> Timestamp {
      Timestamp(seconds: start + hour * 3_600 + minute * 60)
    }
    func range(_ node: String?, _ from: Timestamp, _ to: Timestamp) -> Coverage.MissingRange {
      Coverage.MissingRange(
        node: node, start: from, end: to, intervals: Int(to.seconds - from.seconds) / 300)
    }
    func balancer(
      _ name: String, _ kind: LogKind, nodes: Int?, files: Int,
      missing: [Coverage.MissingRange] = [],
      more: Int = 0
    ) -> Coverage.Balancer {
      let sum = { (isWhole: Bool) in
        missing.filter { ($0.node == nil) == isWhole }.reduce(0) { $0 + $1.intervals }
      }
      return Coverage.Balancer(
        loadBalancer: name, kind: kind, account: "123456789012", region: "us-east-2", nodes: nodes,
        files: files, first: time(0, 0), last: time(48, 0),
        intervalSeconds: kind == .classic ? 3_600 : 300, intervals: kind == .classic ? 48 : 576,
        missingIntervals: sum(true), missingNodeIntervals: sum(false), missing: missing,
        moreMissing: more)
    }
    let shop = "app/shop-frontend/50dc6c495c0c9188"
    return Coverage(
      balancers: [
        balancer(
          "net/edge-of-the-north-eastern-region/c6e77e28c25b2234", .nlb, nodes: nil, files: 529,
          missing: [
            range(nil, time(22, 0), time(25, 30)), range(nil, time(1, 5), time(1, 25)),
            range(nil, time(3, 0), time(3, 5)),
          ]),
        balancer(
          shop, .albAccess, nodes: 2, files: 1_139,
          missing: [
            range("192.0.2.4", time(26, 0), time(26, 45)),
            range("192.0.2.5", time(12, 10), time(12, 15)),
          ], more: 3),
        balancer(shop, .albConnection, nodes: 2, files: 576),
        balancer("old-shop", .classic, nodes: 1, files: 48),
      ], unnamedFiles: 1)
  }()
}
