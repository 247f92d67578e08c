/// The templates of pages, by the names that they call each other.
enum Template: String, CaseIterable {
  /// What every page has: head, policy, style, script, and the answer.
  case layout
  /// The pages.
  case scan, simulation, ranking, comparison
  case answer, usage, shares, timeline, failures, clients, changes, balancers, coverage, accounting
  case method
  case verdicts, listeners, present, leftOut, assumptions, policies, windows

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
    case .simulation: Template.simulationText
    case .ranking: Template.rankingText
    case .comparison: Template.comparisonText
    case .verdicts: Template.verdictsText
    case .listeners: Template.listenersText
    case .present: Template.presentText
    case .leftOut: Template.leftOutText
    case .assumptions: Template.assumptionsText
    case .policies: Template.policiesText
    case .windows: Template.windowsText
    }
  }
}
