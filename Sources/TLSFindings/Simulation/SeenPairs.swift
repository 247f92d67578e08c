import ELBLogs
import TLSCensus

/// Everything that was negotiated, by the listener where it was, so that each is judged once.
struct SeenPairs {
  /// A pair that was negotiated on a listener.
  struct Seen {
    /// The listener, a number of the census's listeners.
    var listener: Int
    /// What was negotiated there.
    var pair: Pair
    /// How far what is inferred of the listener holds for these uses.
    var standing: PairStanding
    /// Records, and when first and last.
    var count = EventCount()
    /// How many of the records are connections; the others are requests.
    var connections = 0
  }

  /// Each listener and pair once, or once for each standing.
  private(set) var all: [Seen] = []
  private var places: [Key: Int] = [:]
  private let sites: PolicySites

  /// A listener and a handshake, by their numbers.
  private struct Key: Hashable {
    var listener: Int
    var handshake: Int
    var standing: PairStanding
  }

  /// A listener and a pair.
  private struct Use: Hashable {
    var listener: Int
    var pair: Pair
    var standing: PairStanding
  }

  /// - Complexity: O(*n*) in the number of clients and their distinct events.
  init(_ census: Census, _ sites: PolicySites) {
    self.sites = sites
    var placesOfUses: [Use: Int] = [:]
    for client in 0..<census.clientCount {
      for (event, count) in census.events(ofClient: client) {
        guard let key = key(of: event, count) else { continue }
        let place: Int
        if let known = places[key] {
          place = known
        } else {
          let pair = Pair(census.handshake(key.handshake), in: census)
          let use = Use(listener: key.listener, pair: pair, standing: key.standing)
          place = placesOfUses[use] ?? all.count
          if place == all.count {
            all.append(Seen(listener: use.listener, pair: pair, standing: use.standing))
            placesOfUses[use] = place
          }
          places[key] = place
        }
        all[place].count.merge(count)
        if event.unit == .connection { all[place].connections += count.count }
      }
    }
  }

  /// Where the pair of a client's event stands in `all`; nil where nothing was negotiated.
  func place(of event: Event, _ count: EventCount) -> Int? {
    key(of: event, count).flatMap { places[$0] }
  }

  private func key(of event: Event, _ count: EventCount) -> Key? {
    guard event.outcome == .negotiated, let handshake = event.handshake else { return nil }
    return Key(
      listener: event.listener, handshake: handshake, standing: sites.standing(of: event, count))
  }
}
