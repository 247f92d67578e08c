/// Clients that come and go for the whole month, of which none ever fails.
///
/// Each listener has a few regulars, one of each family, that come in every interval: so no version
/// and no suite is ever absent for long because nobody happened to use it. All others come now and
/// then, from the first week to the last.
struct HealthyTraffic: Story {
  private typealias World = MonthWorld

  /// How many clients there are, regulars included.
  let clients: Int
  /// How often each of those comes that are no regulars.
  let visits: Int

  /// The listeners, with the share of clients that go there.
  private static let listeners: [(MonthListener, weight: Int)] = [
    (World.web, 40), (World.partners, 4), (World.api, 6), (World.tills, 20), (World.devices, 14),
    (World.streams, 16),
  ]

  /// The address of one of the healthy clients; the planted ones have the addresses below.
  static func address(_ number: Int) -> LoggedClient {
    let firstIndex = 100
    let addressesOfVersion4 = 508 - firstIndex
    if number < addressesOfVersion4 { return LoggedClient(index: firstIndex + number) }
    let rest = number - addressesOfVersion4
    return LoggedClient(subnet: 0x100 + rest % 400, host: 1 + rest / 400)
  }

  func tell(on timeline: inout CorpusTimeline) {
    var number = 0
    for (listener, _) in HealthyTraffic.listeners {
      for (index, stack) in listener.stacks.enumerated() where number < clients {
        let client = newClient(number, of: stack, on: &timeline)
        number += 1
        let everyInterval = timeline.intervals.map { timeline.moment(in: $0) }
        Act(client, .success, at: listener, .at(everyInterval)).tell(on: &timeline)
        // The last records of the month, so that nothing seems to be dropped just before its end.
        Act(client, .briefSuccess, at: listener, .at([HealthyTraffic.lastMoment]))
          .tell(on: &timeline)
        // The first record after each change, so that its moment is known.
        if index == 0 {
          Act(client, .briefSuccess, at: listener, .at(HealthyTraffic.changes))
            .tell(on: &timeline)
        }
      }
    }
    while number < clients {
      let listener = pickListener(random: &timeline.traffic.random)
      let stack = ClientStack.pick(from: listener.stacks, random: &timeline.traffic.random)
      let client = newClient(number, of: stack, on: &timeline)
      number += 1
      tellOccasionalVisits(of: client, to: listener, on: &timeline)
    }
  }

  /// After every other record of the last interval.
  private static let lastMoment = (World.intervals.last ?? World.start)
    .adding(seconds: CorpusTimeline.intervalSeconds - 2)

  private static let changes = [World.rotation, World.policyChange, World.suiteChange]

  private func newClient(
    _ number: Int, of stack: ClientStack, on timeline: inout CorpusTimeline
  ) -> SimulatedClient {
    let address = HealthyTraffic.address(number)
    return SimulatedClient(address, stack: stack, random: &timeline.traffic.random)
      .withCertificate(partner: number, notAfter: CorpusTime(2027, 6, 1))
  }

  private func pickListener(random: inout SplitMix64) -> MonthListener {
    var rest = random.below(HealthyTraffic.listeners.reduce(0) { $0 + $1.weight })
    for (listener, weight) in HealthyTraffic.listeners {
      rest -= weight
      if rest < 0 { return listener }
    }
    return World.web
  }

  /// One visit in each of as many parts of the month.
  private func tellOccasionalVisits(
    of client: SimulatedClient, to listener: MonthListener, on timeline: inout CorpusTimeline
  ) {
    let intervals = timeline.intervals
    for visit in 0..<visits {
      let part = (visit * intervals.count / visits)..<((visit + 1) * intervals.count / visits)
      guard !part.isEmpty else { continue }
      let interval = intervals[
        timeline.traffic.random.within(part.lowerBound...part.upperBound - 1)]
      let time = timeline.moment(in: interval)
      timeline.add(.success, of: client, at: listener, time)
    }
  }
}
