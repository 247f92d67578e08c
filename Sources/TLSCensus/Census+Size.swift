// How large a census is, and how it is made smaller.

extension Census {
  /// Removes all clients for which `isMeant` holds, and their counts; the totals keep them.
  ///
  /// The last clients move to the places that become free, so that places which somebody noted mean
  /// nothing any more. The entries' memory is given back; what the removed clients had besides is
  /// left to others.
  ///
  /// - Complexity: O(*n*) in the number of clients.
  mutating func removeClients(where isMeant: (borrowing Census, Int) -> Bool) {
    clients.dropIndex()
    var client = 0
    while client < clients.entries.count {
      // Who moves here is asked about next.
      if isMeant(self, client) { clients.removeSwapping(client) } else { client += 1 }
    }
    clients.rebuildIndex()
  }

  /// The bytes that the census takes up, with the room that was made for more; what does not grow
  /// with the number of clients or names is left out.
  ///
  /// - Complexity: O(1).
  var byteCount: Int {
    clients.byteCount + shapes.byteCount + names.byteCount + parts.byteCount
  }
}
