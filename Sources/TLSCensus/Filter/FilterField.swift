public import ELBLogs

/// What a filter asks of a record beside its time and kind; not every line tells it.
public enum FilterField: String, Sendable, CaseIterable {
  /// The account, from the file's name or folders.
  case account
  /// The region, from the file's name or folders.
  case region
  /// The load balancer, from the line or the file's name.
  case loadBalancer = "load_balancer"
  /// The client's address.
  case client
  /// The port that the client connected to.
  case port
  /// The server name that the client asked for (SNI).
  case domain

  /// Whether lines of a kind have the field at all.
  ///
  /// ALB connection logs and Classic logs name no domain (Elastic Load Balancing user guides,
  /// "Connection log entries", "Access log entries").
  public func isLogged(in kind: LogKind) -> Bool {
    switch self {
    case .domain: kind == .albAccess || kind == .nlb
    case .account, .region, .loadBalancer, .client, .port: true
    }
  }

  fileprivate var index: Int {
    switch self {
    case .account: 0
    case .region: 1
    case .loadBalancer: 2
    case .client: 3
    case .port: 4
    case .domain: 5
    }
  }
}

/// Records that a filter left out because they do not tell what it asks, by field and kind.
///
/// They may have been wanted: without a word about them a zero would look clean.
public struct FilterOmissions: Sendable, Equatable {
  private var counts = [Int](
    repeating: 0, count: FilterField.allCases.count * LogKind.allCases.count)

  /// Makes an empty account.
  public init() {}

  /// Records of a kind that lack a field, and nothing else that the filter asks.
  public subscript(field: FilterField, kind: LogKind) -> Int {
    counts[FilterOmissions.index(field, kind)]
  }

  mutating func add(_ kind: LogKind, lacking field: FilterField) {
    counts[FilterOmissions.index(field, kind)] += 1
  }

  mutating func merge(_ other: FilterOmissions) {
    for index in counts.indices { counts[index] += other.counts[index] }
  }

  private static func index(_ field: FilterField, _ kind: LogKind) -> Int {
    field.index * LogKind.allCases.count + kind.index
  }
}
