import ELBLogs

/// All that is counted of a record but its client and its time.
///
/// What a client does, most clients do: few shapes make up all records, and a client's records are
/// kept as counts of shapes.
struct RecordShape: Sendable, Hashable {
  /// The event's number.
  var event: UInt32
  /// The user agent, a number of the census's names; 0 where there is none.
  var userAgent: UInt32
  /// The server name, a number of the census's names; 0 where there is none.
  var domain: UInt32

  fileprivate var tableHash: UInt64 {
    let names = UInt64(userAgent) << 32 | UInt64(domain)
    return ByteHash.fold(ByteHash.fold(names, ByteHash.first) ^ UInt64(event), ByteHash.second)
  }
}

/// The shapes, each kept once and known by a small number.
struct RecordShapeTable: Sendable {
  private var shapes = Chunks<RecordShape>()
  private var slots = HashSlots()

  /// How many there are.
  var count: Int { shapes.count }

  /// A shape, by its number.
  subscript(number: UInt32) -> RecordShape { shapes[Int(number)] }

  /// The number of a shape, new or known.
  mutating func number(of shape: RecordShape) -> UInt32 {
    if let known = slots.place(of: shape.tableHash, where: { shapes[$0] == shape }) {
      return UInt32(known)
    }
    precondition(shapes.count < UInt32.max, "a census holds fewer than 2^32 shapes of records")
    shapes.append(shape)
    slots.insertLast(of: shapes.count) { shapes[$0].tableHash }
    return UInt32(shapes.count - 1)
  }

  /// The bytes that the table takes up.
  var byteCount: Int { shapes.byteCount + slots.byteCount }
}

/// How often records of a shape came, and when first and last.
struct ShapeTally: Sendable {
  /// The shape's number.
  var shape: UInt32 = 0
  /// Records; zero where there are none.
  var count: UInt32 = 0
  /// In microseconds since 1970.
  var first = Int64.max
  var last = Int64.min

  /// Adds what another tally of the same shape counted.
  ///
  /// - Returns: Whether there was room for it: a count has 32 bits.
  mutating func add(_ other: ShapeTally) -> Bool {
    let (sum, isTooLarge) = count.addingReportingOverflow(other.count)
    guard !isTooLarge else { return false }
    count = sum
    first = min(first, other.first)
    last = max(last, other.last)
    return true
  }
}

extension EventTally {
  /// Counts records of a shape under its event.
  init(_ tally: ShapeTally, of event: UInt32) {
    self.init(id: event, count: UInt64(tally.count), first: tally.first, last: tally.last)
  }
}
