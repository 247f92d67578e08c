/// A corpus of any size: the same plan gives the same lines everywhere.
///
/// Plain files are the same byte for byte; gzip files are so with the same version of zlib.
public struct CorpusPlan: Sendable {
  /// A kind of log and its share of the lines.
  public struct Share: Sendable {
    /// The kind.
    public var kind: CorpusKind
    /// Its weight among the others.
    public var weight: Int

    /// Makes a share.
    public init(_ kind: CorpusKind, weight: Int = 1) {
      self.kind = kind
      self.weight = weight
    }
  }

  /// How the files are packed; Classic files are plain unless mixed.
  public enum Packing: Sendable {
    /// Gzip, as AWS delivers them.
    case gzip
    /// Plain.
    case plain
    /// Every other file plain.
    case mixed
  }

  /// Where all chance comes from.
  public var seed: UInt64 = 1
  /// The number of lines, without the further physical lines of Classic records.
  public var lines = 100_000
  /// The number of files, over which the lines are spread evenly; at least one for each kind.
  public var files = 20
  /// The kinds of log.
  public var kinds = [Share(.albAccess)]
  /// The number of clients.
  public var clients = 2_000
  /// How unevenly they come: each visit's client is the smallest of so many numbers drawn.
  public var skew = 3
  /// Failed connections among 10,000, where the kind shows failures.
  public var failuresPer10000 = 200
  /// Odd lines among 10,000.
  public var quirksPer10000 = 20
  /// Blank and rejected lines among 10,000; where not 0, the first gzip file is cut off too.
  public var damagePer10000 = 0
  /// The packing.
  public var packing = Packing.gzip
  /// The gzip level.
  public var gzipLevel = 6
  /// Gzip files among 100 that have three members.
  public var multiMemberPercent = 5
  /// The first interval.
  public var start = CorpusTime(2026, 3, 1)

  /// Makes a plan of 100,000 ALB access lines.
  public init() {}
}
