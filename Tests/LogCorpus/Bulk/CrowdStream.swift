/// Makes lines of a plan's first kind from very many clients, each of which comes in its turn: line
/// *n* is of client *n* modulo `plan.clients`. Hands them over in pieces of about 1 MiB.
///
/// Memory and time for a line do not depend on the number of clients: lines are made for a few
/// hundred ordinary clients and written again and again, each time with another address in them.
/// A client that comes again does so as it was, but for the time. Odd and damaged lines are left
/// out.
public func streamCrowd(_ plan: CorpusPlan, to write: ([UInt8]) throws -> Void) throws {
  guard let kind = plan.kinds.first?.kind else { return }
  var ordinary = plan
  ordinary.clients = CrowdPattern.count
  ordinary.quirksPer10000 = 0
  ordinary.damagePer10000 = 0
  var buffer = LineBuffer()
  var patterns: [CrowdPattern] = []
  for number in 0..<plan.lines {
    // A hundred lines a second; the clock of the patterns is set again every five minutes.
    if number % (100 * CrowdPattern.seconds) == 0 {
      patterns = CrowdPattern.all(
        ordinary, kind, at: plan.start.adding(seconds: number / 100))
    }
    let client = number % max(1, plan.clients)
    let pattern = patterns[client % CrowdPattern.count]
    buffer.append(pattern.head)
    appendCrowdAddress(of: client, seed: plan.seed, to: &buffer)
    buffer.append(pattern.tail)
    if buffer.count >= 1 << 20 {
      try write(buffer.bytes)
      buffer.removeAll()
    }
  }
  try write(buffer.bytes)
}

/// A line around the address of its client.
private struct CrowdPattern {
  var head: LogText
  var tail: LogText

  /// How many there are.
  static let count = 997
  /// How much time they cover.
  static let seconds = 300

  private static let mark = LoggedClient("client-of-a-crowd")

  /// The patterns of some minutes; they differ from those of others in their times alone.
  static func all(_ plan: CorpusPlan, _ kind: CorpusKind, at start: CorpusTime) -> [CrowdPattern] {
    var traffic = BulkTraffic(plan: plan)
    let stream = traffic.stream(kind, file: 0)
    return (0..<count).map { number in
      let time = start.adding(
        seconds: 0, microseconds: number * seconds * 1_000_000 / count)
      let bytes = traffic.line(of: stream, at: time).from(mark).text.bytes + [UInt8(ascii: "\n")]
      let name = Array(mark.logged.utf8)
      let place = bytes.indices.first { bytes[$0...].starts(with: name) } ?? bytes.endIndex
      return CrowdPattern(
        head: LogText(bytes: Array(bytes[..<place])),
        tail: LogText(bytes: Array(bytes[place...].dropFirst(name.count))))
    }
  }
}

/// Appends an address within 2001:db8::/32, another one for each client.
private func appendCrowdAddress(of client: Int, seed: UInt64, to buffer: inout LineBuffer) {
  // What is mixed differs, so what comes out does.
  var random = SplitMix64(seed: UInt64(client) &+ seed << 40)
  let bits = random.next()
  buffer.append("2001:db8")
  for shift in [48, 32] as [UInt64] {
    buffer.append(UInt8(ascii: ":"))
    buffer.append(hex: bits >> shift, width: 4)
  }
  buffer.append("::")
  buffer.append(hex: bits >> 16, width: 4)
  buffer.append(UInt8(ascii: ":"))
  buffer.append(hex: bits, width: 4)
}
