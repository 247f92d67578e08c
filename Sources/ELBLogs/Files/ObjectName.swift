public import SystemPackage

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
    self.init(RawPath(path))
  }

  init(_ path: RawPath) {
    let bytes = path.bytes
    let slash = bytes.lastIndex(of: UInt8(ascii: "/"), in: 0..<bytes.count) ?? -1
    readFileName(bytes.extracting((slash + 1)..<bytes.count))
    if account == nil { readFolders(bytes) }
  }

  /// `[conn_log_]account_elasticloadbalancing_region_balancer_end_[node_]random.log[.gz]`
  private mutating func readFileName(_ fullName: Span<UInt8>) {
    holdsNoRecords = Self.isTestObject(fullName)
    var start = 0
    var isConnectionLog = false
    for (prefix, isConnection) in Self.prefixes where fullName.hasPrefix(prefix, at: start) {
      start += prefix.utf8CodeUnitCount
      isConnectionLog = isConnection
      holdsNoRecords = !isConnection
    }
    let name = fullName.extracting(start..<fullName.count)
    let parts = name.parts(separatedBy: UInt8(ascii: "_"))
    guard parts.count >= 5, name.extracting(parts[1]).equals("elasticloadbalancing"),
      Self.isAccount(name.extracting(parts[0]))
    else { return }
    account = name.extracting(parts[0]).repairedText
    region = name.extracting(parts[2]).repairedText
    let balancer = name.extracting(parts[3])
    let dots = balancer.parts(separatedBy: UInt8(ascii: ".")).count - 1
    let isApplication = dots == 2 && balancer.hasPrefix("app.")
    let isNetwork = dots == 2 && balancer.hasPrefix("net.")
    if isApplication || isNetwork { loadBalancer = Self.withSlashes(balancer) }
    guard !holdsNoRecords, let end = Self.intervalEnd(name.extracting(parts[4])) else { return }
    if isNetwork, !isConnectionLog, parts.count == 6 {
      (kind, intervalEnd) = (.nlb, end)
      return
    }
    guard parts.count == 7, ClientAddress(name.extracting(parts[5])) != nil else { return }
    if isApplication {
      kind = isConnectionLog ? .albConnection : .albAccess
    } else if dots == 0, !balancer.isEmpty, !isConnectionLog {
      kind = .classic
      classicLoadBalancer = balancer.repairedText
    } else {
      return
    }
    intervalEnd = end
    node = name.extracting(parts[5]).repairedText
  }

  /// `…/AWSLogs/account/elasticloadbalancing/region/…`
  private mutating func readFolders(_ path: Span<UInt8>) {
    let folders = path.parts(separatedBy: UInt8(ascii: "/"))
    guard let root = folders.lastIndex(where: { path.extracting($0).equals("AWSLogs") }),
      root + 3 < folders.count,
      path.extracting(folders[root + 2]).equals("elasticloadbalancing"),
      Self.isAccount(path.extracting(folders[root + 1]))
    else { return }
    account = path.extracting(folders[root + 1]).repairedText
    region = path.extracting(folders[root + 3]).repairedText
  }

  private static let prefixes: [(StaticString, isConnectionLog: Bool)] = [
    ("conn_log_", true), ("conn_log.", true), ("health_check_log_", false),
  ]

  private static func isTestObject(_ name: Span<UInt8>) -> Bool {
    name.equals("ELBAccessLogTestFile") || name.equals("ELBConnectionLogTestFile")
      || name.equals("ELBHealthCheckLogTestFile")
  }

  private static func isAccount(_ text: Span<UInt8>) -> Bool {
    text.count == 12 && text.isDigits(at: 0..<12)
  }

  /// `app.name.id` as `app/name/id`.
  private static func withSlashes(_ balancer: Span<UInt8>) -> String {
    var bytes = balancer.copy
    for index in bytes.indices where bytes[index] == UInt8(ascii: ".") {
      bytes[index] = UInt8(ascii: "/")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `20260301T1205Z`
  private static func intervalEnd(_ text: Span<UInt8>) -> Timestamp? {
    guard text.count == 14, text[8] == UInt8(ascii: "T"), text[13] == UInt8(ascii: "Z"),
      text.isDigits(at: 0..<8), text.isDigits(at: 9..<13)
    else { return nil }
    func number(_ range: Range<Int>) -> Int {
      range.reduce(0) { $0 * 10 + Int(text[$1] - UInt8(ascii: "0")) }
    }
    let digits = DateDigits(
      year: number(0..<4), month: number(4..<6), day: number(6..<8), hour: number(9..<11),
      minute: number(11..<13))
    return Timestamp(digits, microsecond: 0)
  }
}

extension Span where Element == UInt8 {
  fileprivate func isDigits(at range: Range<Int>) -> Bool {
    for index in range where !self[index].isASCIIDigit { return false }
    return true
  }
}
