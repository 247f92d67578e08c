public import ELBLogs

/// One listener of one load balancer, as far as a kind of log and the file's name tell them.
public struct Listener: Sendable, Hashable {
  /// The kind of log.
  public var kind: LogKind
  /// The balancer's name, a number of the census's names; 0 where nothing names it.
  public var loadBalancer: UInt32
  /// The listener's id or port; 0 where the line does not say.
  public var listener: UInt32
  /// The AWS account; 0 where path and file name do not say.
  public var account: UInt32
  /// The AWS region; 0 where path and file name do not say.
  public var region: UInt32
}

/// What was counted of one listener.
public struct ListenerCounts: Sendable, Equatable {
  /// All records.
  public var records = 0
  /// Negotiated records.
  public var negotiated = 0
  /// Failed connections.
  public var failed = 0

  mutating func add(_ outcome: Outcome) {
    records += 1
    switch outcome {
    case .negotiated: negotiated += 1
    case .failed: failed += 1
    case .noClientHello, .plaintextOnTLSPort, .notTLS, .undetermined: break
    }
  }

  mutating func merge(_ other: ListenerCounts) {
    records += other.records
    negotiated += other.negotiated
    failed += other.failed
  }
}

/// The listeners, found by what identifies them.
struct ListenerTable: Sendable {
  private(set) var listeners: [Listener] = []
  private var counts: [ListenerCounts] = []
  private var indices: [Listener: Int] = [:]
  private var last = 0

  var all: Zip2Sequence<[Listener], [ListenerCounts]> { zip(listeners, counts) }

  mutating func add(_ outcome: Outcome, to listener: Listener) {
    counts[index(of: listener)].add(outcome)
  }

  mutating func merge(_ other: ListenerCounts, to listener: Listener) {
    counts[index(of: listener)].merge(other)
  }

  private mutating func index(of listener: Listener) -> Int {
    // A file holds the lines of one balancer, so the last one is most often the right one.
    if last < listeners.count, listeners[last] == listener { return last }
    if let known = indices[listener] {
      last = known
    } else {
      last = listeners.count
      listeners.append(listener)
      counts.append(ListenerCounts())
      indices[listener] = last
    }
    return last
  }
}
