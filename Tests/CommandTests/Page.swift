import Foundation
import Testing

/// A page of the documentation: the README, or one of `docs`.
struct Page: CustomTestStringConvertible {
  /// A fenced block: `language`, and after a space the name of the file that it shows, if any.
  struct Block {
    let language: String
    let file: String?
    let text: String
  }

  /// The path of the page inside the project.
  let path: String
  let text: String
  let blocks: [Block]

  var testDescription: String { path }

  init(_ path: String) throws {
    self.path = path
    text = try String(contentsOf: projectFolder.appending(path: path), encoding: .utf8)
    blocks = text.matches(of: /(?m)^```([a-z]+)(?: (\S+))?\n((?s).*?)\n```$/).map {
      Block(language: String($0.1), file: $0.2.map(String.init), text: String($0.3))
    }
  }

  /// The README, then all of `docs` by name.
  static var all: [Page] {
    get throws {
      let docs = try FileManager.default.contentsOfDirectory(
        atPath: projectFolder.appending(path: "docs").path)
      return try ["README.md"].map(Page.init)
        + docs.filter { $0.hasSuffix(".md") }.sorted().map { try Page("docs/" + $0) }
    }
  }

  /// All but those that show no answer of the command: the reference of tables, and measurements.
  static var tasks: [Page] {
    get throws { try all.filter { !["docs/growth.md", "docs/tables.md"].contains($0.path) } }
  }

  /// The screens of the command: what was typed, and the lines that are shown of its answer.
  var screens: [(command: String, shown: [Substring])] {
    blocks.filter { $0.language == "console" }.map { block in
      var lines = block.text.split(separator: "\n", omittingEmptySubsequences: false)
      var command = String(lines.removeFirst().drop { $0 == "$" || $0 == " " })
      while command.hasSuffix("\\") {
        command = command.dropLast() + String(lines.removeFirst().drop { $0 == ">" || $0 == " " })
      }
      return (command, lines)
    }
  }

  /// The commands of the tool that are written without an answer. Those of others, such as the AWS
  /// CLI, cannot be run here.
  var commands: [String] {
    blocks.filter { $0.language == "sh" }.flatMap { block in
      block.text.replacing("\\\n", with: "").split(separator: "\n")
        .filter { $0.hasPrefix("elbtls") }.map(String.init)
    }
  }

  /// The files of the project that the page links to, from the project's folder on.
  var linkedFiles: [String] {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    return text.matches(of: /\]\(([^)#:]+)(?:#[^)]*)?\)/).map { match in
      URL(filePath: "/" + folder).appending(path: match.1).standardized.path
    }
  }

  /// A folder to type the commands of the page in: with `logs` and `testdata/sample`, and the files
  /// that the page shows.
  func workingFolder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, target) in [("logs", "testdata/sample"), ("testdata", "testdata")] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path(of: name),
        withDestinationPath: projectFolder.appending(path: target).path)
    }
    for block in blocks {
      if let file = block.file { try folder.write(block.text + "\n", to: file) }
    }
    return folder
  }
}
