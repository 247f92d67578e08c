import ELBLogs
import TLSCensus

/// What one client did in one place: on a listener, or on all listeners of a balancer.
struct ClientVisits {
  /// What it negotiated there.
  private(set) var pairs: [(pair: Pair, count: EventCount)] = []
  /// How it failed there.
  private(set) var failures: [(reading: FailureReading, count: EventCount)] = []
  /// When it failed there, on each listener of the place.
  private(set) var histories: [FailureHistory] = []

  /// The first visit; later than any time where there is none.
  private(set) var first = Timestamp(microseconds: .max)

  /// The last success; nil where there is none.
  var lastSuccess: Timestamp? { pairs.map(\.count.last).max() }

  mutating func add(_ pair: Pair, _ count: EventCount) {
    first = min(first, count.first)
    if let known = pairs.firstIndex(where: { $0.pair == pair }) {
      pairs[known].count.merge(count)
    } else {
      pairs.append((pair, count))
    }
  }

  mutating func add(_ reading: FailureReading, _ count: EventCount) {
    first = min(first, count.first)
    failures.append((reading, count))
  }

  mutating func add(_ history: FailureHistory) { histories.append(history) }
}

/// The places where clients are looked at, and the words for what they did there.
struct VisitPlaces {
  /// The listeners whose records tell what is negotiated there now.
  ///
  /// Of an ALB with a connection log its access lines are left out: they outlive a change on
  /// connections that are kept alive. They stay out as well where a connection line names no
  /// balancer, since it could be any.
  let listeners: [ListenerIdentity]
  /// The names of the balancers whose logs show failures.
  let balancers: [String]
  /// The place of each listener number of the census; nil where it is in none.
  let listenerPlaces: [Int?]
  /// The same for balancers.
  let balancerPlaces: [Int?]

  private let pairs: [Int: Pair]
  private let readings: [Event: FailureReading]

  init(_ census: Census) {
    let identities = census.allListeners.map { ListenerIdentity($0, in: census) }
    let listeners = Numbering(
      zip(identities, census.hasConnectionLog).map { $1 ? nil : $0 })
    (self.listeners, listenerPlaces) = (listeners.members, listeners.places)
    let balancers = Numbering(
      identities.map { $0.kind == .albConnection || $0.kind == .nlb ? $0.loadBalancer : nil })
    (self.balancers, balancerPlaces) = (balancers.members, balancers.places)
    var pairs: [Int: Pair] = [:]
    var readings: [Event: FailureReading] = [:]
    for (event, _) in census.eventCounts {
      if event.outcome == .negotiated, let handshake = event.handshake {
        pairs[handshake] = pairs[handshake] ?? Pair(census.handshake(handshake), in: census)
      } else if event.outcome == .failed {
        readings[event] = FailureReading(
          cause: census.names.text(event.cause), namesHandshake: event.handshake != nil)
      }
    }
    (self.pairs, self.readings) = (pairs, readings)
  }

  /// What an event negotiated; nil where it did not.
  func pair(of event: Event) -> Pair? {
    event.outcome == .negotiated ? event.handshake.flatMap { pairs[$0] } : nil
  }

  /// A client's visits to each place.
  func visits(
    _ events: [(event: Event, count: EventCount)],
    _ histories: [(listener: Int, history: FailureHistory)], by places: [Int?]
  ) -> [(place: Int, visits: ClientVisits)] {
    var found: [(place: Int, visits: ClientVisits)] = []
    func index(of place: Int) -> Int {
      if let known = found.firstIndex(where: { $0.place == place }) { return known }
      found.append((place, ClientVisits()))
      return found.count - 1
    }
    for (event, count) in events {
      guard let place = places[event.listener] else { continue }
      if let pair = pair(of: event) {
        found[index(of: place)].visits.add(pair, count)
      } else if let reading = readings[event] {
        found[index(of: place)].visits.add(reading, count)
      }
    }
    for (listener, history) in histories {
      guard let place = places[listener] else { continue }
      found[index(of: place)].visits.add(history)
    }
    return found
  }

  /// Distinct members of a list, and the number of each element among them.
  private struct Numbering<Member: Hashable> {
    var members: [Member] = []
    var places: [Int?] = []

    init(_ list: [Member?]) {
      var numbers: [Member: Int] = [:]
      for member in list {
        guard let member else {
          places.append(nil)
          continue
        }
        if numbers[member] == nil {
          numbers[member] = members.count
          members.append(member)
        }
        places.append(numbers[member])
      }
    }
  }
}
