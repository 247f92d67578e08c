extension String {
  /// Whether it comes before `other` by the bytes of UTF-8: an order in which no two texts that
  /// differ are equal, as `<` has them where Unicode calls them equivalent.
  func precedes(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }
}
