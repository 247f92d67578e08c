/// What one physical line turned out to be.
enum LineReading: ~Escapable {
  case record(LogRecord)
  case skipped(SkipReason)
  case rejected(RejectReason)
  /// A Classic line whose user agent holds a raw line feed: the record goes on in the next line.
  case continues

  /// Reads one line, its line feed already cut off.
  ///
  /// - Complexity: O(*n*) in the line's length; nothing is allocated.
  @_lifetime(copy line)
  static func read(_ line: Span<UInt8>) -> LineReading {
    var cutter = FieldCutter(line)
    switch LineHead.read(line, &cutter) {
    case .albAccess(let type, let time, let loadBalancer):
      return readALBAccess(line, &cutter, type: type, time: time, loadBalancer: loadBalancer)
    case .albConnection(let time, let client, let listenerPort):
      return readALBConnection(
        line, &cutter, time: time, client: client, listenerPort: listenerPort)
    case .nlb(let time):
      return readNLB(line, &cutter, time: time)
    case .classic(let time, let loadBalancer, let client):
      return readClassic(line, &cutter, time: time, loadBalancer: loadBalancer, client: client)
    case .skipped(let reason):
      return .skipped(reason)
    case .unrecognized:
      return .rejected(.unrecognized)
    }
  }
}
