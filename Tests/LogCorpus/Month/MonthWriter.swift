/// Writes a month into a folder, which must not exist or be empty, laid out as `aws s3 sync` leaves
/// it.
public func writeMonth(
  _ plan: MonthPlan, to path: String
) throws -> (truth: Truth, month: MonthTruth) {
  var folder = try CorpusFolder(path: path)
  var random = SplitMix64(seed: plan.seed)
  var timeline = CorpusTimeline(seed: random.next(), intervals: MonthWorld.intervals)
  let plots = plan.plots
  for plot in plots { plot.tell(on: &timeline) }
  HealthyTraffic(clients: plan.healthyClients, visits: plan.healthyVisits).tell(on: &timeline)

  var witnesses = Witnesses(plots: plots)
  for file in timeline.files() {
    let name = file.stream.path(end: file.end, random: random.nameSuffix())
    try folder.write(file.lines, to: name, from: file.stream.origin, form: LogFileForm())
    for line in file.lines { witnesses.hear(line) }
  }
  try folder.writeObjectsThatAreNoLogs(random: &random)
  return (
    folder.truth,
    MonthTruth(stories: witnesses.stories(of: plots), changes: MonthPlan.plantedChanges)
  )
}

/// Writes down the records of planted clients.
private struct Witnesses {
  private var facts: [String: [RecordFacts]]

  init(plots: [Plot]) {
    facts = Dictionary(plots.map { ($0.client.identity, []) }, uniquingKeysWith: +)
  }

  mutating func hear(_ line: CorpusLine) {
    guard let record = line.facts else { return }
    facts[record.client]?.append(record)
  }

  func stories(of plots: [Plot]) -> [PlantedStory] {
    plots.map { plot in
      let records = facts[plot.client.identity, default: []]
        .sorted { ($0.created, $0.time) < ($1.created, $1.time) }
      return PlantedStory(
        title: plot.title, client: plot.client.identity, answer: plot.answer,
        records: records.map(PlantedRecord.init))
    }
  }
}

extension CorpusFolder {
  /// Writes the test objects of both balancers and a log of health checks.
  fileprivate mutating func writeObjectsThatAreNoLogs(random: inout SplitMix64) throws {
    var plain = LogFileForm(gzipLevel: nil)
    plain.endsLastLine = false
    let enabled = CorpusTime(2026, 2, 28, 9)
    for (log, balancer) in [
      ("AccessLog", MonthWorld.edge), ("ConnectionLog", MonthWorld.shop),
      ("HealthCheckLog", MonthWorld.shop),
    ] {
      try write(
        [.control(log, balancer: balancer.id, at: enabled)],
        to: "AWSLogs/\(balancer.account)/ELB\(log)TestFile", from: LogOrigin(), form: plain)
    }
    let stream = LogStream(MonthWorld.shop, .albAccess)
    let start = MonthWorld.policyChange
    let checks = (0..<30).map { number in
      CorpusLine.healthCheck(
        at: start.adding(seconds: number * 10), target: "192.0.2.\(130 + number % 12):8080",
        milliseconds: random.within(1...40), passes: number != 17)
    }
    let path = stream.path(
      end: start.adding(seconds: CorpusTimeline.intervalSeconds), random: random.nameSuffix(),
      prefix: "health_check_log_")
    try write(checks, to: path, from: stream.origin, form: LogFileForm())
  }
}
