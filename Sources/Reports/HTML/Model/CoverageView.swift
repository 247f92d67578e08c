import TLSFindings

/// Which intervals have no file.
struct CoverageView {
  /// A balancer with holes.
  struct Row {
    let name: PageText
    let place: PageText
    let files: String
    let intervals: String
    let missing: String
    let atNodes: String
    let ranges: [PageText]
  }

  /// The section's name in the page.
  let id: String
  /// The heading.
  let title: String
  let sentences: [PageText]
  let rows: [Row]
  let rest: String?

  /// Nil where no file was read.
  ///
  /// - Parameters:
  ///   - coverage: What the files cover.
  ///   - limit: The most balancers to show.
  ///   - window: Which of two windows they are of; nil where there is one.
  init?(_ coverage: Coverage, limit: Int, window: String? = nil) {
    guard !coverage.balancers.isEmpty || coverage.unnamedFiles > 0 else { return nil }
    id = window.map { "coverage-\($0)" } ?? "coverage"
    title = window.map { "Coverage \($0)" } ?? "Coverage"
    let holed = coverage.holed
    let caution = holed.isEmpty ? nil : Coverage.caution
    sentences = [coverage.summary, coverage.blindness, caution].compactMap { $0 }
      .map { PageText($0, limit: PageText.paragraph) }
    rows = holed.prefix(limit).map { balancer in
      Row(
        name: PageText(balancer.loadBalancer), place: PageText(balancer.place, limit: 80),
        files: balancer.files.grouped, intervals: balancer.intervals.grouped,
        missing: balancer.missingIntervals.grouped,
        atNodes: balancer.nodes == nil ? "-" : balancer.missingNodeIntervals.grouped,
        ranges: balancer.rangeLists.map { PageText($0.showing(3), limit: 300) })
    }
    let left = holed.count - rows.count
    rest = left > 0 ? "and \(left.counted("more balancer")) with smaller holes" : nil
  }
}
