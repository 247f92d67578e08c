import TLSCensus

/// Which clients the lists of a report name, and what is said of them.
struct ClientListing {
  /// How many clients each list names at most; nil for all.
  var top: Int?
  /// Clients with fewer records are not named.
  var minCount: Int
  /// The operator's list of owners.
  var labels: Labels?
  /// Draws the conclusions about the clients that are named.
  var diagnoser: Diagnoser
  /// The clients' counts.
  var census: Census

  /// Whether a client has enough records to be named, or may have.
  func names(_ client: Int) -> Bool {
    minCount <= 1 || !census.isComplete(client) || census.recordCount(ofClient: client) >= minCount
  }

  /// That failing clients are left out of the lists, and how many where all are known.
  var warnings: [String] {
    guard minCount > 1 else { return [] }
    let failing = (0..<census.clientCount).filter { census.count(of: .failed, ofClient: $0) > 0 }
    let unnamed = failing.count { !names($0) }
    guard unnamed > 0 else { return [] }
    // Of clients that were forgotten nobody knows how many these are.
    let some =
      census.approximation == nil ? "\(unnamed.grouped) of \(failing.count.grouped) " : ""
    return [
      "--min-count \(minCount) leaves \(some)failing clients out of the lists of clients; the totals "
        + "count them"
    ]
  }

  /// What a list says about a client.
  func summary(of client: Int) -> ClientSummary {
    var summary = diagnoser.summary(of: client)
    guard labels != nil else { return summary }
    summary.owner = ClientOwners(labels: labels, census: census).owner(of: client)
    return summary
  }
}
