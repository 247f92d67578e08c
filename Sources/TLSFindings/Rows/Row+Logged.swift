public import TLSCensus

extension Row {
  /// Describes a row that was taken from a log.
  public init(_ row: LoggedRow) {
    let text = String(decoding: row.line.bytes, as: UTF8.self)
    self.init(
      path: row.line.path.string, line: row.line.number, time: row.time, kind: row.kind,
      client: row.client, outcome: row.outcome, cause: row.cause, protocol: row.protocol,
      cipher: row.cipher, text: text,
      textBase64: text.utf8.elementsEqual(row.line.bytes) ? nil : row.line.bytes.base64)
  }
}

extension [UInt8] {
  /// The bytes in Base64 with padding (RFC 4648, 4).
  var base64: String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    text.reserveCapacity((count + 2) / 3 * 4)
    for start in stride(from: 0, to: count, by: 3) {
      let group = self[start..<Swift.min(start + 3, count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        text.append(
          place > group.count
            ? UInt8(ascii: "=") : digits[Int(bits >> UInt32(18 - 6 * place) & 63)])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
