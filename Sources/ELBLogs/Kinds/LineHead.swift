/// What the beginning of a line tells.
enum LineHead {
  /// The line is a record of this kind, if its fields hold.
  case record(LogKind)
  case skipped(SkipReason)
  case unrecognized

  /// Tells the kind from the first tokens of the record's line, as listed in
  /// <doc:Accepting-lines>; notes in the record what it passes over, and leaves `cutter` behind.
  @inline(__always)
  static func read(
    _ record: inout LogRecord, _ cutter: inout FieldCutter, _ times: inout TimestampReader
  ) -> LineHead {
    let line = record.line
    guard !line.isEmpty else { return .skipped(.blank) }
    if line[0].isASCIIDigit { return startingWithTime(line, &cutter, &times, &record) }
    if line[0].isASCIILowercase { return startingWithType(line, &cutter, &times, &record) }
    return isControl(record) ? .skipped(.control) : .unrecognized
  }

  private static func startingWithTime(
    _ line: Span<UInt8>, _ cutter: inout FieldCutter, _ times: inout TimestampReader,
    _ record: inout LogRecord
  ) -> LineHead {
    guard let first = cutter.token(), let second = cutter.token(), let third = cutter.token(),
      let time = times.read(line.extracting(first.bounds))
    else { return .unrecognized }
    record.time = time
    if line.isDigits(third) {
      guard let fourth = cutter.token(), line.isDigits(fourth) else { return .unrecognized }
      record.fields.client = line.withoutBrackets(second)
      record.fields.listener = fourth
      return .record(.albConnection)
    }
    guard line[first.bounds.upperBound - 1] == UInt8(ascii: "Z"),
      !line.contains(UInt8(ascii: "/"), in: second), line.contains(UInt8(ascii: ":"), in: third)
    else { return .unrecognized }
    record.fields.loadBalancer = line.present(second)
    record.fields.client = line.clientRange(ofEndpoint: third)
    return .record(.classic)
  }

  @inline(__always)
  private static func startingWithType(
    _ line: Span<UInt8>, _ cutter: inout FieldCutter, _ times: inout TimestampReader,
    _ record: inout LogRecord
  ) -> LineHead {
    guard let first = cutter.token(), let second = cutter.token(), let third = cutter.token(),
      line.isTypeWord(first)
    else { return .unrecognized }
    if first.count == 3, line.firstWord(length: 4) == 0x2073_6C74 /* tls */, line.isDecimal(second)
    {
      guard let time = times.read(line.extracting(third.bounds)) else {
        return .unrecognized
      }
      record.time = time
      return .record(.nlb)
    }
    guard let time = times.read(line.extracting(second.bounds)) else {
      return .unrecognized
    }
    record.time = time
    if line.isResourceName(third) {
      record.fields.loadBalancer = third
      return .record(.albAccess)
    }
    return line.isDecimal(third) ? .skipped(.healthCheck) : .unrecognized
  }

  /// Whether the line is the text of a test object: `Enable AccessLog for ELB: …`.
  private static func isControl(_ record: borrowing LogRecord) -> Bool {
    guard record.line.hasPrefix("Enable ") else { return false }
    var cutter = FieldCutter(record, at: 7)
    guard let word = cutter.token() else { return false }
    return word.count >= 3 && record.line.hasPrefix("Log for ELB", at: word.bounds.upperBound - 3)
  }
}

extension Span where Element == UInt8 {
  /// Whether the range has a `/`, as `app/name/id` has nearly always at its fourth byte.
  @inline(__always)
  fileprivate func isResourceName(_ range: ByteRange) -> Bool {
    let usual = range.bounds.lowerBound &+ 3
    if usual < range.bounds.upperBound, self[usual] == UInt8(ascii: "/") { return true }
    return contains(UInt8(ascii: "/"), in: range)
  }

  /// Whether the line begins with a word of lower-case letters and digits of this length.
  @inline(__always)
  fileprivate func isTypeWord(_ range: ByteRange) -> Bool {
    isUsualType(length: range.count) || isWord(range)
  }

  /// Whether the line begins with one of the types that nearly all lines have, and the space behind
  /// it: without it, zeros that follow a type would count for nothing.
  @inline(__always)
  private func isUsualType(length: Int) -> Bool {
    guard let word = firstWord(length: length &+ 1) else { return false }
    return word == 0x20_3268 /* h2 */ || word == 0x2073_7074_7468 /* https */
      || word == 0x20_7074_7468 /* http */ || word == 0x2073_6C74 /* tls */
  }

  private func isWord(_ range: ByteRange) -> Bool {
    for index in range.bounds
    where !self[index].isASCIILowercase && !self[index].isASCIIDigit {
      return false
    }
    return true
  }
}
