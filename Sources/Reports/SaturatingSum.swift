extension Int {
  /// The sum of two counts, or the largest number where there is none that large: a report that was
  /// read from a file may hold any numbers.
  func adding(saturating other: Int) -> Int {
    let (sum, isTooLarge) = addingReportingOverflow(other)
    return isTooLarge ? .max : sum
  }
}
