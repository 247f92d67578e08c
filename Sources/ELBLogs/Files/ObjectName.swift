import SystemPackage

/// What the key of a log object says: whose it is, which kind of log, and which interval it holds.
///
/// Every part is nil where neither the file name nor the folders follow the layout that AWS
/// documents (Elastic Load Balancing user guides, "Access logs", "Connection logs"). Lines are
/// trusted before names: the kind of a record is told from its line.
public struct ObjectName: Sendable, Equatable {
  /// The twelve digits of the AWS account.
  public private(set) var account: String?
  /// The AWS region, `us-east-2`.
  public private(set) var region: String?
  /// `app/name/id` or `net/name/id`; nil for Classic, whose lines name their balancer.
  public private(set) var loadBalancer: String?
  /// The kind of log; nil also for objects that hold no records.
  public private(set) var kind: LogKind?
  /// The end of the interval that the object holds; nil where `kind` is.
  public private(set) var intervalEnd: Timestamp?
  /// The address of the node that wrote the object; nil for NLB, whose objects name none.
  public private(set) var node: String?
  /// The name of a Classic balancer, unique only within its account and region.
  public private(set) var classicLoadBalancer: String?
  /// Whether this is a health check log, or a test object that is written when logging is enabled.
  public private(set) var holdsNoRecords = false

  /// Reads the file name, and where that tells nothing the folders above it.
  public init(_ path: FilePath) {
    readFileName(path.lastComponent?.string ?? "")
    if account == nil { readFolders(path.components.map(\.string)) }
  }

  /// `[conn_log_]account_elasticloadbalancing_region_balancer_end_[node_]random.log[.gz]`
  private mutating func readFileName(_ name: String) {
    holdsNoRecords = Self.testObjects.contains(name)
    var rest = name[...]
    var isConnectionLog = false
    for (prefix, isConnection) in [
      ("conn_log_", true), ("conn_log.", true), ("health_check_log_", false),
    ] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
      isConnectionLog = isConnection
      holdsNoRecords = !isConnection
    }
    let parts = rest.split(separator: "_", omittingEmptySubsequences: false)
    guard parts.count >= 5, parts[1] == "elasticloadbalancing", Self.isAccount(parts[0]) else {
      return
    }
    account = String(parts[0])
    region = String(parts[2])
    let id = parts[3].split(separator: ".", omittingEmptySubsequences: false)
    let isApplication = id.count == 3 && id[0] == "app"
    let isNetwork = id.count == 3 && id[0] == "net"
    if isApplication || isNetwork { loadBalancer = id.joined(separator: "/") }
    guard !holdsNoRecords, let end = Self.intervalEnd(parts[4]) else { return }
    if isNetwork, !isConnectionLog, parts.count == 6 {
      (kind, intervalEnd) = (.nlb, end)
      return
    }
    guard parts.count == 7, ClientAddress(Array(parts[5].utf8).span) != nil else { return }
    if isApplication {
      kind = isConnectionLog ? .albConnection : .albAccess
    } else if id.count == 1, !id[0].isEmpty, !isConnectionLog {
      kind = .classic
      classicLoadBalancer = String(id[0])
    } else {
      return
    }
    intervalEnd = end
    node = String(parts[5])
  }

  /// `…/AWSLogs/account/elasticloadbalancing/region/…`
  private mutating func readFolders(_ folders: [String]) {
    guard let root = folders.lastIndex(of: "AWSLogs"), root + 3 < folders.count,
      folders[root + 2] == "elasticloadbalancing", Self.isAccount(folders[root + 1][...])
    else { return }
    account = folders[root + 1]
    region = folders[root + 3]
  }

  private static let testObjects: Set = [
    "ELBAccessLogTestFile", "ELBConnectionLogTestFile", "ELBHealthCheckLogTestFile",
  ]

  private static func isAccount(_ text: Substring) -> Bool {
    text.utf8.count == 12 && text.utf8.allSatisfy(\.isASCIIDigit)
  }

  /// `20260301T1205Z`
  private static func intervalEnd(_ text: Substring) -> Timestamp? {
    let bytes = Array(text.utf8)
    guard bytes.count == 14, bytes[8] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: "Z"),
      (bytes[..<8] + bytes[9..<13]).allSatisfy(\.isASCIIDigit)
    else { return nil }
    func number(_ range: Range<Int>) -> Int {
      bytes[range].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
    let digits = DateDigits(
      year: number(0..<4), month: number(4..<6), day: number(6..<8), hour: number(9..<11),
      minute: number(11..<13))
    return Timestamp(digits, microsecond: 0)
  }
}
