// How large a census is.

extension Census {
  /// The bytes that the census takes up, with the room that was made for more; what does not grow
  /// with the number of clients or names is left out.
  ///
  /// - Complexity: O(1).
  var byteCount: Int {
    clients.byteCount + shapes.byteCount + names.byteCount + parts.byteCount
  }
}
