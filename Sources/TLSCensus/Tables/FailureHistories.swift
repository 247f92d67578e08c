import ELBLogs

/// When clients failed, on each listener apart.
struct FailureHistories: Sendable {
  /// One client's failures on one listener, and where its failures on another one are.
  private struct Node: Sendable {
    var listener: UInt32 = 0
    var next = UInt32.none
    var first = Timestamp(microseconds: .max)
    /// At most `FailureHistory.limit`, in no order that means anything.
    var latest = ShortList()
  }

  private var nodes = Chunks<Node>()
  private var times = ShortLists<Timestamp>()

  /// Adds a failure to the history of a listener among those that begin at `first`.
  ///
  /// - Returns: Whether there is such a history.
  mutating func add(_ time: Timestamp, on listener: UInt32, ifKnownFrom first: UInt32) -> Bool {
    guard let known = place(of: listener, from: first) else { return false }
    add(time, to: known)
    return true
  }

  /// Adds a whole history to those that begin at `first`.
  mutating func merge(_ history: FailureHistory, on listener: UInt32, to first: inout UInt32) {
    let place: UInt32
    if let known = self.place(of: listener, from: first) {
      place = known
    } else {
      place = nodes.insert(Node())
      nodes[place].listener = listener
      nodes[place].next = first
      first = place
    }
    nodes[place].first = min(nodes[place].first, history.first)
    for time in history.latest { add(time, to: place) }
  }

  /// Whether there is a history of a listener among those that begin at `first`.
  func holds(_ listener: UInt32, from first: UInt32) -> Bool {
    place(of: listener, from: first) != nil
  }

  /// The histories that begin at `first`, by listener, in no order that means anything.
  func histories(from first: UInt32) -> [(listener: UInt32, history: FailureHistory)] {
    var found: [(listener: UInt32, history: FailureHistory)] = []
    var place = first
    while place != .none {
      let node = nodes[place]
      let history = FailureHistory(
        first: node.first, latest: times.elements(node.latest).sorted())
      found.append((node.listener, history))
      place = node.next
    }
    return found
  }

  /// The bytes that the histories which begin at `first` take up.
  func byteCount(from first: UInt32) -> Int {
    var bytes = 0
    var place = first
    while place != .none {
      bytes += MemoryLayout<Node>.stride + times.byteCount(of: nodes[place].latest)
      place = nodes[place].next
    }
    return bytes
  }

  /// The bytes that all histories take up.
  ///
  /// - Complexity: O(1).
  var byteCount: Int { nodes.byteCount + times.byteCount }

  private func place(of listener: UInt32, from first: UInt32) -> UInt32? {
    var place = first
    while place != .none {
      if nodes[place].listener == listener { return place }
      place = nodes[place].next
    }
    return nil
  }

  private mutating func add(_ time: Timestamp, to place: UInt32) {
    nodes[place].first = min(nodes[place].first, time)
    guard nodes[place].latest.count >= FailureHistory.limit else {
      times.append(time, to: &nodes[place].latest)
      return
    }
    // The earliest of those that are kept makes room for a later one.
    let places = times.range(nodes[place].latest)
    var earliest = places.lowerBound
    for other in places where times[other] < times[earliest] { earliest = other }
    if times[earliest] < time { times[earliest] = time }
  }
}
