/// A list of elements that come and go, each known by its place as long as it is there.
struct FreeList<Element: Sendable>: Sendable {
  private var elements = Chunks<Element>()
  /// The places of those that went.
  private var free: [UInt32] = []
  private let blank: Element

  /// Makes an empty list.
  ///
  /// - Parameter blank: What a new element is.
  init(_ blank: Element) {
    self.blank = blank
  }

  /// An element, by its place.
  subscript(place: UInt32) -> Element {
    get { elements[Int(place)] }
    _modify { yield &elements[Int(place)] }
  }

  /// Makes room for an element.
  ///
  /// - Returns: The place of a blank element.
  mutating func insert() -> UInt32 {
    if let place = free.popLast() {
      elements[Int(place)] = blank
      return place
    }
    precondition(elements.count < Int(UInt32.none), "a list holds fewer than 2^32 - 1 elements")
    elements.append(blank)
    return UInt32(elements.count - 1)
  }

  /// Leaves the place of an element to others.
  mutating func release(_ place: UInt32) { free.append(place) }

  /// The bytes that the list takes up, free places included.
  ///
  /// - Complexity: O(1).
  var byteCount: Int {
    elements.byteCount + free.capacity * MemoryLayout<UInt32>.stride
  }
}

extension UInt32 {
  /// Stands for no place in a list.
  static var none: UInt32 { .max }
}
