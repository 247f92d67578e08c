import SystemPackage

@testable import ELBLogs

/// Reads the names of log objects slowly, with the components of paths and the parts of texts.
struct ReferenceObjectName: Equatable {
  private(set) var account: String?
  private(set) var region: String?
  private(set) var loadBalancer: String?
  private(set) var kind: LogKind?
  private(set) var intervalEnd: Timestamp?
  private(set) var node: String?
  private(set) var classicLoadBalancer: String?
  private(set) var holdsNoRecords = false

  init(_ path: FilePath) {
    readFileName(path.lastComponent?.string ?? "")
    if account == nil { readFolders(path.components.map(\.string)) }
  }

  /// What the reader under test says, to be compared.
  init(_ name: ObjectName) {
    account = name.account
    region = name.region
    loadBalancer = name.loadBalancer
    kind = name.kind
    intervalEnd = name.intervalEnd
    node = name.node
    classicLoadBalancer = name.classicLoadBalancer
    holdsNoRecords = name.holdsNoRecords
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
