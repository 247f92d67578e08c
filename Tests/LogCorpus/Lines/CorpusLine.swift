/// Anything that a log file holds, with what a reader must make of it.
public enum CorpusLine: Sendable {
  /// A record of an ALB access log.
  case albAccess(ALBAccessLine)
  /// A record of an ALB connection log.
  case albConnection(ALBConnectionLine)
  /// A record of an NLB log.
  case nlb(NLBLine)
  /// A record of a Classic log.
  case classic(ClassicLine)
  /// A line that is to be skipped, for a reason of the JSON contract: `blank`, `control`,
  /// `health_check`.
  case skipped(LogText, reason: String)
  /// A line that is to be rejected, for a reason of the JSON contract.
  case rejected(LogText, reason: String)

  /// What a record is meant to say; nil for other lines.
  public var facts: RecordFacts? {
    switch self {
    case .albAccess(let line): line.facts
    case .albConnection(let line): line.facts
    case .nlb(let line): line.facts
    case .classic(let line): line.facts
    case .skipped, .rejected: nil
    }
  }

  /// The same line of another client; one that is no record stays as it is.
  public func from(_ client: LoggedClient) -> CorpusLine {
    switch self {
    case .albAccess(var line):
      line.client = client
      return .albAccess(line)
    case .albConnection(var line):
      line.client = client
      return .albConnection(line)
    case .nlb(var line):
      line.client = client
      return .nlb(line)
    case .classic(var line):
      line.client = client
      return .classic(line)
    case .skipped, .rejected: return self
    }
  }

  /// Appends the bytes, without a line feed at their end.
  public func append(to buffer: inout LineBuffer) {
    switch self {
    case .albAccess(let line): line.append(to: &buffer)
    case .albConnection(let line): line.append(to: &buffer)
    case .nlb(let line): line.append(to: &buffer)
    case .classic(let line): line.append(to: &buffer)
    case .skipped(let text, _), .rejected(let text, _): buffer.append(text)
    }
  }

  /// The bytes, without a line feed at their end.
  public var text: LogText {
    var buffer = LineBuffer()
    append(to: &buffer)
    return LogText(bytes: buffer.bytes)
  }
}
