import Foundation
import Testing

/// What the command says about itself, and mistakes of usage.
@Suite(.timeLimit(.minutes(20))) struct HelpTests {
  @Test func version() throws {
    for arguments in [["--version"], ["scan", "--version"]] {
      let run = try elbtls(arguments)
      #expect(run.status == 0)
      #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
      #expect(run.errors.isEmpty)
    }
  }

  @Test(arguments: [
    ["--help"], ["scan", "--help"], ["help", "scan"], ["explain", "--help"], ["rows", "--help"],
    ["compare", "--help"], ["simulate", "--help"], ["rank", "--help"],
    ["policies", "--help"], ["policies", "list", "--help"], ["policies", "show", "--help"],
    ["policies", "diff", "--help"], ["policies", "match", "--help"], ["ciphers", "--help"],
  ])
  func helpHasExamplesAndFits(_ arguments: [String]) throws {
    let run = try elbtls(arguments)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("EXAMPLES"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func scanIsTheDefault() throws {
    let folder = try TemporaryFolder()
    try folder.write(NLBLine.negotiated + "\n", to: "nlb.log")
    let named = try elbtls(["scan", "--output", "json"], in: folder)
    let unnamed = try elbtls(["--output", "json"], in: folder)
    #expect(named.status == 0)
    #expect(named.output == unnamed.output)
    #expect(try named.report().input.records == 1)
  }

  /// The commands stand under what one wants to know, each with a line of its own.
  @Test func helpIsGrouped() throws {
    let help = try elbtls(["--help"]).output
    var rest = help[...]
    for heading in [
      "FAILURE AND USAGE SUBCOMMANDS:", "  scan (default) ", "  explain ", "  rows ",
      "POLICY CHANGE SUBCOMMANDS:", "  simulate ", "  rank ", "  compare ",
      "POLICY AND SUITE REFERENCE SUBCOMMANDS:", "  policies ", "  ciphers ",
    ] {
      let place = try #require(rest.range(of: "\n" + heading), "\(heading)")
      rest = rest[place.upperBound...]
    }
  }

  /// Where the shell is installed, it takes its completions for a script without mistakes.
  @Test(arguments: ["bash", "zsh", "fish"])
  func completions(of shell: String) throws {
    let run = try elbtls(["--generate-completion-script", shell])
    #expect(run.status == 0)
    #expect(run.output.contains("alb_connection"))

    let folder = try TemporaryFolder()
    try folder.write(run.output, to: "completions")
    let check = Process()
    check.executableURL = URL(filePath: "/usr/bin/env")
    check.arguments = [shell, "-n", folder.path(of: "completions")]
    check.standardOutput = try folder.openedFile("output")
    check.standardError = try folder.openedFile("errors")
    try check.run()
    check.waitUntilExit()
    // What env says where there is no such shell.
    if check.terminationStatus == 127 { return }
    #expect(check.terminationStatus == 0)
    #expect(try folder.text(of: "output") + folder.text(of: "errors") == "")
  }

  /// The manual page is written by hand: it must know every option, and no other.
  @Test func manualPageHasEveryOption() throws {
    let page = try String(
      contentsOf: projectFolder.appending(path: "docs/elbtls.1"), encoding: .utf8
    ).replacing(#"Fl \-"#, with: "--")
    let commands = [
      ["scan"], ["explain"], ["rows"], ["compare"], ["simulate"], ["rank"], ["policies", "list"],
      ["policies", "show"],
      ["policies", "diff"], ["policies", "match"], ["ciphers"],
    ]
    let help = try commands.map { try elbtls($0 + ["--help"]).output }
    let option = /(?:^ +(?:-h, )?|\/)(--[a-z-]+)/.anchorsMatchLineEndings()
    let options = Set(help.flatMap { $0.matches(of: option).map(\.1) })
    #expect(options.count == 54)
    for option in options { #expect(page.contains(option), "\(option)") }
    let named = Set(page.matches(of: /(--[a-z][a-z-]+)/).map(\.1))
    #expect(named.isSubset(of: options), "\(named.subtracting(options))")
  }

  /// Each mistake, and words that the message must have.
  @Test(arguments: [
    (["--since", "yesterday"], "--since 'yesterday'"),
    (["--since", "2026-02-30"], "--since '2026-02-30'"),
    (["--until", "2026-03-01T25:00:00Z"], "--until '2026-03-01T25:00:00Z'"),
    (["--since", "2026-03-02", "--until", "2026-03-01"], "not before"),
    (["--kind", "gwlb"], "--kind 'gwlb'"),
    (["--kind", "nlb,"], "--kind ''"),
    (["--top", "-1"], "--top"),
    (["--top", "many"], "--top"),
    (["--threads", "0"], "--threads"),
    (["--max-memory", "much"], "--max-memory 'much'"),
    (["--max-memory", "1000"], "--max-memory '1000' is no size of at least 1M"),
    (["rank", "--max-memory", "99999999999G"], "--max-memory '99999999999G'"),
    (["rows", "--max-memory", "1G"], "--max-memory"),
    (["--inflate", "brotli"], "--inflate 'brotli'"),
    (["--output", "xml"], "The value 'xml' is invalid for '--output"),
    (["explain", "203.0.113.7", "--output", "html"], "Please provide one of 'text' and 'json'"),
    (["explain", "203.0.113.7", "--table", "clients"], "Unknown option '--table'"),
    (["rank", "--output", "jsonl"], "The value 'jsonl' is invalid for '--output"),
    (["--table", "causes"], "--table names what --output csv writes"),
    (
      ["--output", "csv", "--table", "cause"], "--table 'cause' is no table of this report; choose"
    ),
    (["rank", "--output", "csv", "--table", "clients"], "choose from policies, rankings"),
    (["--output", "csv", "--table", "causes", "--output-file", "x/"], "x/ takes all tables"),
    (["--output", "sqlite"], "--output sqlite"),
    (["--color", "sometimes"], "'always'"),
    (["--output-file", ""], "--output-file is empty"),
    (["--output-file", "x/"], "--output-file 'x/' is a folder, which only --output csv fills"),
    (["--output", "json", "--output-file", "./"], "--output-file './' is a folder"),
    (["explain", "203.0.113.7", "--output-file", "x/"], "--output-file 'x/'"),
    (["ciphers", "--output", "json", "--output-file", "x/"], "--output-file 'x/'"),
    (["--fail-if", "failed >> 3"], "--fail-if 'failed >> 3': at character 8 a comparison"),
    (
      ["--fail-if", "failed > 3", "--fail-if", "faild > 3"], "--fail-if 'faild > 3': at character 1"
    ),
    (["--fail-if", ""], "write for example 'failed > 0.5%'"),
    (["--fail-if", "suite AES128_SHA > 0"], "(nearest: AES128-SHA, "),
    (["--fail-if", "cause alert:unknwn_ca > 0"], "(nearest: alert:unknown_ca"),
    (["--client", "203.0.113"], "--client '203.0.113'"),
    (["--client", "203.0.113.0/24,"], "--client ''"),
    (["--exclude", "203.0.113.0/33"], "--exclude '203.0.113.0/33'"),
    (["--account", "1234-5678-9012"], "--account '1234-5678-9012'"),
    (["--region", "US East"], "--region 'US East'"),
    (["--load-balancer", ""], "--load-balancer ''"),
    (["--port", "https"], "--port 'https'"),
    (["--port", "65536"], "--port '65536'"),
    (["--port", "0"], "--port '0'"),
    (["--domain", "https://www.example.com"], "--domain 'https://www.example.com'"),
    (["--by", "colour"], "'user-agent'"),
    (["--by", "label"], "--labels FILE"),
    (["--by", "subnet", "--subnet-lengths", "24"], "--subnet-lengths '24'"),
    (["--by", "subnet", "--subnet-lengths", "33,48"], "--subnet-lengths '33,48'"),
    (["--by", "subnet", "--subnet-lengths", "24,129"], "--subnet-lengths '24,129'"),
    (["--subnet-lengths", "24,48"], "--by subnet"),
    (["--min-count", "0"], "--min-count"),
    (["explain"], "CLIENT"),
    (["explain", ""], "CLIENT ''"),
    (["explain", "203.0.113.7/33"], "CLIENT '203.0.113.7/33'"),
    (["explain", "203.0.113.7", "--since", "yesterday"], "--since 'yesterday'"),
    (["rows", "--outcome", "broken"], "--outcome 'broken'"),
    (["rows", "--cause", "unknown_ca"], "--cause 'unknown_ca'"),
    (["rows", "--cause", ""], "--cause ''"),
    (["rows", "--protocol", ""], "--protocol ''"),
    (["rows", "--protocol", "TLSv9"], "--protocol 'TLSv9' is no protocol version; choose from"),
    (["rows", "--protocol", "TLSv1.2,1.2"], "--protocol '1.2' is no protocol version"),
    (["rows", "--protocol", "TLS v*"], "--protocol 'TLS v*' fits nothing"),
    (["rows", "--cipher", "AES128 SHA"], "--cipher 'AES128 SHA'"),
    (["rows", "--limit", "-1"], "--limit"),
    (["rows", "--output", "json"], "'text' and 'jsonl'"),
    (["policies", "list", "--type", "gwlb"], "'application', 'network' or 'classic'"),
    (["policies", "list", "--protocol", "TLSv1.4"], "--protocol 'TLSv1.4'"),
    (["policies", "show"], "NAME"),
    (["policies", "show", "2016-80"], "the nearest names are ELBSecurityPolicy-2016-08"),
    (["policies", "show", "2014-10", "--type", "network"], "Network balancers do not offer"),
    (["policies", "diff", "2016-08"], "TO"),
    (["policies", "diff", "2016-08", "2015-05"], "--type application, network or classic"),
    (["policies", "diff", "2016-08", "nonsense"], "'nonsense'; 'elbtls policies list'"),
    (["policies", "match"], "--pair, --ciphers or --protocols"),
    (["policies", "match", "--pair", "AES128-SHA"], "--pair 'AES128-SHA'"),
    (["policies", "match", "--pair", "TLSv1.4,AES128-SHA"], "--pair 'TLSv1.4'"),
    (["policies", "match", "--pair", "TLSv1.2,AES128SHA"], "the nearest names are AES128-SHA"),
    (["policies", "match", "--ciphers", "AES128-SHA:NEW"], "'NEW'"),
    (["policies", "match", "--protocols", "TLSv1.2,TLSv9"], "--protocols 'TLSv9'"),
    (["ciphers", "0xFEFE"], "'0xFEFE' is no cipher suite"),
    (["ciphers", "AES128SHA"], "the nearest names are AES128-SHA"),
    (["ciphers", "--output-file", ""], "--output-file is empty"),
    (["--bogus"], "--bogus"),
    ([""], "PATH is empty"),
  ])
  func mistakesOfUsage(_ arguments: [String], _ words: String) throws {
    let run = try elbtls(arguments)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("elbtls: "))
    #expect(run.messages.first?.contains(words) == true, "\(run.errors)")
  }

  /// The forms that help lists for a command are those that it takes.
  @Test(
    arguments: [
      (["scan"], "text, json, html, csv, markdown, jsonl, openmetrics, sqlite"),
      (
        ["simulate", "--to", "TLS13-1-3-2021-06"],
        "text, json, html, csv, markdown, jsonl, sqlite"
      ),
      (["compare", "--at", "2026-03-01"], "text, json, html, csv, markdown, jsonl, sqlite"),
      (["rank"], "text, json, html, csv, markdown, sqlite"),
      (["explain", "203.0.113.7"], "text, json"), (["policies", "match"], "text, json"),
      (["rows"], "text, jsonl"),
    ] as [([String], String)])
  func forms(_ command: [String], _ forms: String) throws {
    let folder = try TemporaryFolder()
    let help = try elbtls(command + ["--help"]).output.replacing(/\s+/, with: " ")
    let listed = help.firstMatch(of: /--output <FORM> .*?\(values: ([a-z, ]*)/)?.1
    #expect(listed.map(String.init) == forms)
    let taken = forms.components(separatedBy: ", ")
    for form in ["text", "json", "html", "csv", "markdown", "jsonl", "openmetrics", "sqlite"] {
      let place = command == ["rows"] ? [] : ["--output-file", "report"]
      let run = try elbtls(command + ["missing", "--output", form] + place, in: folder)
      if taken.contains(form) {
        // A build without SQLite says so.
        #expect(run.status == 2 || (run.status == 64 && run.errors.contains("in this build")))
      } else {
        #expect(run.status == 64)
        #expect(run.errors.contains("The value '\(form)' is invalid for '--output"))
      }
    }
  }

  /// Only commands that read the present folder without a path say so.
  @Test func whatNoPathMeans() throws {
    let words = "none means the present folder"
    for command in ["scan", "explain", "rows", "compare", "simulate", "rank"] {
      let help = try elbtls([command, "--help"]).output.replacing(/\s+/, with: " ")
      #expect(help.contains(words), "\(command)")
    }
    let match = try elbtls(["policies", "match", "--help"]).output.replacing(/\s+/, with: " ")
    #expect(match.contains("<PATH>") && !match.contains(words))
  }

  /// Either the build has ISA-L and gives the same report, or it says how to build with it.
  @Test func inflaters() throws {
    let sample = projectFolder.appending(path: "testdata/sample").path
    let arguments = ["--output", "json", sample, "--inflate"]
    let zlib = try elbtls(arguments + ["zlib"])
    #expect(zlib.status == 0)
    #expect(try elbtls(arguments + ["built-in"]).output == zlib.output)
    let isal = try elbtls(arguments + ["isal"])
    #if ISAL
      #expect(isal.output == zlib.output)
    #else
      #expect(isal.status == 64)
      #expect(isal.messages.first?.contains("--traits ISAL") == true)
    #endif
  }
}

/// The folder of the project.
let projectFolder = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
