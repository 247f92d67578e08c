import TLSCensus

/// Who owns the clients of a census, by the operator's list.
struct ClientOwners {
  /// The operator's list; without one nobody's owner is known.
  var labels: Labels?
  /// The clients' names and addresses.
  var census: Census

  /// Who owns a client: by its address, else the only owner of its server names, else of its user
  /// agents; nil where there is none, or several to choose from, as there may be where records of
  /// the client may be missing.
  func owner(of client: Int) -> String? {
    guard let labels else { return nil }
    if let address = census.address(ofClient: client), let owner = labels.owner(of: address) {
      return labels.owners[owner]
    }
    // Another name or user agent of the same client may be somebody else's.
    guard census.isComplete(client) else { return nil }
    let byDomain = Set(
      census.domains(ofClient: client).kept.compactMap {
        labels.owner(ofDomain: [UInt8]($0.name.utf8).span)
      })
    let byAgent = Set(
      census.userAgents(ofClient: client).kept.compactMap {
        labels.owner(ofUserAgent: [UInt8]($0.name.utf8).span)
      })
    let owners = byDomain.isEmpty ? byAgent : byDomain
    return owners.count == 1 ? owners.first.map { labels.owners[$0] } : nil
  }
}
