import SystemPackage

/// What the key of a log object says: account and region, and for ALB and NLB the load balancer.
///
/// Every part is nil where neither the file name nor the folders follow the layout that AWS
/// documents (Elastic Load Balancing user guides, "Access logs", "Connection logs").
public struct ObjectName: Sendable, Equatable {
  /// The twelve digits of the AWS account.
  public private(set) var account: String?
  /// The AWS region, `us-east-2`.
  public private(set) var region: String?
  /// `app/name/id` or `net/name/id`; nil for Classic, whose lines name their balancer.
  public private(set) var loadBalancer: String?

  /// Reads the file name, and where that tells nothing the folders above it.
  public init(_ path: FilePath) {
    readFileName(path.lastComponent?.string ?? "")
    if account == nil { readFolders(path.components.map(\.string)) }
  }

  /// `[conn_log_]account_elasticloadbalancing_region_app.name.id_end_…`
  private mutating func readFileName(_ name: String) {
    var rest = name[...]
    for prefix in ["conn_log_", "conn_log.", "health_check_log_"] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
    }
    let parts = rest.split(separator: "_", omittingEmptySubsequences: false)
    guard parts.count >= 5, parts[1] == "elasticloadbalancing", Self.isAccount(parts[0]) else {
      return
    }
    account = String(parts[0])
    region = String(parts[2])
    let id = parts[3].split(separator: ".", omittingEmptySubsequences: false)
    if id.count == 3, id[0] == "app" || id[0] == "net" {
      loadBalancer = id.joined(separator: "/")
    }
  }

  /// `…/AWSLogs/account/elasticloadbalancing/region/…`
  private mutating func readFolders(_ folders: [String]) {
    guard let root = folders.lastIndex(of: "AWSLogs"), root + 3 < folders.count,
      folders[root + 2] == "elasticloadbalancing", Self.isAccount(folders[root + 1][...])
    else { return }
    account = folders[root + 1]
    region = folders[root + 3]
  }

  private static func isAccount(_ text: Substring) -> Bool {
    text.utf8.count == 12 && text.utf8.allSatisfy(\.isASCIIDigit)
  }
}
