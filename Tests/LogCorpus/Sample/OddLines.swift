/// Every quirk of every kind, every field count, and lines that are no records.
struct OddLines: Story {
  private typealias World = SampleWorld

  /// The field counts that AWS has written over the years.
  static let accessFieldCounts = [18, 20, 21, 23, 24, 25, 27, 29, 30, 33, 34, 36]
  static let connectionFieldCounts = [11, 12, 13, 15]
  static let networkFieldCounts = [18, 21, 22]
  static let classicFieldCounts = [12, 15]

  func tell(on timeline: inout CorpusTimeline) {
    tellAccess(on: &timeline)
    tellConnections(on: &timeline)
    tellNetwork(on: &timeline)
    tellClassic(on: &timeline)
    tellOthers(on: &timeline)
  }

  private func visitor(on timeline: inout CorpusTimeline) -> SimulatedClient {
    let index = timeline.traffic.random.below(40)
    return SimulatedClient(
      LoggedClient(index: index), stack: ClientStack.modern[index % 5],
      random: &timeline.traffic.random)
  }

  private func request(on timeline: inout CorpusTimeline) -> ALBAccessLine {
    let client = visitor(on: &timeline)
    let time = timeline.moment() ?? World.policyChange
    let id = timeline.traffic.connectionTraceID()
    return timeline.traffic.request(from: client, to: World.shop, at: time, connection: id)
  }

  private func tellAccess(on timeline: inout CorpusTimeline) {
    for count in OddLines.accessFieldCounts {
      var line = request(on: &timeline)
      line.fieldCount = count
      timeline.add(.albAccess(line), of: World.shop)
    }
    for quirk in ALBAccessQuirk.allCases {
      var line = request(on: &timeline)
      quirk.apply(to: &line)
      timeline.add(.albAccess(line), of: World.shop)
    }
  }

  private func connection(on timeline: inout CorpusTimeline) -> ALBConnectionLine {
    let client = visitor(on: &timeline)
    let time = timeline.moment() ?? World.policyChange
    let id = timeline.traffic.connectionTraceID()
    return timeline.traffic.handshake(from: client, to: World.shop, at: time, connection: id)
  }

  private func tellConnections(on timeline: inout CorpusTimeline) {
    for count in OddLines.connectionFieldCounts {
      var line = connection(on: &timeline)
      line.fieldCount = count
      timeline.add(.albConnection(line), of: World.shop)
    }
    for quirk in ALBConnectionQuirk.allCases {
      var line = connection(on: &timeline)
      quirk.apply(to: &line)
      timeline.add(.albConnection(line), of: World.shop)
    }
  }

  private func session(on timeline: inout CorpusTimeline) -> NLBLine {
    let client = visitor(on: &timeline)
    let time = timeline.moment() ?? World.policyChange
    return timeline.traffic.session(from: client, to: World.edge, endingAt: time)
  }

  private func tellNetwork(on timeline: inout CorpusTimeline) {
    for count in OddLines.networkFieldCounts {
      var line = session(on: &timeline)
      line.fieldCount = count
      timeline.add(.nlb(line), of: World.edge)
    }
    for quirk in NLBQuirk.allCases {
      var line = session(on: &timeline)
      quirk.apply(to: &line)
      timeline.add(.nlb(line), of: World.edge)
    }
  }

  private func classicRequest(on timeline: inout CorpusTimeline) -> ClassicLine {
    let client = visitor(on: &timeline)
    let time = timeline.moment() ?? World.policyChange
    return timeline.traffic.classicRequest(from: client, to: World.web, at: time)
  }

  private func tellClassic(on timeline: inout CorpusTimeline) {
    for count in OddLines.classicFieldCounts {
      var line = classicRequest(on: &timeline)
      if count < 15 { line.handshake = .undetermined }
      line.fieldCount = count
      timeline.add(.classic(line), of: World.web)
    }
    for quirk in ClassicQuirk.allCases {
      var line = classicRequest(on: &timeline)
      quirk.apply(to: &line)
      timeline.add(.classic(line), of: World.web)
    }
  }

  /// Blank and rejected lines, among the others.
  private func tellOthers(on timeline: inout CorpusTimeline) {
    let access = LogStream(World.shop, .albAccess)
    let network = LogStream(World.edge, .nlb)
    for interval in timeline.intervals {
      timeline.add(.blank, at: timeline.moment(in: interval), to: access)
      // One of these lands in the file with carriage returns.
      timeline.add(
        .blank, at: timeline.moment(in: interval), to: LogStream(World.partners, .albConnection))
    }
    let lines: [(CorpusLine, LogStream)] = [
      (.unrecognized("<html><body>503 Slow Down</body></html>"), access),
      (.unrecognized("tls 2.0 2026-02-30T00:00:00 net/edge/c6e77e28c25b2234 - -"), network),
      (.tooFewFields(9, of: .albAccess(request(on: &timeline))), access),
      (.tooFewFields(15, of: .nlb(session(on: &timeline))), network),
      (
        .tooFewFields(6, of: .albConnection(connection(on: &timeline))),
        LogStream(World.shop, .albConnection)
      ),
      (
        .tooFewFields(8, of: .classic(classicRequest(on: &timeline))),
        LogStream(World.web, .classic)
      ),
      (.unbalancedQuotes(of: request(on: &timeline)), access),
      (.tooLong(of: request(on: &timeline)), access),
    ]
    for (line, stream) in lines {
      timeline.add(line, at: timeline.moment() ?? World.policyChange, to: stream)
    }
  }
}
