public import TLSFindings

/// Writes the story of one client for a person at a terminal: what is concluded first, then what
/// happened in time order, then the raw lines, and at the end what was read.
///
/// Text from logs and paths is made printable, and no line is wider than the terminal.
public struct StoryRenderer: Sendable {
  /// The columns of the terminal; at least 80.
  public var width: Int
  /// Whether text is coloured with ANSI codes; colour never says what the words do not.
  public var color: Bool
  /// The most rows of a list; nil for all of them.
  public var rowLimit: Int?

  /// Makes a renderer.
  ///
  /// - Parameters:
  ///   - width: The columns of the terminal; less than 80 counts as 80.
  ///   - color: Whether to colour text with ANSI codes.
  ///   - rowLimit: The most rows of a list; nil for all.
  public init(width: Int = 80, color: Bool = false, rowLimit: Int? = 20) {
    self.width = max(80, width)
    self.color = color
    self.rowLimit = rowLimit
  }

  /// Writes a story as text.
  ///
  /// - Parameter story: The story to write.
  /// - Returns: Lines that end in line feeds.
  public func render(_ story: ClientStory) -> String {
    var page = Page(width: width, color: color)
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
