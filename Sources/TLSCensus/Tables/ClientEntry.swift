/// What is counted of one client: for most all that they did, since they did one thing.
///
/// It is fixed in size, and small: clients are what a census has most of. What a client did besides
/// lies in `ClientTable`, where there is something.
struct ClientEntry: Sendable {
  let key: ClientKey
  /// Its latest records of one shape.
  var latest = ShapeTally()
  /// Where its records of other shapes begin among the further tallies.
  var further = UInt32.none
  /// Its book, where it needs one.
  var book = UInt32.none
}

/// Records of one client of another shape than its latest ones.
struct FurtherTally: Sendable {
  var tally = ShapeTally()
  /// The next of the client's further tallies.
  var next = UInt32.none
}

/// What clients need that did very much, or failed again and again.
///
/// A client's tallies of shapes are the exact account of a few shapes. Where there are more, or
/// where they count more than a tally can, they are entered here, by event and by name.
struct ClientBook: Sendable {
  var events = ShortList()
  /// At most eight of each are kept.
  var userAgents = ShortList()
  var domains = ShortList()
  var hasMoreUserAgents = false
  var hasMoreDomains = false
  /// Where its failures begin among the failure histories, of listeners where it failed more often
  /// than its tallies tell.
  var failures = UInt32.none

  /// How many names of one sort are kept of a client.
  static let nameLimit = 8
}
