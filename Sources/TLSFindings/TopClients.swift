import TLSCensus

/// The clients that rank highest, equals by name.
///
/// Of all that are offered it holds no more than twice as many as are wanted.
struct TopClients<Rank> {
  private struct Candidate {
    var client: Int
    var rank: Rank
    var name: String
  }

  private let limit: Int
  private let census: Census
  private let outranks: (Rank, Rank) -> Bool
  private var candidates: [Candidate] = []
  /// The last one that would be named, once there were enough.
  private var last: Candidate?

  /// Makes an empty list.
  ///
  /// - Parameters:
  ///   - limit: How many clients are wanted; nil for all.
  ///   - census: The census that knows their names.
  ///   - outranks: Whether the first of two ranks is the higher one.
  init(_ limit: Int?, in census: Census, by outranks: @escaping (Rank, Rank) -> Bool) {
    self.limit = limit ?? .max
    self.census = census
    self.outranks = outranks
  }

  /// Takes in a client, known by its place in the census.
  ///
  /// - Complexity: O(log *n*) on average in the number of clients that are wanted; the name of a
  ///   client that ranks too low is not asked for.
  mutating func offer(_ client: Int, rank: Rank) {
    if let last, outranks(last.rank, rank) { return }
    let candidate = Candidate(client: client, rank: rank, name: census.clientName(client))
    if let last, !precedes(candidate, last) { return }
    candidates.append(candidate)
    // With a few more, sorting is rare where few are wanted.
    if candidates.count / 2 > limit, candidates.count > 64 { cut() }
  }

  /// The clients that are wanted, in their order.
  var ranked: [Int] {
    candidates.sorted(by: precedes).prefix(limit).map(\.client)
  }

  private mutating func cut() {
    candidates.sort(by: precedes)
    candidates.removeLast(candidates.count - limit)
    last = candidates.last
  }

  private func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
    if outranks(left.rank, right.rank) { return true }
    if outranks(right.rank, left.rank) { return false }
    if left.name.precedes(right.name) { return true }
    if right.name.precedes(left.name) { return false }
    return census.client(left.client, precedes: right.client)
  }
}
