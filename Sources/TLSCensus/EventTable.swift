import ELBLogs

/// The events that were met, each kept once and known by a small number, with what was counted of
/// them.
///
/// A line is compared with the events met lately as it is spelled, so that nearly all records find
/// their event without hashing a name with a seed.
struct EventTable: Sendable {
  private(set) var events: [Event] = []
  /// What was counted of each event, over all clients.
  private(set) var counts: [EventCount] = []
  private(set) var listeners = ListenerTable()
  private(set) var handshakes = HandshakeTable()
  private var numbers: [Event: UInt32] = [:]

  private var spellings: [EventSpelling: UInt32] = [:]
  private var texts = NameTable()
  /// The spelling of the last record, whose balancer and listener the next one most often has too.
  private var last = EventSpelling()
  private var recent = [RecentEvent](repeating: RecentEvent(), count: EventTable.places)
  private static let places = 256

  /// An event met lately, by the bytes of its protocol and suite and the rest of its spelling.
  private struct RecentEvent: Sendable {
    var suite = FortyBytes.none
    var spelling = EventSpelling()
    var event: UInt32 = 0
  }

  /// The number of a record's event, new or known.
  mutating func number(
    of record: borrowing LogRecord, in origin: FileOrigin, names: inout NameTable
  ) -> UInt32 {
    let suite = record.protocolAndCipher
    let spelling = EventSpelling(record, from: origin, like: last, texts: &texts)
    last = spelling
    guard let bytes = FortyBytes(suite) else {
      return number(of: record, spelled: spelling, suite, in: origin, names: &names)
    }
    let place = Int(truncatingIfNeeded: bytes.hash &+ spelling.sample) & (EventTable.places &- 1)
    if recent[place].suite == bytes, recent[place].spelling == spelling {
      return recent[place].event
    }
    let number = number(of: record, spelled: spelling, suite, in: origin, names: &names)
    recent[place] = RecentEvent(suite: bytes, spelling: spelling, event: number)
    return number
  }

  private mutating func number(
    of record: borrowing LogRecord, spelled spelling: EventSpelling, _ suite: Span<UInt8>,
    in origin: FileOrigin, names: inout NameTable
  ) -> UInt32 {
    var spelling = spelling
    spelling.suite = texts.number(of: suite)
    if let known = spellings[spelling] { return known }
    let number = self.number(of: event(of: record, in: origin, names: &names))
    spellings[spelling] = number
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

  /// Adds to the count of an event.
  mutating func add(_ count: EventCount, to event: UInt32) {
    counts[Int(event)].merge(count)
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
    return Event(
      unit: record.unit, outcome: record.outcome,
      cause: record.causeName.map { names.number(of: $0) } ?? 0,
      showsClientCertificate: record.showsClientCertificate,
      listenerNumber: listeners.number(of: listener),
      handshakeNumber: isAgreed
        ? handshakes.number(of: Handshake(record, names: &names)) + 1 : 0)
  }
}

/// How a line states an event: the numbers of the bytes that it has for each part.
struct EventSpelling: Sendable, Hashable {
  /// Everything that is no text, and the number of the file's origin.
  private var head: UInt64 = 0
  private var loadBalancer: UInt32 = 0
  private var listener: UInt32 = 0
  private var group: UInt32 = 0
  private var detail: UInt32 = 0
  /// The protocol and the suite; left out where these are compared by their bytes.
  var suite: UInt32 = 0

  /// A spelling of nothing.
  init() {}

  /// Numbers the parts of a record other than its suite; those of another record are looked at
  /// first.
  init(
    _ record: borrowing LogRecord, from origin: FileOrigin, like other: EventSpelling,
    texts: inout NameTable
  ) {
    head = EventSpelling.head(of: record, from: origin.number)
    loadBalancer = texts.number(of: record.loadBalancer, ifNot: other.loadBalancer)
    // What most lines do not have is not looked for.
    if !record.listener.isEmpty {
      listener = texts.number(of: record.listener, ifNot: other.listener)
    }
    if !record.keyExchange.isEmpty {
      group = texts.number(of: record.keyExchange, ifNot: other.group)
    }
    if record.cause != nil {
      detail = texts.number(of: record.causeDetail, ifNot: other.detail)
    }
  }

  /// A number that differs between most spellings.
  var sample: UInt64 {
    head &+ UInt64(loadBalancer) &* 3 &+ UInt64(listener) &* 5 &+ UInt64(group) &* 7
  }

  /// Packs the parts of a record that are no text, and the number of the file's origin.
  private static func head(of record: borrowing LogRecord, from origin: UInt32) -> UInt64 {
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
}
