/// Writes the sample: a small folder as `aws s3 sync` leaves it, with everything that logs can
/// hold. The same bytes every time.
public func writeSample(to folder: String) throws -> Truth {
  var writer = SampleWriter(folder: try CorpusFolder(path: folder))
  try writer.writeStories()
  try writer.writeOtherObjects()
  return writer.folder.truth
}

private struct SampleWriter {
  typealias World = SampleWorld
  var folder: CorpusFolder
  private var random = SplitMix64(seed: 20_260_301)
  private var fileNumbers: [LogStream: Int] = [:]

  init(folder: CorpusFolder) {
    self.folder = folder
  }

  mutating func writeStories() throws {
    var timeline = CorpusTimeline(seed: random.next(), intervals: World.intervals)
    var stories = SampleStories(random: SplitMix64(seed: random.next()))
    for story in stories.all() { story.tell(on: &timeline) }
    OddLines().tell(on: &timeline)
    for file in timeline.files() { try write(file.stream, end: file.end, file.lines) }
  }

  /// Writes the files of a stream in different forms, by their number within the stream.
  private mutating func write(
    _ stream: LogStream, end: CorpusTime, _ lines: [CorpusLine]
  ) throws {
    let number = fileNumbers[stream, default: 0]
    fileNumbers[stream] = number + 1
    var path = stream.path(end: end, random: random.nameSuffix())
    var form = LogFileForm(gzipLevel: stream.kind == .classic ? nil : 9)
    switch (stream.balancer.id, stream.kind, number) {
    case (World.shop.id, .albAccess, 2): form.members = 3
    case (World.shop.id, .albAccess, 9): form.endsLastLine = false
    case (World.shop.id, .albConnection, 5): form.damage = .truncated
    case (World.partners.id, .albAccess, 4): form.gzipLevel = nil
    case (World.partners.id, .albConnection, 8):
      form.gzipLevel = nil
      form.endsLinesWithReturn = true
    case (World.edge.id, .nlb, 3): form.damage = .wrongChecksum
    case (World.edge.id, .nlb, 7): form.members = 2
    case (World.devices.id, .nlb, 9): form.gzipLevel = nil
    default: break
    }
    // Renamed by hand: the names say the opposite of what the files are.
    let isMisnamed = number == 6 && (stream.kind == .classic || stream.balancer == World.devices)
    if isMisnamed { form.gzipLevel = stream.kind == .classic ? 9 : nil }
    if !isMisnamed, form.gzipLevel == nil, path.hasSuffix(".gz") { path.removeLast(3) }
    try folder.write(lines, to: path, from: stream.origin, form: form)
    if stream == LogStream(World.partners, .albAccess), number == 6 {
      try writeCopy(of: lines, at: path)
    }
  }

  /// Writes what `gunzip --keep` would leave beside a file.
  private mutating func writeCopy(of lines: [CorpusLine], at path: String) throws {
    var buffer = LineBuffer()
    for line in lines {
      line.append(to: &buffer)
      buffer.append(UInt8(ascii: "\n"))
    }
    try folder.writeSkipped(
      buffer.bytes, to: String(path.dropLast(3)), reason: "duplicate")
  }

  mutating func writeOtherObjects() throws {
    try writeTestObjects()
    try writeHealthChecks()
    try writeFilesFromSupport()
    let vended = "AWSLogs/123456789012/vended/2026/03/01/"
    let json = """
      {"type":"h2","time":"2026-03-01T00:00:01.000000Z","elb":"app/shop/50dc6c495c0c9188"}
      {"type":"h2","time":"2026-03-01T00:00:02.000000Z","elb":"app/shop/50dc6c495c0c9188"}

      """
    try folder.writeSkipped(
      Array(json.utf8), to: vended + "access.json", reason: "vended_json")
    try folder.writeSkipped(
      Array("PAR1".utf8) + [0x15, 0x00, 0x15, 0x10, 0x00] + Array("PAR1".utf8),
      to: vended + "access.parquet", reason: "vended_parquet")
  }

  private mutating func writeTestObjects() throws {
    var form = LogFileForm(gzipLevel: nil)
    form.endsLastLine = false
    for log in ["AccessLog", "ConnectionLog", "HealthCheckLog"] {
      let line = CorpusLine.control(log, balancer: World.shop.id, at: CorpusTime(2026, 2, 28, 9))
      try folder.write(
        [line], to: "AWSLogs/123456789012/ELB\(log)TestFile", from: LogOrigin(), form: form)
    }
  }

  private mutating func writeHealthChecks() throws {
    var lines: [CorpusLine] = []
    let start = CorpusTime(2026, 3, 1, 12)
    for number in 0..<25 {
      lines.append(
        .healthCheck(
          at: start.adding(seconds: number * 10), target: "192.0.2.\(130 + number % 12):8080",
          milliseconds: random.within(1...40), passes: number != 17))
    }
    let stream = LogStream(World.shop, .albAccess)
    let path = stream.path(
      end: start.adding(seconds: 300), random: random.nameSuffix(), prefix: "health_check_log_")
    try folder.write(lines, to: path, from: stream.origin, form: LogFileForm())
  }

  /// Files that came another way: their paths tell nothing.
  private mutating func writeFilesFromSupport() throws {
    var traffic = TrafficMaker(seed: random.next())
    var access: [CorpusLine] = []
    var connections: [CorpusLine] = []
    for number in 0..<12 {
      var client = SimulatedClient(
        LoggedClient(number % 3 == 0 ? "12.34.178.90.32" : "xxx.xxx.xxx.xxx"),
        stack: ClientStack.modern[number], random: &traffic.random)
      let time = World.policyChange.adding(seconds: number * 7)
      let id = traffic.connectionTraceID()
      access.append(
        .albAccess(traffic.request(from: client, to: World.anonymised, at: time, connection: id)))
      client.address = LoggedClient(index: 340 + number)
      var line = traffic.handshake(from: client, to: World.anonymised, at: time, connection: id)
      line.fieldCount = 12
      connections.append(.albConnection(line))
    }
    let plain = LogFileForm(gzipLevel: nil)
    try folder.write(access, to: "from-support/anonymised.log", from: LogOrigin(), form: plain)
    try folder.write(
      connections, to: "from-support/connections.txt", from: LogOrigin(), form: plain)
  }
}
