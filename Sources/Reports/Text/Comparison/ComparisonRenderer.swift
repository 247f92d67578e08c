public import TLSFindings

extension TextRenderer {
  /// Writes a comparison as text.
  ///
  /// - Parameter report: The comparison to write.
  /// - Returns: Lines that end in line feeds.
  public func render(_ report: ComparisonReport) -> String {
    var page = Page(width: width, color: color)
    page.addInterruption(of: report.input)
    page.add(Answer(report))
    page.addWindows(of: report)
    page.addFates(of: report)
    page.add(report.before.coverage, title: "Coverage before", limit: rowLimit)
    page.add(report.after.coverage, title: "Coverage after", limit: rowLimit)
    page.addAccounting(of: report.input)
    return page.text
  }
}
