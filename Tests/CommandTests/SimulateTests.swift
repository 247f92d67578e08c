import Foundation
import LogCorpus
import Testing

/// `elbtls simulate`, on the sample and on small inputs.
@Suite(.timeLimit(.minutes(20))) struct SimulateTests {
  private static let sample = projectFolder.appending(path: "testdata/sample").path
  private static let toRes = ["simulate", "--to", MovedLogs.to]
  private static let move = toRes + ["--from", MovedLogs.from]

  @Test func textBeginsWithTheAnswer() throws {
    let folder = try MovedLogs.folder(["alb.log": MovedLogs.connections])
    let run = try elbtls(SimulateTests.move, in: folder)
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(
      run.output.hasPrefix(
        """
        1 client (5.0 % of connections) will certainly break under
        ELBSecurityPolicy-TLS13-1-2-Res-2021-06; 1 (5.0 % of connections) more may.
        1 client keeps working.
        Present policy: ELBSecurityPolicy-TLS13-1-2-2021-06.
        """), "\(run.output)")
    #expect(run.output.contains("203.0.113.1 ") && run.output.contains("WHAT THIS RESTS ON"))
  }

  @Test(arguments: ["80", "160"]) func theSampleFits(_ columns: String) throws {
    for command in [SimulateTests.move, SimulateTests.toRes, ["rank"]] {
      let run = try elbtls(
        command + [SimulateTests.sample], environment: ["COLUMNS": columns])
      #expect(run.status == 0)
      let limit = Int(columns) ?? 0
      #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= limit })
    }
  }

  @Test func jsonSaysTheSame() throws {
    let folder = try MovedLogs.folder([
      "alb.log": MovedLogs.connections, "classic.log": MovedLogs.classic,
    ])
    let report = try simulated(SimulateTests.move, in: folder)
    #expect(report.to == MovedLogs.to)
    #expect(report.totals.breaks == .init(clients: 1, connections: 1, requests: 0))
    #expect(report.totals.atRisk == .init(clients: 1, connections: 1, requests: 0))
    #expect(report.totals.keeps == .init(clients: 1, connections: 18, requests: 0))
    #expect(report.clients.map(\.client) == (1...3).map { "203.0.113.\($0)" })
    #expect(report.clients.map(\.verdict) == ["breaks", "at_risk", "keeps"])
    #expect(report.loadBalancers.map(\.from.source) == ["option"])
    #expect(report.leftOut.map(\.id) == ["web-classic"])
    let one = try simulated(SimulateTests.move + ["--top", "1"], in: folder)
    #expect(one.clients.map(\.client) == ["203.0.113.1"])
    #expect(one.totals == report.totals)
  }

  @Test func sameWhateverTheThreads() throws {
    for command in [SimulateTests.toRes, ["rank"]] {
      let runs = try ["1", "5"].map {
        try elbtls(
          command + [SimulateTests.sample, "--output", "json", "--top", "0", "--threads", $0])
      }
      #expect(runs[0].status == 0)
      #expect(runs[0].output == runs[1].output)
    }
  }

  @Test func outputFile() throws {
    let folder = try MovedLogs.folder(["logs.log": MovedLogs.connections])
    let run = try elbtls(
      SimulateTests.move + ["--output-file", "report.txt", "logs.log"], in: folder)
    #expect(run.status == 0 && run.output.isEmpty)
    #expect(try folder.text(of: "report.txt").hasPrefix("1 client (5.0 % of connections)"))
  }

  // MARK: - The policies

  @Test func listenersFile() throws {
    let folder = try MovedLogs.folder(["logs.log": MovedLogs.connections])
    try folder.write(MovedLogs.listeners(policy: MovedLogs.from), to: "listeners.json")
    let report = try simulated(
      SimulateTests.toRes + ["--listeners", "listeners.json", "logs.log"], in: folder)
    #expect(report.totals.breaks.clients == 1)
    #expect(report.loadBalancers.map(\.from.source) == ["listeners"])
    #expect(report.loadBalancers.map(\.from.policies) == [[MovedLogs.from]])
    // A policy that is not known is said, and inferred.
    try folder.write(
      MovedLogs.listeners(policy: "ELBSecurityPolicy-TLS13-2030-01"), to: "listeners.json")
    let run = try elbtls(
      SimulateTests.toRes + ["--listeners", "listeners.json", "logs.log"], in: folder)
    #expect(run.status == 0)
    // Once where it begins, and once among the warnings.
    let words = "policy ELBSecurityPolicy-TLS13-2030-01 is not known here"
    let text = run.output.split(separator: /\s+/).joined(separator: " ")
    #expect(text.components(separatedBy: words).count == 3, "\(run.output)")
    for command in [SimulateTests.toRes, ["rank"]] {
      let json = try elbtls(
        command + ["--listeners", "listeners.json", "logs.log", "--output", "json"], in: folder)
      let warnings = try #require(json.output.firstMatch(of: /"warnings" : \[[^\]]*\]/)?.output)
      #expect(warnings.contains(words))
    }
  }

  /// A policy of the operator's file takes the place of the built-in one of its name.
  @Test func policiesFile() throws {
    let folder = try MovedLogs.folder(["logs.log": MovedLogs.connections])
    try folder.write(
      MovedLogs.policy(MovedLogs.to, "ECDHE-RSA-AES256-SHA384", "ECDHE-RSA-AES128-GCM-SHA256"),
      to: "policies.json")
    let report = try simulated(
      SimulateTests.move + ["--policies", "policies.json", "logs.log"], in: folder)
    #expect(report.clients.map(\.verdict) == ["at_risk", "keeps", "keeps"])
    #expect(report.targets.first?.protocols == ["TLSv1.2"])
    // A new name can be moved to.
    try folder.write(
      MovedLogs.policy("ELBSecurityPolicy-2030-01", "ECDHE-RSA-AES256-SHA384"), to: "new.json")
    let new = try simulated(
      [
        "simulate", "--to", "2030-01", "--from", MovedLogs.from, "--policies", "new.json",
        "logs.log",
      ], in: folder)
    #expect(new.to == "ELBSecurityPolicy-2030-01")
    #expect(new.clients.first { $0.client == "203.0.113.1" }?.verdict == "keeps")
  }

  @Test func classicPolicyOfOnesOwn() throws {
    let folder = try MovedLogs.folder(["logs.log": MovedLogs.classic])
    try folder.write(MovedLogs.classicListeners, to: "balancers.json")
    try folder.write(MovedLogs.classicPolicy, to: "policies.json")
    let to = ["simulate", "--to", "TLS-1-2-2017-01", "logs.log"]
    let report = try simulated(
      to + ["--listeners", "balancers.json", "--policies", "policies.json"], in: folder)
    #expect(report.loadBalancers.map(\.from.policies) == [["own-2026"]])
    #expect(report.totals.breaks.requests == 1)
    // Without its description the policy may be anything.
    let blind = try simulated(to + ["--listeners", "balancers.json"], in: folder)
    #expect(blind.loadBalancers.map(\.from.source) == ["inferred"])
    #expect(blind.totals.breaks.requests == 0)
    // It can be moved to, too.
    let back = try simulated(
      [
        "simulate", "--from", "2016-08", "--to", "own-2026", "--policies", "policies.json",
        "logs.log",
      ], in: folder)
    #expect(back.clients.map(\.verdict) == ["keeps"])
  }

  @Test func customTarget() throws {
    let folder = try MovedLogs.folder([
      "alb.log": MovedLogs.connections, "classic.log": MovedLogs.classic,
    ])
    let report = try simulated(
      [
        "simulate", "--from", MovedLogs.from, "--to-protocols", "TLSv1.2,TLSv1.3", "--to-ciphers",
        "ECDHE-RSA-AES256-SHA384:TLS-AES-128-GCM-SHA256",
      ], in: folder)
    #expect(report.to == "custom" && report.leftOut.isEmpty)
    #expect(report.targets.map(\.type) == ["application", "classic"])
    #expect(report.clients.first { $0.client == "203.0.113.1" }?.verdict == "keeps")
  }

  // MARK: - Statuses

  @Test(
    arguments: [
      (["breaks > 0"], 1, ["'breaks > 0': 1 of 20 connections would break (5.00 %)"]),
      (["breaks > 1", "at_risk > 5%"], 0, []),
      (["clients.breaks >= 1"], 1, ["'clients.breaks >= 1': 1 of 3 clients would break"]),
      (
        ["breaks > 4.9%", "at_risk > 0"], 1, ["'breaks > 4.9%': 1 of 20", "'at_risk > 0': 1 of 20"]
      ),
    ] as [([String], Int32, [String])])
  func gates(_ conditions: [String], _ status: Int32, _ messages: [String]) throws {
    let folder = try MovedLogs.folder(["logs.log": MovedLogs.connections])
    for form in ["text", "json"] {
      let run = try elbtls(
        SimulateTests.move + conditions.flatMap { ["--fail-if", $0] } + ["--output", form],
        in: folder)
      #expect(run.status == status)
      #expect(run.messages.count == messages.count)
      for (found, wanted) in zip(run.messages, messages) {
        #expect(found.hasPrefix("elbtls: --fail-if \(wanted)"), "\(found)")
      }
      #expect(!run.output.isEmpty)
    }
  }

  @Test(arguments: ["text", "json"]) func noBalancerOffersIt(_ form: String) throws {
    let folder = try MovedLogs.folder(["logs.log": MovedLogs.classic])
    let run = try elbtls(SimulateTests.toRes + ["--output", form], in: folder)
    #expect(run.status == 2)
    #expect(run.messages.count == 1)
    #expect(
      run.errors.hasPrefix(
        "elbtls: --to \(MovedLogs.to): no balancer in these logs offers it (\(MovedLogs.to) is no "
          + "policy of Classic Load Balancers)"))
    #expect(run.output.contains(form == "text" ? "No balancer that was seen offers" : "left_out"))
  }

  /// An answer, but none that a condition could be judged by.
  @Test func filtersLeaveNothing() throws {
    for command in [SimulateTests.move, ["rank"]] {
      let arguments = command + ["--until", "2000-01-01", SimulateTests.sample]
      let run = try elbtls(arguments)
      #expect(run.status == 0 && run.errors.isEmpty)
      #expect(run.output.hasPrefix("The filters left nothing"))
      let judged = try elbtls(arguments + ["--fail-if", "breaks > 0"])
      #expect(judged.status == 2)
      #expect(judged.errors.contains("cannot be judged: nothing was negotiated"))
    }
  }

  @Test func nothingUnderstood() throws {
    let folder = try TemporaryFolder()
    try folder.write("buy milk\n", to: "notes.txt")
    for command in [SimulateTests.move, ["rank"]] {
      let run = try elbtls(command + ["--fail-if", "breaks > 0", "notes.txt"], in: folder)
      #expect(run.status == 2 && run.messages.count == 1)
    }
  }

  /// Each mistake, and words that the message must have.
  @Test(arguments: [
    ([], "name the policy to move to with --to"),
    (["--to", "TLS13-1-2-Ress-2021-06"], "nearest names are \(MovedLogs.to),"),
    (["--to", "TLS13-1-3-CNSA2-INTEROP1-FIPS-PQ-2026-07"], "no type of balancer offers that"),
    (["--to", MovedLogs.to, "--from", "2016-80"], "--from: no security policy is named '2016-80'"),
    (["--to", MovedLogs.to, "--to-protocols", "TLSv1.2"], "leave out --to-protocols"),
    (["--to-protocols", "TLSv1.2"], "go together; give both"),
    (["--to-ciphers", "AES128-SHA"], "go together; give both"),
    (["--to-protocols", "TLSv1.4", "--to-ciphers", "AES128-SHA"], "'TLSv1.4' is no protocol ver"),
    (
      ["--to-protocols", "TLSv1.2", "--to-ciphers", "AES128-SHAA"], "nearest names are AES128-SHA,"
    ),
    (["--to-protocols", ",", "--to-ciphers", "AES128-SHA"], "--to-protocols is empty"),
    (["--to", MovedLogs.to, "--listeners", "none.json"], "none.json: no such file"),
    (["--to", MovedLogs.to, "--listeners", "bad.json"], "bad.json"),
    (["--to", MovedLogs.to, "--listeners", "empty.json"], "empty.json: holds no Listeners"),
    (["--to", MovedLogs.to, "--policies", "bad.json"], "bad.json"),
    (["--to", MovedLogs.to, "--policies", "empty.json"], "empty.json: holds no SslPolicies"),
    (
      ["--to", MovedLogs.to, "--from", MovedLogs.from, "--listeners", "good.json"],
      "--from and --listeners both say what is in force"
    ),
    (["--to", MovedLogs.to, "--fail-if", "keeps > 0"], "one of breaks, at_risk"),
  ])
  func mistakesOfUsage(_ arguments: [String], _ words: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("{\"Listeners\": [", to: "bad.json")
    try folder.write("{\"Reservations\": []}", to: "empty.json")
    try folder.write(MovedLogs.listeners(policy: MovedLogs.from), to: "good.json")
    let run = try elbtls(["simulate"] + arguments, in: folder)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.messages.first?.hasPrefix("elbtls: ") == true)
    #expect(run.messages.first?.contains(words) == true, "\(run.errors)")
  }

  @Test(arguments: ["simulate", "rank"]) func helpHasExamplesAndFits(_ command: String) throws {
    let run = try elbtls([command, "--help"])
    #expect(run.status == 0)
    #expect(run.output.contains("EXAMPLES") && run.output.contains("CONDITIONS"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  private func simulated(
    _ arguments: [String], in folder: TemporaryFolder
  ) throws -> SimulatedReport {
    let run = try elbtls(arguments + ["--output", "json"], in: folder)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    return try .init(json: Data(run.output.utf8))
  }
}

/// The JSON of `simulate` as another program reads it.
struct SimulatedReport: Decodable {
  struct Tally: Decodable, Equatable {
    var clients: Int
    var connections: Int
    var requests: Int
  }

  struct Totals: Decodable, Equatable {
    var keeps: Tally
    var breaks: Tally
    var atRisk: Tally
  }

  struct Target: Decodable {
    var type: String
    var protocols: [String]
  }

  struct Present: Decodable {
    var policies: [String]
    var source: String
  }

  struct LoadBalancer: Decodable {
    var id: String?
    var from: Present
  }

  struct LeftOut: Decodable {
    var id: String?
  }

  struct Client: Decodable {
    var client: String
    var verdict: String
  }

  var to: String
  var targets: [Target]
  var totals: Totals
  var loadBalancers: [LoadBalancer]
  var leftOut: [LeftOut]
  var clients: [Client]

  init(json: Data) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    self = try decoder.decode(SimulatedReport.self, from: json)
  }
}
