extension SplitMix64 {
  /// Eight letters and digits, as at the end of a file name.
  mutating func nameSuffix() -> String {
    var text = LineBuffer()
    let letters = Array("0123456789abcdefghijklmnopqrstuvwxyz".utf8)
    for _ in 0..<8 { text.append(pick(letters)) }
    return text.string
  }
}

/// What one load balancer node delivers: a file every five minutes.
public struct LogStream: Sendable, Hashable {
  /// The balancer.
  public var balancer: CorpusBalancer
  /// The kind of log.
  public var kind: CorpusKind
  /// Which of the balancer's nodes wrote it.
  public var node: Int

  /// Makes a stream.
  public init(_ balancer: CorpusBalancer, _ kind: CorpusKind, node: Int = 0) {
    self.balancer = balancer
    self.kind = kind
    self.node = node
  }

  /// What a path of this stream tells.
  public var origin: LogOrigin {
    LogOrigin(account: balancer.account, region: balancer.region, balancer: balancer.id)
  }

  /// The path of the file whose interval ends at `end`, below the synced folder; `random` is what
  /// tells several files of one interval apart, and `prefix` replaces the kind's own.
  public func path(end: CorpusTime, random: String, prefix: String? = nil) -> String {
    var day = LineBuffer()
    let date = end.date
    day.append(number: date.year, width: 4)
    day.append(UInt8(ascii: "/"))
    day.append(number: date.month, width: 2)
    day.append(UInt8(ascii: "/"))
    day.append(number: date.day, width: 2)
    let folder =
      "AWSLogs/\(balancer.account)/elasticloadbalancing/\(balancer.region)/\(day.string)/"
    let prefix = prefix ?? (kind == .albConnection ? "conn_log_" : "")
    let name = "\(balancer.account)_elasticloadbalancing_\(balancer.region)_"
    let address = kind == .nlb ? "" : "\(balancer.nodes[node])_"
    let suffix = kind == .classic ? ".log" : ".log.gz"
    return folder + prefix + name + "\(balancer.idInFileName)_\(end.minuteStamp)_\(address)"
      + random + suffix
  }
}

extension CorpusTime {
  /// `yyyyMMddTHHmmZ`, as in file names.
  var minuteStamp: String {
    var stamp = LineBuffer()
    let date = date
    stamp.append(number: date.year * 10_000 + date.month * 100 + date.day, width: 8)
    stamp.append(UInt8(ascii: "T"))
    stamp.append(number: secondOfDay / 3_600 * 100 + secondOfDay / 60 % 60, width: 4)
    stamp.append(UInt8(ascii: "Z"))
    return stamp.string
  }
}

extension LineBuffer {
  /// The bytes as a string.
  var string: String { String(decoding: bytes, as: UTF8.self) }
}
