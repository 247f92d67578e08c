/// What the beginning of a line tells: its kind, its time, and the fields passed over on the way.
enum LineHead {
  case albAccess(type: ByteRange, time: Timestamp, loadBalancer: ByteRange)
  case albConnection(time: Timestamp, client: ByteRange, listenerPort: ByteRange)
  case nlb(time: Timestamp)
  case classic(time: Timestamp, loadBalancer: ByteRange, client: ByteRange)
  case skipped(SkipReason)
  case unrecognized

  /// Tells the kind from the first tokens of a line, as listed in <doc:Accepting-lines>, and
  /// leaves `cutter` behind them.
  static func read(_ line: Span<UInt8>, _ cutter: inout FieldCutter) -> LineHead {
    guard !line.isEmpty else { return .skipped(.blank) }
    if line[0].isASCIIDigit { return startingWithTime(line, &cutter) }
    if line[0].isASCIILowercase { return startingWithType(line, &cutter) }
    return isControl(line) ? .skipped(.control) : .unrecognized
  }

  private static func startingWithTime(
    _ line: Span<UInt8>, _ cutter: inout FieldCutter
  ) -> LineHead {
    guard let first = cutter.token(), let second = cutter.token(), let third = cutter.token(),
      let time = Timestamp(logged: line.extracting(first.bounds))
    else { return .unrecognized }
    if line.isDigits(third) {
      guard let fourth = cutter.token(), line.isDigits(fourth) else { return .unrecognized }
      return .albConnection(time: time, client: second, listenerPort: fourth)
    }
    guard line[first.bounds.upperBound - 1] == UInt8(ascii: "Z"),
      !line.contains(UInt8(ascii: "/"), in: second), line.contains(UInt8(ascii: ":"), in: third)
    else { return .unrecognized }
    return .classic(time: time, loadBalancer: second, client: third)
  }

  private static func startingWithType(
    _ line: Span<UInt8>, _ cutter: inout FieldCutter
  ) -> LineHead {
    guard let first = cutter.token(), let second = cutter.token(), let third = cutter.token(),
      line.isTypeWord(first)
    else { return .unrecognized }
    if line.extracting(first.bounds).equals("tls"), line.isDecimal(second) {
      guard let time = Timestamp(logged: line.extracting(third.bounds)) else {
        return .unrecognized
      }
      return .nlb(time: time)
    }
    guard let time = Timestamp(logged: line.extracting(second.bounds)) else {
      return .unrecognized
    }
    if line.contains(UInt8(ascii: "/"), in: third) {
      return .albAccess(type: first, time: time, loadBalancer: third)
    }
    return line.isDecimal(third) ? .skipped(.healthCheck) : .unrecognized
  }

  /// Whether the line is the text of a test object: `Enable AccessLog for ELB: …`.
  private static func isControl(_ line: Span<UInt8>) -> Bool {
    guard line.hasPrefix("Enable ") else { return false }
    var cutter = FieldCutter(line, at: 7)
    guard let word = cutter.token() else { return false }
    return word.count > 3 && line.hasPrefix("Log for ELB", at: word.bounds.upperBound - 3)
  }
}

extension Span where Element == UInt8 {
  fileprivate func isTypeWord(_ range: ByteRange) -> Bool {
    for index in range.bounds
    where !self[index].isASCIILowercase && !self[index].isASCIIDigit {
      return false
    }
    return true
  }
}
