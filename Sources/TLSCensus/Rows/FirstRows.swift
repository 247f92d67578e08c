/// The first few rows by path and line, in whatever order they arrive, and how many came.
struct FirstRows: Sendable {
  /// How many came.
  private(set) var count = 0
  private let limit: Int
  private var kept: [LoggedRow] = []
  /// The last row that is kept once there are enough: what follows it needs no copy.
  private var bound: Place?

  /// Where a row stands.
  private struct Place: Sendable {
    var path: String
    var line: Int
  }

  /// Keeps at most `limit` rows.
  init(limit: Int) {
    precondition(limit >= 1, "at least one row is kept")
    self.limit = limit
  }

  /// The rows, in the order of their paths and lines.
  var rows: [LoggedRow] {
    var settled = self
    settled.settle()
    return settled.kept
  }

  /// Counts a row at a place; false where it is none of the first, so that it need not be added.
  mutating func needs(line: Int, of path: String) -> Bool {
    count += 1
    guard let bound else { return true }
    return (path, line) < (bound.path, bound.line)
  }

  /// Adds a row that was counted.
  mutating func add(_ row: LoggedRow) {
    kept.append(row)
    if kept.count >= 2 * limit { settle() }
  }

  /// Adds the rows of another worker.
  mutating func merge(_ other: FirstRows) {
    count += other.count
    kept += other.kept
    settle()
  }

  private mutating func settle() {
    kept.sort {
      ($0.line.path.string, $0.line.number) < ($1.line.path.string, $1.line.number)
    }
    guard kept.count >= limit else { return }
    kept.removeLast(kept.count - limit)
    bound = kept.last.map { Place(path: $0.line.path.string, line: $0.line.number) }
  }
}
