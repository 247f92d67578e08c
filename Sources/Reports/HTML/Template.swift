/// The templates of pages, by the names that they call each other.
enum Template: String, CaseIterable {
  /// What every page has: head, policy, style, script, and the answer.
  case layout
  /// The page of a scan.
  case scan
  case answer, usage, shares, timeline, failures, clients, changes, balancers, coverage, accounting
  case method

  /// The template itself.
  var text: String {
    switch self {
    case .layout: Template.layoutText
    case .scan: Template.scanText
    case .answer: Template.answerText
    case .usage: Template.usageText
    case .shares: Template.sharesText
    case .timeline: Template.timelineText
    case .failures: Template.failuresText
    case .clients: Template.clientsText
    case .changes: Template.changesText
    case .balancers: Template.balancersText
    case .coverage: Template.coverageText
    case .accounting: Template.accountingText
    case .method: Template.methodText
    }
  }
}
