/// A short list among those of a `ShortLists`.
struct ShortList: Sendable {
  /// Where its elements begin.
  fileprivate var start: UInt32 = 0
  /// How many there are.
  fileprivate(set) var count: UInt32 = 0
}

/// Many short lists in one, the elements of each side by side.
///
/// A list has room for the next power of two; one that outgrows its room moves to a larger one,
/// and leaves the old room to others.
struct ShortLists<Element: Sendable>: Sendable {
  private var elements = Chunks<Element>()
  /// The starts of rooms that were left, by the logarithm of their size.
  private var freeRooms = [[UInt32]](repeating: [], count: UInt32.bitWidth)

  /// Where the elements of a list are.
  func range(_ list: ShortList) -> Range<Int> {
    Int(list.start)..<Int(list.start &+ list.count)
  }

  /// An element of a list, by its place in `range`.
  subscript(place: Int) -> Element {
    get { elements[place] }
    _modify { yield &elements[place] }
  }

  /// The elements of a list.
  func elements(_ list: ShortList) -> [Element] {
    range(list).map { elements[$0] }
  }

  /// Adds an element to a list.
  mutating func append(_ element: Element, to list: inout ShortList) {
    // The room is full where the count is a power of two, and there is none at zero.
    if list.count & (list.count &- 1) == 0 { moveToLargerRoom(&list, filler: element) }
    elements[Int(list.start + list.count)] = element
    list.count += 1
  }

  /// The bytes that a list takes up.
  func byteCount(of list: ShortList) -> Int {
    list.count == 0 ? 0 : MemoryLayout<Element>.stride << ShortLists.roomLog(list.count)
  }

  /// The bytes that all lists take up, free rooms included.
  ///
  /// - Complexity: O(1).
  var byteCount: Int {
    elements.byteCount + freeRooms.reduce(0) { $0 + $1.capacity } * MemoryLayout<UInt32>.stride
  }

  private mutating func moveToLargerRoom(_ list: inout ShortList, filler: Element) {
    let sizeLog = list.count == 0 ? 0 : list.count.trailingZeroBitCount + 1
    let start: UInt32
    if let free = freeRooms[sizeLog].popLast() {
      start = free
    } else {
      precondition(elements.count < Int(UInt32.max) - 1 << sizeLog, "fewer than 2^32 elements")
      start = UInt32(elements.count)
      for _ in 0..<(1 << sizeLog) { elements.append(filler) }
    }
    for offset in 0..<list.count {
      elements[Int(start + offset)] = elements[Int(list.start + offset)]
    }
    if list.count > 0 { freeRooms[sizeLog - 1].append(list.start) }
    list.start = start
  }

  /// The logarithm of the size of the room of so many elements, at least one.
  private static func roomLog(_ count: UInt32) -> Int {
    UInt32.bitWidth - (count - 1).leadingZeroBitCount
  }
}
