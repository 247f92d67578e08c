public import ELBLogs

/// Which intervals the files that were read hold, as their names tell it.
///
/// A load balancer node writes one file for each interval. Several files for one interval are
/// possible, and none where there was no traffic. Parts merge to the whole, in any order.
public struct FileIntervals: Sendable, Equatable {
  /// What writes one file an interval: a node, or an NLB, whose files name no node.
  public struct Stream: Sendable, Hashable {
    /// The kind of log.
    public var kind: LogKind
    /// `app/name/id`, `net/name/id`, or a Classic name.
    public var loadBalancer: String
    /// The AWS account.
    public var account: String
    /// The AWS region.
    public var region: String
    /// The node's address; nil for NLB.
    public var node: String?

    /// Describes a node, or an NLB.
    public init(
      kind: LogKind, loadBalancer: String, account: String, region: String, node: String?
    ) {
      self.kind = kind
      self.loadBalancer = loadBalancer
      self.account = account
      self.region = region
      self.node = node
    }
  }

  /// The end of the interval of each file, in no order; one entry for each file.
  public private(set) var ends: [Stream: [Timestamp]] = [:]
  /// Files whose names do not follow the layout, standard input included.
  public private(set) var unnamedFiles = 0

  /// Makes an account of no file.
  public init() {}

  /// Notes a file that was read. Health check logs and test objects are left out: they hold no
  /// records.
  public mutating func add(_ name: ObjectName) {
    guard let kind = name.kind, let end = name.intervalEnd, let account = name.account,
      let region = name.region, let balancer = name.loadBalancer ?? name.classicLoadBalancer
    else {
      if !name.holdsNoRecords { unnamedFiles += 1 }
      return
    }
    let stream = Stream(
      kind: kind, loadBalancer: balancer, account: account, region: region, node: name.node)
    ends[stream, default: []].append(end)
  }

  /// Adds the files of another worker.
  public mutating func merge(_ other: FileIntervals) {
    ends.merge(other.ends, uniquingKeysWith: +)
    unnamedFiles += other.unnamedFiles
  }

  /// Whether both hold the same files, whatever their order.
  public static func == (left: FileIntervals, right: FileIntervals) -> Bool {
    left.unnamedFiles == right.unnamedFiles
      && left.ends.mapValues { $0.sorted() } == right.ends.mapValues { $0.sorted() }
  }
}
