import ELBLogs

extension ComparisonReport {
  /// A side of what is compared.
  public enum Side: String, Sendable {
    /// Before the change.
    case before
    /// After the change.
    case after
  }

  /// The side of which there is no record, so that the other can be compared with nothing; nil
  /// where both have records, where neither has, or where filters may have left them out.
  public var sideWithoutLogs: Side? {
    guard input.records > 0 else { return nil }
    if before.period == nil { return isFiltered(before) ? nil : .before }
    return after.period != nil || isFiltered(after) ? nil : .after
  }

  /// Whether a window may be without a record because the filters left none: they left some out,
  /// and the names of files do not tell that there is no file of the window.
  private func isFiltered(_ window: Window) -> Bool {
    (input.linesSkipped[.filtered] ?? 0) > 0
      && (!window.coverage.balancers.isEmpty || window.coverage.unnamedFiles > 0)
  }
}
