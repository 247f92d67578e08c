/// What one physical line turned out to be.
enum LineReading {
  /// A record; everything that is known of it has been noted.
  case record
  case skipped(SkipReason)
  case rejected(RejectReason)
  /// A Classic line whose user agent holds a raw line feed: the record goes on in the next line.
  case continues

  /// Reads the line of `record`, its line feed already cut off, and notes there what it says.
  ///
  /// - Complexity: O(*n*) in the line's length; nothing is allocated.
  static func read(_ record: inout LogRecord, _ times: inout TimestampReader) -> LineReading {
    var cutter = FieldCutter(record)
    switch LineHead.read(&record, &cutter, &times) {
    case .skipped(let reason): return .skipped(reason)
    case .unrecognized: return .rejected(.unrecognized)
    case .record(let kind):
      record.kind = kind
      record.connectionStart = record.time
      switch kind {
      case .albAccess: return readALBAccess(&record, &cutter)
      case .albConnection: return readALBConnection(&record, &cutter)
      case .nlb: return readNLB(&record, &cutter, &times)
      case .classic: return readClassic(&record, &cutter)
      }
    }
  }

  /// Reads a Classic line that seemed to go on, and behind which nothing does: its last quote closes,
  /// even if it looks escaped.
  static func readAlone(_ record: inout LogRecord, _ times: inout TimestampReader) -> LineReading {
    var cutter = FieldCutter(record)
    guard case .record(.classic) = LineHead.read(&record, &cutter, &times) else {
      return .rejected(.unrecognized)
    }
    record.kind = .classic
    record.connectionStart = record.time
    return readClassic(&record, &cutter, escapes: false)
  }
}
