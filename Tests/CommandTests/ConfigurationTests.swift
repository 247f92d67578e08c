import Foundation
import LogCorpus
import Testing

/// The configuration file: where it is looked for, what it says, and what is wrong with it.
@Suite(.timeLimit(.minutes(20))) struct ConfigurationTests {
  /// A folder with a log of two clients and, if there is one, a configuration.
  private func folder(_ toml: String? = nil) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.makeFolder("logs")
    try folder.write(NLBLine.negotiated + "\n" + NLBLine.failed + "\n", to: "logs/nlb.log")
    if let toml { try folder.write(toml, to: ".elbtls.toml") }
    return folder
  }

  private func configuration(of run: ElbtlsRun) throws -> String? {
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    return (json?["input"] as? [String: Any])?["configuration"] as? String
  }

  @Test func fileOfThePresentFolder() throws {
    let folder = try folder(
      """
      # Two clients, of which the one that fails is our monitor.
      exclude = ["203.0.113.10", "198.51.100.0/24"]
      output = "json"
      labels = "owners.csv"
      """)
    try folder.write("203.0.113.0/24,Example Partner\n", to: "owners.csv")
    let run = try elbtls(["logs", "--by", "label"], in: folder)
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(try run.report().input.records == 1)
    #expect(try configuration(of: run) == ".elbtls.toml")
  }

  /// The file that is in force is part of the account of every report.
  @Test(arguments: [
    ["scan"], ["compare", "--at", "2026-03-01T12:30:00Z"], ["explain", "203.0.113.9"],
    ["simulate", "--to", "ELBSecurityPolicy-TLS13-1-2-2021-06"], ["rank"],
  ])
  func reportsNameIt(_ command: [String]) throws {
    let folder = try folder("top = 3")
    let json = try elbtls(command + ["logs", "--output", "json"], in: folder)
    #expect(try configuration(of: json) == ".elbtls.toml")
    #expect(
      try elbtls(command + ["logs"], in: folder).output.contains("Configuration: .elbtls.toml\n"))
    for (form, words) in forms(of: command) {
      let run = try elbtls(command + ["logs", "--output"] + form, in: folder)
      #expect(run.output.contains(words), "\(form)")
    }
    let without = try elbtls(
      command + ["logs", "--output", "json", "--config", "none"], in: folder)
    #expect(try configuration(of: without) == nil)
    #expect(!without.output.contains("configuration"))
  }

  /// The other forms of a command that have a place for the name of a file, and how they have it.
  private func forms(of command: [String]) -> [([String], String)] {
    if command[0] == "explain" { return [] }
    let forms = [
      (["html"], "<p>Configuration: <bdi>.elbtls.toml</bdi></p>"),
      (["markdown"], "\nConfiguration: `.elbtls.toml`\n"),
      (["csv", "--table", "input"], "records,partial,configuration\r\n1,"),
      (["csv", "--table", "input"], ",2,false,.elbtls.toml\r\n"),
    ]
    return command[0] == "scan"
      ? forms + [(["openmetrics"], "\nelbtls_configuration{file=\".elbtls.toml\"} 1\n")] : forms
  }

  @Test func commandLineWins() throws {
    let folder = try folder(
      """
      exclude = "203.0.113.0/24"
      exclude-scanners = true
      output = "json"
      color = "always"
      """)
    let text = try elbtls(["logs", "--output", "text", "--exclude", "203.0.113.9"], in: folder)
    #expect(text.status == 0)
    #expect(text.output.contains("\u{1B}["))
    let plain = try elbtls(["logs", "--output", "text", "--color", "never"], in: folder)
    #expect(plain.output.hasPrefix("The filters left nothing: 2 records"))
    #expect(
      try elbtls(["logs", "--exclude", "203.0.113.9"], in: folder).report().input.records == 1)
    let all = try elbtls(["logs", "--config", "none", "--output", "json"], in: folder).report()
    #expect(all.input.records == 2)
  }

  @Test func scanners() throws {
    let folder = try folder("exclude-scanners = true\noutput = \"json\"")
    let without = try elbtls([OutputTests.sample], in: folder).report()
    let with = try elbtls(["--no-exclude-scanners", OutputTests.sample], in: folder).report()
    #expect(without.failures.count < with.failures.count)
  }

  /// The user's own folder counts where the present one has no file; the first place is all.
  @Test func usersFolder() throws {
    let folder = try folder()
    try folder.makeFolder("xdg/elbtls")
    try folder.makeFolder("home/.config/elbtls")
    try folder.write("exclude = \"203.0.113.9\"", to: "xdg/elbtls/config.toml")
    try folder.write("exclude = \"203.0.113.0/24\"", to: "home/.config/elbtls/config.toml")
    let home = ["HOME": folder.path(of: "home")]
    let xdg = ["XDG_CONFIG_HOME": folder.path(of: "xdg")]
    let arguments = ["logs", "--output", "json"]
    func records(_ environment: [String: String]) throws -> Int {
      try elbtls(arguments, in: folder, environment: environment).report().input.records
    }
    #expect(try records([:]) == 2)
    #expect(try records(home) == 0)
    #expect(try records(home.merging(xdg) { $1 }) == 1)
    // What is not absolute is ignored, as the specification wants it.
    #expect(try records(home.merging(["XDG_CONFIG_HOME": "xdg"]) { $1 }) == 0)
    try folder.write("top = 1", to: ".elbtls.toml")
    #expect(try records(home.merging(xdg) { $1 }) == 2)
  }

  /// Paths are relative to the file that names them, not to the present folder.
  @Test func pathsAreRelativeToTheFile() throws {
    let folder = try folder()
    try folder.makeFolder("team/lists")
    try folder.write("labels = [\"lists/owners.csv\"]", to: "team/elbtls.toml")
    try folder.write("203.0.113.0/24,Example Partner\n", to: "team/lists/owners.csv")
    let run = try elbtls(
      ["logs", "--by", "label", "--config", "team/elbtls.toml", "--output", "json"], in: folder)
    #expect(run.status == 0)
    #expect(run.output.contains("Example Partner"))
    #expect(try configuration(of: run) == "team/elbtls.toml")
    try folder.write(
      "labels = \"\(folder.path(of: "team/lists/owners.csv"))\"", to: "team/elbtls.toml")
    #expect(
      try elbtls(["logs", "--by", "label", "--config", "team/elbtls.toml"], in: folder).status == 0)
  }

  /// Listeners of the file give way to a policy that is named.
  @Test func listeners() throws {
    let folder = try folder("listeners = \"listeners.json\"")
    let command = ["rank", "logs", "--output", "json"]
    let missing = try elbtls(command, in: folder)
    #expect(missing.status == 64)
    #expect(missing.errors.contains("listeners.json: no such file"))
    let named = try elbtls(command + ["--from", "ELBSecurityPolicy-2016-08"], in: folder)
    #expect(named.status == 0)
  }

  /// A form that only reports have stays theirs.
  @Test func formsOfOtherCommands() throws {
    let folder = try folder("output = \"json\"")
    #expect(try elbtls(["policies", "list"], in: folder).output.hasPrefix("{"))
    #expect(try elbtls(["policies", "list", "--output", "text"], in: folder).output.first != "{")
    #expect(try elbtls(["rows", "logs"], in: folder).output.hasPrefix("logs/nlb.log:1: "))

    let csv = try self.folder("output = \"csv\"")
    #expect(try elbtls(["logs"], in: csv).output.hasPrefix("client,"))
    let story = try elbtls(["explain", "203.0.113.9", "logs"], in: csv)
    #expect(story.status == 0 && story.output.hasPrefix("203.0.113.9: "))
    let metrics = try self.folder("output = \"openmetrics\"")
    let ranking = try elbtls(["rank", "logs"], in: metrics)
    #expect(ranking.status == 0)
    #expect(
      try ranking.output == elbtls(["rank", "logs", "--output", "text"], in: metrics).output)
  }

  /// What the file says is not blamed on an option that nobody gave.
  @Test(
    arguments: [
      ("labels = \"no.csv\"", ["scan"], "no.csv: no such file; check the path given to labels in"),
      (
        "policies = \"no.json\"", ["rank"],
        "no.json: no such file; check the path given to policies"
      ),
      (
        "listeners = [\"no.json\"]", ["rank"], "no.json: no such file; check the path given to list"
      ),
      ("output = \"sqlite\"", ["rank"], "sqlite (output in .elbtls.toml:3)"),
    ] as [(String, [String], String)])
  func mistakesOfTheFileNameIt(_ toml: String, _ command: [String], _ message: String) throws {
    let folder = try folder("# Ours.\ntop = 3\n" + toml)
    let run = try elbtls(command + ["logs"], in: folder)
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("elbtls: " + message), "\(run.errors)")
    #expect(run.messages.first?.contains("in .elbtls.toml:3") == true)
    for option in ["--labels", "--policies", "--listeners", "--output sqlite"] {
      #expect(!run.errors.contains(option))
    }
  }

  @Test func mistakesOfTheCommandLineNameTheOption() throws {
    let folder = try folder("labels = \"no.csv\"")
    let run = try elbtls(["logs", "--labels", "neither.csv"], in: folder)
    #expect(
      run.errors.hasPrefix("elbtls: neither.csv: no such file; check the path given to --lab"))
    #expect(!run.errors.contains(".elbtls.toml"))
  }

  private static let mistakes: [(toml: String, message: String)] = [
    (
      "labels = \"a\"\n\nexclud = \"203.0.113.9\"", ":3: 'exclud' is no key; the nearest is exclude"
    ),
    ("[zebra]\ntop = 1", ":1: 'zebra' is no key; choose from labels, exclude, listeners"),
    ("top = \"ten\"", ":1: top must be a number: 0, for all, or more"),
    ("top = -1", ":1: top must be a number"),
    ("exclude-scanners = 1", ":1: exclude-scanners must be true or false"),
    ("color = \"sometimes\"", ":1: color must be one of \"auto\", \"always\", \"never\""),
    ("output = 3", ":1: output must be one of \"text\", \"json\""),
    ("labels = [\"a\", 3]", ":1: labels must be a text or a list of texts"),
    ("labels = \"\"", ":1: labels must be a text or a list of texts"),
    (
      "exclude = [\n  \"203.0.113.9\",\n  \"203.0.113.300\"\n]",
      ":1: exclude: '203.0.113.300' is no"
    ),
    // Neither a text over several lines, nor Windows, makes the line another one.
    (
      "labels = \"\"\"\na\ntopp = 1\"\"\"\r\ntopp = 1\r\n",
      ":4: 'topp' is no key; the nearest is top"
    ),
    ("top = 1\ntop = 2", ":2: is no TOML: "),
    ("top = ", ":1: is no TOML: "),
    ("top = \u{1}", ":1: is no TOML: "),
    ("top = 1\n\u{0}color = 3", ": is no text in UTF-8"),
  ]

  @Test(arguments: mistakes)
  func mistakesHaveALine(_ toml: String, _ message: String) throws {
    let folder = try folder(toml)
    let run = try elbtls(["logs"], in: folder)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("elbtls: .elbtls.toml" + message), "\(run.errors)")
  }

  @Test func everyMistakeIsTold() throws {
    let folder = try folder("topp = 1\ncolor = 2\nexclude = \"x\"")
    let messages = try elbtls(["logs"], in: folder).messages
    #expect(
      messages.prefix(3).map { $0.prefix(24) } == (1...3).map { "elbtls: .elbtls.toml:\($0): " })
  }

  @Test(arguments: [
    ("missing.toml", "elbtls: missing.toml: no such file; check the path given to --config"),
    ("", "elbtls: --config is empty; name a file, or none"),
    (".", "elbtls: .: cannot be read"),
    ("bytes.toml", "elbtls: bytes.toml: is no text in UTF-8"),
  ])
  func filesThatAreNone(_ path: String, _ message: String) throws {
    let folder = try folder("top = 1")
    try folder.write(Data([0x61, 0xFF, 0xFE]), to: "bytes.toml")
    let run = try elbtls(["logs", "--config", path], in: folder)
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix(message), "\(run.errors)")
  }

  /// What is wrong with a file does not keep anybody from asking for help.
  @Test func helpNeedsNoFile() throws {
    let folder = try folder("nonsense")
    #expect(try elbtls(["--help"], in: folder).status == 0)
    #expect(try elbtls(["--version"], in: folder).status == 0)
    #expect(try elbtls(["logs", "--config", "none"], in: folder).status == 0)
  }
}
