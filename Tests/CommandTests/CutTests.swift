import Foundation
import LogCorpus
import Testing

/// Filters on who, where and what, on the sample.
@Suite(.timeLimit(.minutes(20))) struct CutTests {
  private let sample = OutputTests.sample

  /// The report of the sample through filters; every line is accounted for.
  private func report(_ arguments: [String]) throws -> Report {
    let run = try elbtls(arguments + ["--output", "json", "--top", "0", sample])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty, "\(run.errors)")
    let report = try run.report()
    #expect(report.input.lines == report.input.accounted)
    #expect(report.input.records == report.kinds.values.reduce(0) { $0 + $1.records })
    return report
  }

  private func truth() throws -> Truth {
    try Truth(
      json: Data(contentsOf: projectFolder.appending(path: "testdata/sample-truth.json")))
  }

  @Test(arguments: ["203.0.113.0/24", "198.51.100.0/24,192.0.2.0/24", "2001:db8::/32", "0.0.0.0/0"])
  func clientAndExcludePartitionTheRecords(blocks: String) throws {
    let all = try report([])
    let inside = try report(["--client", blocks])
    let outside = try report(["--exclude", blocks])
    #expect(inside.input.records > 0)
    #expect(inside.input.records + outside.input.records == all.input.records)
    #expect(inside.failures.count + outside.failures.count == all.failures.count)
    #expect(inside.failures.clients + outside.failures.clients == all.failures.clients)
    let clients = Set(inside.failures.topClients.map(\.client))
    #expect(clients.isDisjoint(with: outside.failures.topClients.map(\.client)))
    #expect(try report(["--client", blocks, "--exclude", blocks]).input.records == 0)
    let filtered = try #require(inside.input.linesSkipped["filtered"])
    #expect(filtered == all.input.records - inside.input.records)
    // Both report the failing clients as the whole does.
    let numbers = Dictionary(
      uniqueKeysWithValues: all.failures.topClients.map { ($0.client, $0.failed) })
    for client in inside.failures.topClients { #expect(numbers[client.client] == client.failed) }
  }

  /// Lines of a generated NLB log, cut at spaces by hand.
  @Test func filtersCountAsACountByHandDoes() throws {
    var plan = CorpusPlan()
    plan.lines = 3_000
    plan.kinds = [CorpusPlan.Share(.nlb)]
    let corpus = try Corpus(plan)
    let lines = try corpus.inflatedText().split(separator: "\n").map { $0.split(separator: " ") }
    let domain = try #require(lines.map { $0[17] }.first { $0 != "-" })
    let port = try #require(lines.first?[6].split(separator: ":").last)
    let client = try #require(lines.map { $0[5] }.first { $0.hasPrefix("203.0.113.") })
      .split(separator: ":")[0]
    let balancer = try #require(lines.first?[3])
    for (arguments, fits) in [
      (["--domain", "\(domain)"], { $0[17] == domain }),
      (["--port", "\(port)"], { $0[6].hasSuffix(":" + port) }),
      (["--client", "203.0.113.0/24"], { $0[5].hasPrefix("203.0.113.") }),
      (["--exclude", "\(client)"], { !$0[5].hasPrefix(client + ":") }),
      (["--load-balancer", "\(balancer)"], { $0[3] == balancer }),
      (
        ["--client", "203.0.113.0/25", "--domain", "\(domain)", "--exclude", "\(client)"],
        {
          let last = $0[5].split(separator: ":")[0].split(separator: ".").last.flatMap { Int($0) }
          return $0[5].hasPrefix("203.0.113.") && (last ?? 128) < 128 && $0[17] == domain
            && !$0[5].hasPrefix(client + ":")
        }
      ),
    ] as [([String], ([Substring]) -> Bool)] {
      let run = try elbtls(arguments + ["--output", "json", corpus.folder])
      let input = try run.report().input
      let wanted = lines.count(where: fits)
      #expect(input.records == wanted, "\(arguments)")
      #expect(wanted > 0)
      #expect(input.linesSkipped["filtered"] == lines.count - wanted)
    }
  }

  @Test func oneClient() throws {
    let wanted = try #require(try truth().failures.topClients.first)
    let report = try report(["--client", wanted.client])
    #expect(report.failures.topClients.map(\.client) == [wanted.client])
    #expect(report.failures.count == wanted.failed)
    #expect(report.kinds.values.allSatisfy { $0.clients == 1 })
    #expect(report.loadBalancers.contains { $0.failed > 0 })
  }

  @Test func balancersAddUpToTheWhole() throws {
    let truth = try truth()
    var records = 0
    var failures = 0
    for id in Set(truth.loadBalancers.compactMap(\.id)) {
      let wanted = truth.loadBalancers.filter { $0.id == id }
      let found = try report(["--load-balancer", id])
      #expect(found.loadBalancers.count == wanted.count)
      #expect(found.input.records == wanted.reduce(0) { $0 + $1.records }, "\(id)")
      #expect(found.failures.count == wanted.reduce(0) { $0 + $1.failed })
      // By the name alone, too.
      let parts = id.split(separator: "/")
      let byName = try report(["--load-balancer", String(parts.count == 3 ? parts[1] : parts[0])])
      #expect(byName.input.records == found.input.records)
      records += found.input.records
      failures += found.failures.count
      // Twelve short lines of a file whose name tells nothing could be of any ALB.
      #expect(found.input.warnings.count == 1)
      #expect(found.input.warnings.first?.contains("12 ALB connection records") == true)
    }
    #expect(records == truth.input.records - 12)
    #expect(failures == truth.failures.count)
    #expect(try report(["--load-balancer", "*"]).input.records == records)
  }

  @Test func accountsAndRegionsAddUp() throws {
    let truth = try truth()
    var records = 0
    for (account, region) in [
      ("123456789012", "us-east-2"), ("123456789012", "eu-west-1"), ("210987654321", "us-east-2"),
      ("210987654321", "eu-west-1"),
    ] {
      let wanted = truth.loadBalancers.filter { $0.account == account && $0.region == region }
        .reduce(0) { $0 + $1.records }
      let found = try report(["--account", account, "--region", region])
      #expect(found.input.records == wanted, "\(account) \(region)")
      #expect(found.input.warnings.count == 1)
      records += wanted
    }
    #expect(
      try report(["--account", "123456789012,210987654321"]).input.records == records)
    #expect(
      try report(["--region", "us-east-2", "--region", "eu-west-1"]).input.records == records)
    #expect(records == truth.input.records - 24)
  }

  /// Each kind that has no field is left out with a word, in JSON and on the first screen.
  @Test(arguments: ["shop.example.com", "nowhere.example.com"])
  func kindsWithoutDomainAreNamed(domain: String) throws {
    let report = try report(["--domain", domain])
    #expect(Set(report.kinds.keys).isSubset(of: ["alb_access", "nlb"]))
    let kinds = try truth().kinds
    let connections = try #require(kinds["alb_connection"]?.records)
    let classics = try #require(kinds["classic"]?.records)
    let warning = try #require(report.input.warnings.first)
    #expect(
      warning == "--domain leaves out all \(connections) ALB connection records and all "
        + "\(classics) Classic records: such logs do not name a domain")
    let text = try elbtls(["--domain", domain, sample]).output
    let firstScreen = text.split(separator: "\n").prefix(16).joined(separator: " ")
      .replacing("   ", with: " ")
    #expect(firstScreen.contains("Beware: " + warning), "\(firstScreen)")
    // Connection logs are there, so there is no advice to enable them.
    #expect(!text.contains("enable its connection logs"))
    if domain == "nowhere.example.com" { #expect(text.hasPrefix("The filters left nothing: ")) }
  }

  @Test func domainsAddUp() throws {
    let every = try report(["--domain", "*"])
    let example = try report(["--domain", "*.example.com,*.EXAMPLE.net"])
    #expect(example.input.records > 1_000)
    #expect(example.input.records <= every.input.records)
    #expect(
      try report(["--domain", "shop.example.com", "--kind", "nlb,alb_access"]).input.warnings
        .allSatisfy { !$0.contains("such logs") })
    let shop = try report(["--domain", "shop.example.com"]).input.records
    let others = try report(["--domain", "shop.example.com", "--domain", "www.example.com"])
    #expect(shop > 0 && others.input.records > shop)
  }

  @Test func portsAddUp() throws {
    let every = try report(["--port", "443", "--port", "80,8443,636,5671"])
    let https = try report(["--port", "443"])
    let http = try report(["--port", "80"])
    #expect(http.input.records > 0)
    #expect(https.input.records + http.input.records <= every.input.records)
    // A plain listener never speaks TLS.
    #expect(http.kinds.values.allSatisfy { $0.outcomes["failed"] == 0 })
    // What has no port is said; what has another is not.
    let portless = every.input.warnings.filter { $0.contains("--port leaves out") }
    #expect(portless.count == 1)
  }

  @Test func labelsAreRead() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      match,owner
      203.0.113.0/24,"Shop, Inc."
      *.example.com,Example
      ua:okhttp/3.*,App

      """, to: "owners.csv")
    try folder.write(
      """
      {"prefixes": [{"ip_prefix": "198.51.100.0/24", "region": "GLOBAL", "service": "CLOUDFRONT"}],
       "ipv6_prefixes": []}
      """, to: "ip-ranges.json")
    let run = try elbtls(
      ["--labels", "owners.csv", "--labels", "ip-ranges.json", "--by", "label", sample], in: folder)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
  }

  @Test(arguments: [
    (
      ["owners.csv"], "203.0.113.0/24,Shop\n\n10.0.0/8,x\nfoo,y\n",
      ["owners.csv:3: ", "owners.csv:4: "]
    ),
    (["owners.csv"], "", ["owners.csv: holds no rule"]),
    (["owners.csv"], #"{"prefixes": 1}"#, ["owners.csv: is JSON, but not"]),
    (["owners.csv"], "{", ["owners.csv: is JSON, but not"]),
    (["missing.csv"], "", ["missing.csv: no such file"]),
    (["."], "", [".: cannot be read"]),
    (
      ["owners.csv"], "\u{1B}c" + String(repeating: "x", count: 1_000) + ",y",
      [#"owners.csv:1: '\u{1B}cxxx"#]
    ),
    ([""], "", ["--labels is empty"]),
    (["missing.csv", "owners.csv"], "x,y", ["missing.csv: no such", "owners.csv:1: "]),
    (
      ["owners.csv"], String(repeating: "x,y\n", count: 25),
      (1...10).map { "owners.csv:\($0): " } + ["15 more faults"]
    ),
  ])
  func labelsThatCannotBeUsed(files: [String], text: String, messages: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "owners.csv")
    let run = try elbtls(files.flatMap { ["--labels", $0] } + [sample], in: folder)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    let faults = run.messages.filter { $0.hasPrefix("elbtls: ") }
    #expect(faults.count == messages.count, "\(run.errors)")
    for (fault, words) in zip(faults, messages) {
      #expect(fault.hasPrefix("elbtls: " + words), "\(fault)")
      #expect(fault.count < 250)
    }
  }
}
