import ELBLogs

/// The events that were met, each kept once and known by a small number, with what was counted of
/// them.
///
/// A line is compared with the events met lately as it is spelled, so that nearly all records find
/// their event without hashing a name.
struct EventTable: Sendable {
  private(set) var events: [Event] = []
  /// What was counted of each event, over all clients.
  private(set) var counts: [EventCount] = []
  private(set) var listeners = ListenerTable()
  private(set) var handshakes = HandshakeTable()
  private var numbers: [Event: UInt32] = [:]

  private var spellings: [EventSpelling: UInt32] = [:]
  private var texts = NameTable()
  private var recent = [RecentSpelling](repeating: RecentSpelling(), count: EventTable.places)
  private static let places = 256

  private struct RecentSpelling: Sendable {
    var spelling = EventSpelling()
    var event: UInt32 = 0
  }

  /// The number of a record's event, new or known.
  mutating func number(
    of record: borrowing LogRecord, in origin: FileOrigin, names: inout NameTable
  ) -> UInt32 {
    let head = EventSpelling.head(of: record, from: origin.number)
    let place = EventTable.place(of: record)
    if recent[place].spelling.fits(record, head: head, texts) { return recent[place].event }
    let spelling = EventSpelling(record, head: head, texts: &texts)
    let number: UInt32
    if let known = spellings[spelling] {
      number = known
    } else {
      number = self.number(of: event(of: record, in: origin, names: &names))
      spellings[spelling] = number
    }
    recent[place] = RecentSpelling(spelling: spelling, event: number)
    return number
  }

  /// The number of an event, new or known.
  mutating func number(of event: Event) -> UInt32 {
    if let number = numbers[event] { return number }
    let number = UInt32(events.count)
    events.append(event)
    counts.append(EventCount())
    numbers[event] = number
    return number
  }

  /// The number of a listener, new or known.
  mutating func listenerNumber(of listener: Listener) -> UInt32 {
    listeners.number(of: listener)
  }

  /// Counts one more record of an event.
  mutating func count(_ event: UInt32, at time: Timestamp) {
    counts[Int(event)].add(at: time)
  }

  /// The numbers here of all events of `other`, with its counts added.
  ///
  /// - Parameters:
  ///   - other: The table of another census.
  ///   - names: The numbers here of the other census's names.
  /// - Returns: The numbers, by those that the events have there.
  mutating func merge(_ other: EventTable, names: [UInt32]) -> [UInt32] {
    let listeners = other.listeners.listeners.map { self.listeners.number(of: $0.mapped(names)) }
    let handshakes = other.handshakes.handshakes.map {
      self.handshakes.number(of: $0.mapped(names))
    }
    return zip(other.events, other.counts).map { event, count in
      var event = event
      event.listenerNumber = listeners[Int(event.listenerNumber)]
      event.cause = names[Int(event.cause)]
      if let handshake = event.handshake { event.handshakeNumber = handshakes[handshake] + 1 }
      let number = number(of: event)
      counts[Int(number)].merge(count)
      return number
    }
  }

  private mutating func event(
    of record: borrowing LogRecord, in origin: FileOrigin, names: inout NameTable
  ) -> Event {
    let listener = Listener(
      kind: record.kind,
      loadBalancer: record.loadBalancer.isEmpty
        ? origin.loadBalancer : names.number(of: record.loadBalancer),
      listener: record.listener.isEmpty ? 0 : names.number(of: record.listener),
      account: origin.account, region: origin.region)
    let isAgreed =
      record.outcome == .negotiated
      || (record.outcome == .failed && !(record.protocol.isEmpty && record.cipher.isEmpty))
    let cause = record.cause.map { $0.name(record.causeDetail.repairedText) }
    return Event(
      unit: record.unit, outcome: record.outcome, cause: cause.map { names.number(of: $0) } ?? 0,
      showsClientCertificate: record.showsClientCertificate,
      listenerNumber: listeners.number(of: listener),
      handshakeNumber: isAgreed
        ? handshakes.number(of: Handshake(record, names: &names)) + 1 : 0)
  }

  /// Where a record's event is looked for among the recent ones: by what differs most.
  private static func place(of record: borrowing LogRecord) -> Int {
    let suite = record.protocolAndCipher
    let balancer = record.loadBalancer
    let listener = record.listener
    var mix = suite.endWord &+ balancer.endWord &* 3 &+ listener.endWord &* 5
    mix &+= UInt64(truncatingIfNeeded: record.keyExchange.count) &* 7
    mix = mix &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mix >> 32) & (places &- 1)
  }
}

/// How a line states an event: the numbers of the bytes that it has for each part.
struct EventSpelling: Sendable, Hashable {
  /// Everything that is no text; no record has `UInt64.max`.
  private var head = UInt64.max
  private var loadBalancer: UInt32 = 0
  private var listener: UInt32 = 0
  private var suite: UInt32 = 0
  private var group: UInt32 = 0
  private var detail: UInt32 = 0

  /// A spelling that no record has.
  init() {}

  init(_ record: borrowing LogRecord, head: UInt64, texts: inout NameTable) {
    self.head = head
    loadBalancer = texts.number(of: record.loadBalancer)
    listener = texts.number(of: record.listener)
    suite = texts.number(of: record.protocolAndCipher)
    group = texts.number(of: record.keyExchange)
    detail = texts.number(of: record.causeDetail)
  }

  /// Packs the parts of a record that are no text, and the number of the file's origin.
  static func head(of record: borrowing LogRecord, from origin: UInt32) -> UInt64 {
    let cause: UInt64 =
      switch record.cause {
      case nil: 0
      case .alert: 1
      case .verify: 2
      case .noAgreement: 3
      }
    // A single word may be the protocol or the suite.
    let hasProtocol: UInt64 = record.protocol.isEmpty ? 0 : 1
    let unit: UInt64 = record.unit == .connection ? 1 : 0
    let certificate: UInt64 = record.showsClientCertificate ? 1 : 0
    let flags = hasProtocol | unit << 1 | certificate << 2 | cause << 3
    return UInt64(origin) << 32 | flags << 16 | UInt64(record.outcome.index) << 8
      | UInt64(record.kind.index)
  }

  /// Whether a record is spelled like this.
  func fits(_ record: borrowing LogRecord, head: UInt64, _ texts: borrowing NameTable) -> Bool {
    guard self.head == head else { return false }
    guard texts.name(suite).hasSameBytes(as: record.protocolAndCipher),
      texts.name(loadBalancer).hasSameBytes(as: record.loadBalancer)
    else { return false }
    // What most lines do not have is compared only where either has it.
    if listener != 0 || !record.listener.isEmpty {
      guard texts.name(listener).hasSameBytes(as: record.listener) else { return false }
    }
    if group != 0 || !record.keyExchange.isEmpty {
      guard texts.name(group).hasSameBytes(as: record.keyExchange) else { return false }
    }
    if detail != 0 || !record.causeDetail.isEmpty {
      return texts.name(detail).hasSameBytes(as: record.causeDetail)
    }
    return true
  }
}
