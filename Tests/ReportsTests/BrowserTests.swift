import Foundation
import Testing

@testable import Reports

/// Opens pages in a real browser: `Browser/check-page.py` says what it looks at.
///
/// It drives headless Chromium with Playwright and asks axe-core about accessibility. On a machine
/// without them these tests are skipped; in CI they must run.
@Suite(
  .serialized, .timeLimit(.minutes(10)),
  .enabled(
    if: SchemaValidator.mustRun || PageCheck.isAvailable,
    "needs Chromium, and Python's playwright and axe-playwright-python"))
struct BrowserTests {
  /// All pages in one browser, since starting it takes longer than looking at a page.
  @Test func nothingIsWrongWithThePages() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "elbtls-pages-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for fixture in PageFixture.all {
      let file = folder.appending(path: fixture.name)
      try Data(fixture.page(HTMLRenderer()).utf8).write(to: file.appendingPathExtension("html"))
      try Data(fixture.json().utf8).write(to: file.appendingPathExtension("json"))
    }
    let (status, problems) = try runPython([PageCheck.script, folder.path])
    #expect(status == 0, "the check itself failed")
    #expect(problems == "")
  }

  /// The policy lets run what is in the page, and nothing else.
  @Test func policyKnowsStyleAndScript() throws {
    for (text, hash) in [
      (PageStyle.text, PageStyle.hash), (PageScript.text, PageScript.hash),
    ] {
      let (status, wanted) = try runPython([
        "-c",
        """
        import base64, hashlib, sys
        digest = hashlib.sha256(sys.argv[1].encode()).digest()
        print("sha256-" + base64.b64encode(digest).decode(), end="")
        """, text,
      ])
      #expect(status == 0)
      #expect(hash == wanted)
    }
  }
}

/// The check that a browser makes, and whether there is one.
private enum PageCheck {
  static let script = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Browser/check-page.py").path

  static let isAvailable = (try? runPython([script, "--available"]))?.status == 0
}
