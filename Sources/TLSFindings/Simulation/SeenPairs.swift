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
    /// Records, and when first and last.
    var count = EventCount()
    /// How many of the records are connections; the others are requests.
    var connections = 0
  }

  /// Each listener and pair once.
  private(set) var all: [Seen] = []
  private var places: [Key: Int] = [:]

  /// A listener and a handshake, by their numbers.
  private struct Key: Hashable {
    var listener: Int
    var handshake: Int
  }

  /// - Complexity: O(*n*) in the number of distinct events.
  init(_ census: Census) {
    var placesOfPairs: [Int: [Pair: Int]] = [:]
    for (event, count) in census.eventCounts {
      guard event.outcome == .negotiated, let handshake = event.handshake else { continue }
      let pair = Pair(census.handshake(handshake), in: census)
      let known = placesOfPairs[event.listener]?[pair]
      let place = known ?? all.count
      if known == nil {
        all.append(Seen(listener: event.listener, pair: pair))
        placesOfPairs[event.listener, default: [:]][pair] = place
      }
      all[place].count.merge(count)
      if event.unit == .connection { all[place].connections += count.count }
      places[Key(listener: event.listener, handshake: handshake)] = place
    }
  }

  /// Where the pair of an event stands in `all`; nil where nothing was negotiated.
  func place(of event: Event) -> Int? {
    guard event.outcome == .negotiated, let handshake = event.handshake else { return nil }
    return places[Key(listener: event.listener, handshake: handshake)]
  }
}
