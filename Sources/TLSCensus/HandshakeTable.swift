import ELBLogs
import TLSFacts

/// Handshakes met in the logs, each kept once and known by a small number.
///
/// A line's protocol and suite stand side by side, so one look-up of the bytes as logged finds
/// both; spellings of the same version lead to the same handshake.
struct HandshakeTable: Sendable {
  private(set) var handshakes: [Handshake] = []
  private var numbers: [Handshake: UInt32] = [:]
  private var spellings = NameTable()

  /// The number of the handshake that a negotiated record states.
  mutating func number(of record: borrowing LogRecord, names: inout NameTable) -> UInt32 {
    let spelling = Spelling(
      kind: record.kind, unit: record.unit, hasProtocol: !record.protocol.isEmpty,
      text: spellings.number(of: record.protocolAndCipher, ifNot: lastText),
      group: record.keyExchange.isEmpty ? 0 : spellings.number(of: record.keyExchange))
    lastText = spelling.text
    let place = spelling.place
    if recent[place].spelling == spelling { return recent[place].number }
    let number = known[spelling] ?? number(of: Handshake(record, names: &names))
    known[spelling] = number
    recent[place] = (spelling, number)
    return number
  }

  /// The number of a handshake, new or known.
  mutating func number(of handshake: Handshake) -> UInt32 {
    if let number = numbers[handshake] { return number }
    let number = UInt32(handshakes.count)
    handshakes.append(handshake)
    numbers[handshake] = number
    return number
  }

  private struct Spelling: Hashable {
    var kind: LogKind
    var unit: RecordUnit
    /// Whether the text has a protocol in it: a single word may be either.
    var hasProtocol: Bool
    var text: UInt32
    var group: UInt32

    /// Where the spelling is looked for among the recent ones.
    var place: Int {
      Int((text &* 5 &+ group &* 3 &+ (unit == .request ? 1 : 0)) % UInt32(HandshakeTable.places))
    }
  }

  private static let places = 64
  private var lastText: UInt32 = 0
  private var known: [Spelling: UInt32] = [:]
  /// A few suites make up nearly all records: they are found without hashing.
  private var recent: [(spelling: Spelling?, number: UInt32)] = Array(
    repeating: (nil, 0), count: HandshakeTable.places)
}

extension Handshake {
  /// Reads a record's fields into canonical names.
  fileprivate init(_ record: borrowing LogRecord, names: inout NameTable) {
    kind = record.kind
    unit = record.unit
    // A line may say that a connection succeeded without saying on what: `-`, as logged.
    let logged = record.protocol.isEmpty ? "-" : record.protocol.repairedText
    version = names.number(of: TLSVersion(anySpelling: logged)?.name ?? logged)
    cipher = names.number(of: record.cipher.isEmpty ? "-" : record.cipher.repairedText)
    let groupText = record.keyExchange.repairedText
    group = names.number(
      of: KeyExchangeGroup(anySpelling: groupText)?.name ?? groupText.lowercased())
  }
}
