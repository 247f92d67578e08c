extension CorpusLine {
  /// An empty line.
  public static let blank = CorpusLine.skipped("", reason: "blank")

  /// What a load balancer writes into a test object when logging is enabled.
  public static func control(_ log: String, balancer: String, at time: CorpusTime) -> CorpusLine {
    .skipped(
      LogText("Enable \(log) for ELB: \(balancer) at \(time.text)"), reason: "control")
  }

  /// A line of an ALB health check log.
  public static func healthCheck(
    at time: CorpusTime, target: String, milliseconds: Int, passes: Bool
  ) -> CorpusLine {
    var line = LineBuffer()
    line.append("http ")
    line.append(time: time)
    line.appendField(decimal: milliseconds, digits: 3)
    line.appendField(target)
    line.append(" shop-targets ")
    line.append(passes ? "PASS 200 -" : "FAIL 503 \"Health checks failed with these codes: [503]\"")
    return .skipped(LogText(bytes: line.bytes), reason: "health_check")
  }

  /// A line that starts like no known kind.
  public static func unrecognized(_ text: LogText) -> CorpusLine {
    .rejected(text, reason: "unrecognized")
  }

  /// A line that keeps only the first few blank-separated tokens of a record; they have to be
  /// enough to tell the kind, too few for its required fields, and hold no quote.
  public static func tooFewFields(_ tokens: Int, of line: CorpusLine) -> CorpusLine {
    let text = line.text.bytes.split(separator: UInt8(ascii: " ")).prefix(tokens)
    return .rejected(
      LogText(bytes: Array(text.joined(separator: [UInt8(ascii: " ")]))), reason: "too_few_fields")
  }

  /// An ALB access line that ends within its user agent.
  public static func unbalancedQuotes(of line: ALBAccessLine) -> CorpusLine {
    var open = line
    open.userAgent = "Mozilla/5.0 (X11"
    let text = CorpusLine.albAccess(open).text.bytes
    let agent = Array("\"Mozilla/5.0 (X11".utf8)
    guard let start = text.indices.first(where: { text[$0...].starts(with: agent) }) else {
      preconditionFailure("the user agent is part of the line")
    }
    return .rejected(
      LogText(bytes: Array(text[..<(start + agent.count)])), reason: "unbalanced_quotes")
  }

  /// An ALB access line whose request is longer than 1 MiB.
  public static func tooLong(of line: ALBAccessLine) -> CorpusLine {
    var long = line
    long.request.bytes.append(contentsOf: [UInt8](repeating: 0x41, count: 1_100_000))
    return .rejected(CorpusLine.albAccess(long).text, reason: "too_long")
  }
}
