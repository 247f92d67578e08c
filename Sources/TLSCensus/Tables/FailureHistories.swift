import ELBLogs

/// When clients failed, on each listener apart.
struct FailureHistories: Sendable {
  /// One client's failures on one listener, and where its failures on another one are.
  private struct Node: Sendable {
    var listener: UInt32
    var next: UInt32
    var history: FailureHistory
  }

  private var nodes: [Node] = []

  /// Stands for no history.
  static let none = UInt32.max

  /// Adds a failure to the histories that begin at `first`.
  mutating func add(_ time: Timestamp, on listener: UInt32, to first: inout UInt32) {
    if let known = index(of: listener, from: first) {
      nodes[known].history.add(time)
    } else {
      insert(FailureHistory(time), on: listener, to: &first)
    }
  }

  /// Adds a whole history to those that begin at `first`.
  mutating func merge(_ history: FailureHistory, on listener: UInt32, to first: inout UInt32) {
    if let known = index(of: listener, from: first) {
      nodes[known].history.merge(history)
    } else {
      insert(history, on: listener, to: &first)
    }
  }

  /// The histories that begin at `first`, by listener, in no order that means anything.
  func histories(from first: UInt32) -> [(listener: UInt32, history: FailureHistory)] {
    var found: [(listener: UInt32, history: FailureHistory)] = []
    var index = first
    while index != FailureHistories.none {
      let node = nodes[Int(index)]
      found.append((node.listener, node.history))
      index = node.next
    }
    return found
  }

  private func index(of listener: UInt32, from first: UInt32) -> Int? {
    var index = first
    while index != FailureHistories.none {
      if nodes[Int(index)].listener == listener { return Int(index) }
      index = nodes[Int(index)].next
    }
    return nil
  }

  private mutating func insert(
    _ history: FailureHistory, on listener: UInt32, to first: inout UInt32
  ) {
    precondition(nodes.count < Int(FailureHistories.none), "fewer than 2^32 failure histories")
    nodes.append(Node(listener: listener, next: first, history: history))
    first = UInt32(nodes.count - 1)
  }
}
