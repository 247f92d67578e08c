import TLSFindings

/// The changes that show in the logs, numbered as the timeline marks them.
struct ChangesView {
  /// One change.
  struct Item {
    let number: Int
    let sentence: PageText
    /// Whether clients have only failed since.
    let isBad: Bool
  }

  let items: [Item]
  let rest: String?
  let caution = ScanReport.Change.caution

  /// Nil without a change.
  init?(_ changes: [ScanReport.Change], limit: Int) {
    guard !changes.isEmpty else { return nil }
    items = changes.prefix(limit).enumerated().map { index, change in
      Item(
        number: index + 1, sentence: PageText(change.sentence, limit: PageText.paragraph),
        isBad: change.clientsRegressed > 0)
    }
    let left = changes.count - items.count
    rest = left > 0 ? "and \(left.counted("more change"))" : nil
  }
}
