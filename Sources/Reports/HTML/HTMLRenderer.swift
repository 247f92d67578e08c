import Mustache
public import TLSFindings

/// Writes a report as one HTML page that needs nothing else: no network, no script to read it, and
/// a policy that forbids both.
///
/// The page opens with the answer and ends with the method. Text from logs and paths is cleaned as
/// for a terminal, and stands in the page as text only.
public struct HTMLRenderer: Sendable {
  /// The most rows of the tables that the report does not limit itself; nil for as many as a page
  /// may hold.
  public var rowLimit: Int?

  /// The most rows that any table of a page holds, so that it opens at once.
  public static let mostRows = 1_000

  /// Makes a renderer.
  ///
  /// - Parameter rowLimit: The most suites, groups, causes, changes and balancers to show; nil for
  ///   as many as a page may hold.
  public init(rowLimit: Int? = 20) {
    self.rowLimit = rowLimit
  }

  /// Writes a report as an HTML page.
  ///
  /// - Parameter report: The report to write.
  /// - Returns: The page, in UTF-8.
  /// - Throws: An error of the template parser, which no report causes.
  public func render(_ report: ScanReport) throws -> String {
    try render(ScanPage(report, limit: limit), as: .scan)
  }

  /// Writes a simulation as an HTML page.
  ///
  /// - Parameter report: The simulation to write.
  /// - Returns: The page, in UTF-8.
  /// - Throws: An error of the template parser, which no simulation causes.
  public func render(_ report: SimulationReport) throws -> String {
    try render(SimulationPage(report, limit: limit), as: .simulation)
  }

  /// Writes a ranking as an HTML page.
  ///
  /// - Parameter report: The ranking to write.
  /// - Returns: The page, in UTF-8.
  /// - Throws: An error of the template parser, which no ranking causes.
  public func render(_ report: RankingReport) throws -> String {
    try render(RankingPage(report, limit: limit), as: .ranking)
  }

  /// Writes a comparison as an HTML page.
  ///
  /// - Parameter report: The comparison to write.
  /// - Returns: The page, in UTF-8.
  /// - Throws: An error of the template parser, which no comparison causes.
  public func render(_ report: ComparisonReport) throws -> String {
    try render(ComparisonPage(report, limit: limit), as: .comparison)
  }

  /// The most rows of a table.
  private var limit: Int { min(rowLimit ?? .max, HTMLRenderer.mostRows) }

  /// Fills a template, which may use every other one.
  private func render(_ page: some Any, as template: Template) throws -> String {
    var library = MustacheLibrary()
    for template in Template.allCases {
      try library.register(template.text, named: template.rawValue)
    }
    return (library.render(page, withTemplate: template.rawValue) ?? "") + "\n"
  }
}
