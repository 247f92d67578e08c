public import ELBLogs

/// Which intervals the files hold that were read, and which are missing between them.
///
/// A load balancer node writes one file every five minutes (Classic: five or sixty) in which it
/// had traffic, delivered as best effort. So an absent file proves nothing: there was no traffic,
/// the file is late, or the copy of the bucket has a hole.
public struct Coverage: Codable, Sendable, Equatable {
  /// One entry for each balancer and kind of log; those with the most intervals missing first.
  public var balancers: [Balancer]
  /// Files whose names do not follow the layout of log objects: what they cover cannot be told.
  public var unnamedFiles: Int

  /// The most ranges of missing intervals that are listed for one balancer.
  public static let rangeLimit = 20

  /// What the files of one balancer cover.
  public struct Balancer: Codable, Sendable, Equatable {
    /// `app/name/id`, `net/name/id`, or a Classic name.
    public var loadBalancer: String
    /// The kind of log.
    public var kind: LogKind
    /// The AWS account.
    public var account: String
    /// The AWS region.
    public var region: String
    /// Nodes that wrote files; nil for NLB, whose files name none.
    @ExplicitNull public var nodes: Int?
    /// Files that were read, damaged ones included; several may hold one interval.
    public var files: Int
    /// The start of the first interval.
    public var first: Timestamp
    /// The end of the last interval.
    public var last: Timestamp
    /// The length of an interval, 300 or 3,600.
    public var intervalSeconds: Int
    /// Intervals from `first` to `last`, missing ones included.
    public var intervals: Int
    /// Intervals between the first and the last for which no node had a file.
    public var missingIntervals: Int
    /// Intervals for which a node had no file although other nodes had, between the first and the
    /// last file of that node, summed over the nodes.
    public var missingNodeIntervals: Int
    /// The missing intervals as ranges: those of all nodes first, then by intervals, largest
    /// first; at most `Coverage.rangeLimit`.
    public var missing: [MissingRange]
    /// Ranges that are not listed.
    public var moreMissing: Int
  }

  /// Consecutive intervals without a file.
  public struct MissingRange: Codable, Sendable, Equatable {
    /// The node that had no file; nil where no node had one.
    @ExplicitNull public var node: String?
    /// The start of the first missing interval.
    public var start: Timestamp
    /// The end of the last missing interval.
    public var end: Timestamp
    /// Missing intervals; with a node, only those for which another node had a file.
    public var intervals: Int
  }
}
