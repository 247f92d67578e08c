public import ELBLogs

/// One listener of one load balancer, as far as a kind of log and the file's name tell them.
public struct Listener: Sendable, Hashable {
  /// The kind of log.
  public var kind: LogKind
  /// The balancer's name, a number of the census's names; 0 where nothing names it.
  public var loadBalancer: UInt32
  /// The listener's id or port; 0 where the line does not say.
  public var listener: UInt32
  /// The port that the URL of a request names, where listeners are told apart by it; else 0.
  public var port: UInt16
  /// The AWS account; 0 where path and file name do not say.
  public var account: UInt32
  /// The AWS region; 0 where path and file name do not say.
  public var region: UInt32

  /// The listener in another census, whose names have these numbers.
  func mapped(_ names: [UInt32]) -> Listener {
    Listener(
      kind: kind, loadBalancer: names[Int(loadBalancer)], listener: names[Int(listener)],
      port: port, account: names[Int(account)], region: names[Int(region)])
  }
}

/// What was counted of one listener.
public struct ListenerCounts: Sendable, Equatable {
  /// All records.
  public internal(set) var records = 0
  /// Negotiated records.
  public internal(set) var negotiated = 0
  /// Failed connections.
  public internal(set) var failed = 0

  mutating func add(_ count: Int, _ outcome: Outcome) {
    records += count
    switch outcome {
    case .negotiated: negotiated += count
    case .failed: failed += count
    case .noClientHello, .plaintextOnTLSPort, .notTLS, .undetermined: break
    }
  }
}

/// The listeners, each kept once and known by a small number.
struct ListenerTable: Sendable {
  private(set) var listeners: [Listener] = []
  private var numbers: [Listener: UInt32] = [:]

  /// The number of a listener, new or known.
  mutating func number(of listener: Listener) -> UInt32 {
    if let number = numbers[listener] { return number }
    let number = UInt32(listeners.count)
    listeners.append(listener)
    numbers[listener] = number
    return number
  }
}
