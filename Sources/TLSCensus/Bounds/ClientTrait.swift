public import ELBLogs

/// What clients have in common that reports count them by.
///
/// Names are numbers of the census's names.
public enum ClientTrait: Sendable, Hashable {
  /// They were seen in a kind of log.
  case kind(LogKind)
  /// They have a record that ended so.
  case outcome(Outcome)
  /// They have a connection that failed with a cause.
  case cause(UInt32)
  /// They negotiated a protocol version.
  case version(LogKind, UInt32)
  /// They negotiated a suite at a protocol version.
  case suite(LogKind, version: UInt32, cipher: UInt32)
  /// They negotiated with a key-exchange group.
  case group(LogKind, UInt32)

  /// The trait in another census, whose names have these numbers.
  func mapped(_ names: [UInt32]) -> ClientTrait {
    switch self {
    case .kind, .outcome: self
    case .cause(let cause): .cause(names[Int(cause)])
    case .version(let kind, let version): .version(kind, names[Int(version)])
    case .suite(let kind, let version, let cipher):
      .suite(kind, version: names[Int(version)], cipher: names[Int(cipher)])
    case .group(let kind, let group): .group(kind, names[Int(group)])
    }
  }
}

extension Census {
  /// The traits of a client that has a record of an event.
  public func traits(of event: Event) -> [ClientTrait] {
    let kind = kind(of: event)
    var traits: [ClientTrait] = [.kind(kind), .outcome(event.outcome)]
    if event.outcome == .failed { traits.append(.cause(event.cause)) }
    if event.outcome == .negotiated, let number = event.handshake {
      let handshake = handshake(number)
      traits.append(.version(kind, handshake.version))
      traits.append(.suite(kind, version: handshake.version, cipher: handshake.cipher))
      if handshake.group != 0 { traits.append(.group(kind, handshake.group)) }
    }
    return traits
  }
}

/// Numbers for the traits of events.
struct TraitNumbers: Sendable {
  /// The traits, by their numbers.
  private(set) var traits: [ClientTrait] = []
  private var numbers: [ClientTrait: Int] = [:]

  /// The number of a trait, new or known.
  mutating func number(of trait: ClientTrait) -> Int {
    if let known = numbers[trait] { return known }
    traits.append(trait)
    numbers[trait] = traits.count - 1
    return traits.count - 1
  }

  /// The traits of each event of a census, new or known.
  mutating func numbers(in census: Census) -> [[Int]] {
    census.events.events.map { event in census.traits(of: event).map { number(of: $0) } }
  }
}
