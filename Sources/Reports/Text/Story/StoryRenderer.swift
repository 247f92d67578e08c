public import TLSFindings

extension TextRenderer {
  /// Writes the story of one client as text: what is concluded first, then what happened in time
  /// order, then the raw lines, and at the end what was read.
  ///
  /// - Parameter story: The story to write.
  /// - Returns: Lines that end in line feeds.
  public func render(_ story: ClientStory) -> String {
    var page = Page(width: width, color: color)
    page.addInterruption(of: story.input)
    page.addHeadline(of: story)
    page.addClients(of: story)
    page.addMoments(of: story)
    page.addHistory(of: story, limit: rowLimit)
    page.add(story.changes, title: "Changes at its load balancers", limit: rowLimit)
    page.addSilences(of: story)
    page.addListeners(of: story, limit: rowLimit)
    page.addPairs(of: story, limit: rowLimit)
    page.addNames("User agents", "user agent", story.userAgents, limit: rowLimit)
    page.addNames("Server names", "name", story.domains, limit: rowLimit)
    page.addNames("Certificates presented", "certificate", story.certificates, limit: rowLimit)
    page.addEvidence(of: story, limit: rowLimit)
    page.add(story.coverage, limit: rowLimit)
    page.addAccounting(of: story.input)
    return page.text
  }
}
