/// What may be missing of clients where a table of them takes in another one.
///
/// A client that only one of the two has may have been forgotten by the other.
struct ShortfallMerge {
  private let ofNewcomersHere: Shortfall
  private let there: Chunks<Shortfall>
  private let ofNewcomersThere: Shortfall
  /// How many clients there were here.
  private let formerCount: Int
  private let here: Chunks<Shortfall>
  /// The sums, by places here.
  private var sums = Chunks<Shortfall>()

  /// Whether nothing is missing anywhere, as is usual.
  private let isExact: Bool

  /// Prepares for clients of another table, which none of those here is so far.
  init(_ table: inout ClientTable, _ other: ClientTable) {
    here = table.shortfalls
    ofNewcomersHere = table.newcomerShortfall
    there = other.shortfalls
    ofNewcomersThere = other.newcomerShortfall
    formerCount = table.entries.count
    isExact = ofNewcomersHere == .none && ofNewcomersThere == .none
    guard !isExact else { return }
    for client in 0..<formerCount {
      sums.append(table.shortfall(ofClient: client) + ofNewcomersThere)
    }
    // Who is new is told here.
    table.shortfalls = Chunks()
    table.newcomerShortfall = .none
  }

  /// Notes that a client was taken in; new ones are placed one behind the other.
  mutating func place(_ client: Int, at place: Int) {
    guard !isExact else { return }
    let theirs = client < there.count ? there[client] : .none
    if place < formerCount {
      sums[place] = (place < here.count ? here[place] : .none) + theirs
    } else {
      sums.append(ofNewcomersHere + theirs)
    }
  }

  /// Gives the table the sums.
  func finish(_ table: inout ClientTable) {
    guard !isExact else { return }
    table.shortfalls = sums
    table.newcomerShortfall = ofNewcomersHere + ofNewcomersThere
  }
}
