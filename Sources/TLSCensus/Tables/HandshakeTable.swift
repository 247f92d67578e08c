import ELBLogs
import TLSFacts

/// Handshakes met in the logs, each kept once and known by a small number.
struct HandshakeTable: Sendable {
  private(set) var handshakes: [Handshake] = []
  private var numbers: [Handshake: UInt32] = [:]

  /// The number of a handshake, new or known.
  mutating func number(of handshake: Handshake) -> UInt32 {
    if let number = numbers[handshake] { return number }
    let number = UInt32(handshakes.count)
    handshakes.append(handshake)
    numbers[handshake] = number
    return number
  }
}

extension Handshake {
  /// Reads a record's fields into canonical names.
  init(_ record: borrowing LogRecord, names: inout NameTable) {
    kind = record.kind
    unit = record.unit
    // A line may say that a connection succeeded without saying on what: `-`, as logged.
    version = names.number(of: record.protocolName ?? "-")
    cipher = names.number(of: record.cipherName ?? "-")
    let groupText = record.keyExchange.repairedText
    group = names.number(
      of: KeyExchangeGroup(anySpelling: groupText)?.name ?? groupText.lowercased())
  }

  /// The handshake in another census, whose names have these numbers.
  func mapped(_ names: [UInt32]) -> Handshake {
    var mapped = self
    mapped.version = names[Int(version)]
    mapped.cipher = names[Int(cipher)]
    mapped.group = names[Int(group)]
    return mapped
  }
}
