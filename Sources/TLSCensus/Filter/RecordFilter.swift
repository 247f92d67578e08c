public import ELBLogs

/// Which records are counted. An empty list of anything asks nothing.
public struct RecordFilter: Sendable, Equatable {
  /// Records before this time are left out.
  public var since: Timestamp?
  /// Records at this time or after it are left out.
  public var until: Timestamp?
  /// The kinds of log that are counted.
  public var kinds: Set<LogKind> {
    didSet { kindBits = RecordFilter.bits(of: kinds) }
  }
  /// Clients in any of these blocks; text that is no address lies in none.
  public var clients: [AddressBlock] = []
  /// Clients in these blocks are left out.
  public var excludedClients: [AddressBlock] = []
  /// The accounts, twelve digits each, that the files' names tell.
  public var accounts: Set<String> = []
  /// The regions that the files' names tell.
  public var regions: Set<String> = []
  /// Load balancers that fit any of these patterns.
  public var loadBalancers: [LoadBalancerPattern] = []
  /// The ports that clients connected to.
  public var ports: Set<UInt16> = []
  /// Server names (SNI) that fit any of these patterns.
  public var domains: [FieldPattern] = []
  private var kindBits: UInt8

  /// Makes a filter; without arguments it lets everything through.
  public init(
    since: Timestamp? = nil, until: Timestamp? = nil, kinds: Set<LogKind> = Set(LogKind.allCases)
  ) {
    self.since = since
    self.until = until
    self.kinds = kinds
    kindBits = RecordFilter.bits(of: kinds)
  }

  /// Whether it lets everything through.
  public var isOpen: Bool {
    since == nil && until == nil && kinds.count == LogKind.allCases.count && fields.isEmpty
  }

  /// What it asks of a record beside time and kind.
  var fields: [FilterField] {
    FilterField.allCases.filter { field in
      switch field {
      case .account: !accounts.isEmpty
      case .region: !regions.isEmpty
      case .loadBalancer: !loadBalancers.isEmpty
      case .client: !clients.isEmpty || !excludedClients.isEmpty
      case .port: !ports.isEmpty
      case .domain: !domains.isEmpty
      }
    }
  }

  /// Whether a record is of the right time, its line's own, and kind.
  func admitsTimeAndKind(of record: borrowing LogRecord) -> Bool {
    if let since, record.time < since { return false }
    if let until, record.time >= until { return false }
    return kindBits & record.kind.bit != 0
  }

  /// Whether records may be admitted of the files of a balancer, by what their names tell.
  public func mayAdmitRecords(of files: FileIntervals.Stream) -> Bool {
    let id = [UInt8](files.loadBalancer.utf8)
    return kinds.contains(files.kind)
      && (accounts.isEmpty || accounts.contains(files.account))
      && (regions.isEmpty || regions.contains(files.region))
      && (loadBalancers.isEmpty || loadBalancers.contains { $0.matches(id.span) })
  }

  private static func bits(of kinds: Set<LogKind>) -> UInt8 {
    kinds.reduce(0) { $0 | $1.bit }
  }
}
