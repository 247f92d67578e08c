import ELBLogs
import TLSFindings

/// What every page has around its sections: title, table of contents, style, script and policy.
struct PageShell {
  /// A line of the table of contents.
  struct Link {
    let id: String
    let title: String
  }

  let title: String
  /// The title with the days that the logs cover, for a tab or a bookmark.
  let fullTitle: String
  let toolVersion: String
  let links: [Link]
  let style = PageStyle.text
  let script = PageScript.text
  /// The Content-Security-Policy: nothing but this style and this script.
  let policy =
    "default-src 'none'; style-src '\(PageStyle.hash)'; script-src '\(PageScript.hash)'; "
    + "base-uri 'none'; form-action 'none'"

  /// Makes a shell.
  ///
  /// - Parameters:
  ///   - title: What the page is.
  ///   - period: The time that it is about.
  ///   - toolVersion: The version of the tool.
  ///   - sections: The sections in their order, and whether the page has each.
  init(
    title: String, period: ScanReport.Period?, toolVersion: String,
    sections: [(id: String, title: String, isShown: Bool)]
  ) {
    self.title = title
    let days = period.map { period in
      let (first, last) = (period.first.minute.prefix(10), period.last.minute.prefix(10))
      return first == last ? ", \(first)" : ", \(first) to \(last)"
    }
    fullTitle = title + (days ?? "")
    self.toolVersion = toolVersion
    links = sections.filter(\.isShown).map { Link(id: $0.id, title: $0.title) }
  }
}
