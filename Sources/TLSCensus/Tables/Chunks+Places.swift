// Elements that refer to each other by their places, in four bytes each.

extension Chunks {
  /// An element, by its place.
  subscript(place: UInt32) -> Element {
    get { self[Int(place)] }
    _modify { yield &self[Int(place)] }
  }

  /// Adds an element behind the others.
  ///
  /// - Returns: Its place.
  mutating func insert(_ element: Element) -> UInt32 {
    precondition(count < Int(UInt32.none), "a list holds fewer than 2^32 - 1 elements")
    append(element)
    return UInt32(count - 1)
  }
}

extension UInt32 {
  /// Stands for no place in a list.
  static var none: UInt32 { .max }
}
