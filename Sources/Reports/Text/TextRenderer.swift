public import TLSFindings

/// Writes a report for a person at a terminal: the answer first, the evidence below it, and at the
/// end the account of what was read.
///
/// Text from logs and paths is made printable, and no line is wider than the terminal.
public struct TextRenderer: Sendable {
  /// The columns of the terminal; at least 80.
  public var width: Int
  /// Whether text is coloured with ANSI codes; colour never says what the words do not.
  public var color: Bool
  /// The most suites, groups, causes and balancers to show; nil for all of them.
  public var rowLimit: Int?

  /// Makes a renderer.
  ///
  /// - Parameters:
  ///   - width: The columns of the terminal; less than 80 counts as 80.
  ///   - color: Whether to colour text with ANSI codes.
  ///   - rowLimit: The most rows of the tables that the report does not limit itself; nil for all.
  public init(width: Int = 80, color: Bool = false, rowLimit: Int? = 15) {
    self.width = max(80, width)
    self.color = color
    self.rowLimit = rowLimit
  }

  /// Writes a report as text.
  ///
  /// - Parameter report: The report to write.
  /// - Returns: Lines that end in line feeds.
  public func render(_ report: ScanReport) -> String {
    var page = Page(width: width, color: color)
    page.addInterruption(of: report.input)
    page.addHeadline(of: report)
    page.addOutcomes(of: report)
    page.addVersions(of: report)
    page.addSuites(of: report, limit: rowLimit)
    page.addGroups(of: report, limit: rowLimit)
    page.addCauses(of: report, limit: rowLimit)
    page.add(report.changes, title: "Changes seen in the logs", limit: rowLimit)
    page.addTopClients(of: report)
    page.addNotCounted(of: report)
    page.addTimeline(of: report)
    page.addLoadBalancers(of: report, limit: rowLimit)
    page.add(report.coverage, limit: rowLimit)
    page.addAccounting(of: report.input)
    return page.text
  }
}
