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
  /// Whether requests are told apart by the port in their URL, where nothing else names the
  /// listener.
  let separatesPorts: Bool
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

  /// Makes an empty table.
  init(separatesPorts: Bool = false) {
    self.separatesPorts = separatesPorts
  }

  /// The number of a record's event, new or known.
  mutating func number(
    of record: borrowing LogRecord, in origin: FileOrigin, names: inout NameTable
  ) -> UInt32 {
    let suite = record.protocolAndCipher
    let spelling = EventSpelling(
      record, at: port(of: record), from: origin, like: last, texts: &texts)
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

  /// The port that tells a record's listener apart; 0 where that is not asked for, not stated, or
  /// stated by the line's listener.
  func port(of record: borrowing LogRecord) -> UInt16 {
    guard separatesPorts else { return 0 }
    switch record.kind {
    case .albConnection, .nlb: return 0
    case .albAccess, .classic: return record.port ?? 0
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
      port: port(of: record), account: origin.account, region: origin.region)
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
