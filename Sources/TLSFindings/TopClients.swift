import TLSCensus

/// The clients with the most of something: those with the largest counts, equals by name.
///
/// Of all that are offered it holds no more than twice as many as are wanted.
struct TopClients {
  private struct Candidate {
    var client: Int
    var count: Int
    var name: String
  }

  private let limit: Int
  private let census: Census
  private var candidates: [Candidate] = []
  /// The last one that would be named, once there were enough.
  private var last: Candidate?

  /// Makes an empty list.
  ///
  /// - Parameters:
  ///   - limit: How many clients are wanted; nil for all.
  ///   - census: The census that knows their names.
  init(_ limit: Int?, in census: Census) {
    self.limit = limit ?? .max
    self.census = census
  }

  /// Takes in a client, known by its place in the census.
  ///
  /// - Complexity: O(log *n*) on average in the number of clients that are wanted; the name of a
  ///   client that has too little is not asked for.
  mutating func offer(_ client: Int, count: Int) {
    if let last, count < last.count { return }
    let candidate = Candidate(client: client, count: count, name: census.clientName(client))
    if let last, !ranks(candidate, last) { return }
    candidates.append(candidate)
    // With a few more, sorting is rare where few are wanted.
    if candidates.count / 2 > limit, candidates.count > 64 { cut() }
  }

  /// The clients that are wanted, in their order.
  var ranked: [Int] {
    candidates.sorted(by: ranks).prefix(limit).map(\.client)
  }

  private mutating func cut() {
    candidates.sort(by: ranks)
    candidates.removeLast(candidates.count - limit)
    last = candidates.last
  }

  private func ranks(_ left: Candidate, _ right: Candidate) -> Bool {
    if left.count != right.count { return left.count > right.count }
    if left.name.precedes(right.name) { return true }
    if right.name.precedes(left.name) { return false }
    return census.client(left.client, precedes: right.client)
  }
}
