import ELBLogs
import TLSCensus

/// The clients of two windows side by side, each with what became of it.
struct ComparedClients {
  /// One client in both windows.
  struct Row {
    /// Its place in the census of both windows.
    var place: Int
    /// Its place in the census before; nil where it is not there.
    var before: Int?
    /// Its place in the census after; nil where it is not there.
    var after: Int?
    /// What it did before.
    var earlier: ClientWindow?
    /// What it did after.
    var later: ClientWindow?
    /// What became of it.
    var fate: ClientFate
    /// How what it negotiates differs.
    var shift: (shift: NegotiationShift, unit: RecordUnit)?
    /// How it came before, where it is missed.
    var attendance: Attendance?
    /// What its absence means, where it is absent.
    var silence: Silence?
    /// Whether it only fails and looks like a scanner, by what it did in both windows.
    var isScanner = false
  }

  /// The clients with any fate or shift.
  private(set) var rows: [Row] = []
  /// Clients of the census before with a negotiated record.
  private(set) var negotiatedBefore = 0
  /// Clients of the census after with a negotiated record.
  private(set) var negotiatedAfter = 0
  /// Clients that still work, but not on a listener where they worked before, by their places in the
  /// census of both windows.
  private var partlyLost: [(place: Int, listener: ListenerIdentity)] = []

  /// Draws the conclusions about clients, by what they did in both windows.
  let diagnoser: Diagnoser
  /// The census of both windows.
  let census: Census

  /// Compares all clients.
  ///
  /// - Complexity: O(*n*) in the number of clients of both censuses.
  init(_ pair: CensusPair, _ judge: SilenceJudge) {
    var judge = judge
    let (early, late) = (pair.before.census, pair.after.census)
    // Clients keep their places in it that they have before.
    var both = early
    var places = [Int](repeating: 0, count: late.clientCount)
    both.merge(late) { places[$0] = $1 }
    diagnoser = Diagnoser(both)
    census = both
    let (earlyReader, lateReader) = (WindowReader(early), WindowReader(late))
    let losses = ListenerLosses(before: early, after: late)
    var matched = [Int?](repeating: nil, count: both.clientCount)
    for (after, place) in places.enumerated() { matched[place] = after }
    for (place, after) in matched.enumerated() {
      let before = place < early.clientCount ? place : nil
      let row = Row(
        place: place, before: before, after: after,
        earlier: before.map { earlyReader.window(ofClient: $0) },
        later: after.map { lateReader.window(ofClient: $0) }, fate: .unremarkable)
      let fate = add(row, &judge)
      if fate != .lost, let before, let after, row.later?.failures.count ?? 0 > 0,
        let listener = losses.listener(ofClient: before, after)
      {
        partlyLost.append((place, listener))
      }
    }
  }

  /// The clients that are lost on a listener only.
  var partlyLostByName: PartlyLost {
    let clients = partlyLost.map { (name: census.clientName($0.place), listener: $0.listener) }
      .sorted { $0.name.precedes($1.name) }
    return PartlyLost(clients: clients.map(\.name), listener: clients.first?.listener)
  }

  private mutating func add(_ found: Row, _ judge: inout SilenceJudge) -> ClientFate {
    var row = found
    if let earlier = row.earlier, earlier.works { negotiatedBefore += 1 }
    if let later = row.later, later.works { negotiatedAfter += 1 }
    row.fate = ClientFate(before: row.earlier, after: row.later)
    if let earlier = row.earlier, let later = row.later {
      row.shift = NegotiationShift.of(earlier, later)
    }
    switch row.fate {
    case .absent:
      guard let before = row.before else { break }
      let judgement = judge.judge(client: before)
      row.silence = judgement.silence
      if judgement.silence == .silent { row.attendance = judgement.attendance }
    case .newFailing, .stillFailing: row.isScanner = diagnoser.isScanner(row.place)
    case .lost, .recovered, .unremarkable: break
    }
    if row.fate != .unremarkable || row.shift != nil { rows.append(row) }
    return row.fate
  }
}
