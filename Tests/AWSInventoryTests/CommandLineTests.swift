import AWSInventory
import Foundation
import TLSFacts
import Testing

/// Reads what the real AWS CLI prints about balancers at a local stand-in of AWS.
///
/// `print-answers.py` beside this file makes them with Python's `moto` and `awscli`, run by the
/// interpreter that `ELBTLS_TEST_PYTHON` names. Without them this is skipped; in CI it must run.
@Suite(
  .enabled(
    if: PrintedAnswers.mustRun || PrintedAnswers.isAvailable,
    "needs Python's moto[server] and awscli; make test prepares them"))
struct CommandLineTests {
  @Test(.timeLimit(.minutes(10)))
  func readsWhatIsPrinted() throws {
    let answers = try PrintedAnswers()
    let policyFile = try answers.file("policies.json", expecting: .policies)
    var catalogue = PolicyCatalogue.builtIn
    #expect(catalogue.override(with: [policyFile]) == [])

    let names = ["listeners.json", "classic-policies.json", "classic.json", "balancers.json"]
    let inventory = try ListenerInventory(
      names.map { try answers.file($0) }, policyFiles: [policyFile], catalogue: catalogue)
    #expect(inventory.warnings.count == 1)
    #expect(inventory.warnings.first?.hasPrefix("balancers.json: ") ?? false)

    let listeners = try answers.listeners()
    try #require(listeners.count == 3)
    let wanted = [
      "ELBSecurityPolicy-TLS13-1-2-2021-06", "ELBSecurityPolicy-2016-08",
      "ELBSecurityPolicy-TLS13-1-2-Res-2021-06",
    ]
    for (listener, name) in zip(listeners, wanted) {
      let policy = try #require(catalogue.policy(named: name, of: listener.type))
      #expect(listener.find(in: inventory, by: .id) == .known([policy]))
      #expect(listener.find(in: inventory, by: .port) == .known([policy]))
    }

    func classic(_ port: UInt16, region: String = "us-east-1") -> PresentPolicies {
      inventory.presentPolicies(
        type: .classic, loadBalancer: "legacy", port: port, region: region,
        account: Answer.account)
    }
    let predefined = try #require(
      catalogue.policy(named: "ELBSecurityPolicy-TLS-1-2-2017-01", of: .classic))
    #expect(classic(443) == .known([predefined]))
    #expect(
      classic(8443)
        == .known([
          SecurityPolicy(
            name: "own", types: [.classic], versions: [.tls12],
            suites: ["ECDHE-RSA-AES128-GCM-SHA256", "AES128-SHA"])
        ]))
    #expect(classic(80) == .unlistedListener)
    #expect(classic(443, region: "eu-west-1") == .unlistedBalancer)
  }
}

/// What the AWS CLI printed, in files of a folder that is removed with the last reference.
private final class PrintedAnswers {
  private static let environment = ProcessInfo.processInfo.environment

  /// Whether a machine without the packages fails.
  static let mustRun = environment["CI"] != nil

  /// Whether the interpreter and its packages are there.
  static let isAvailable =
    (try? run(["-c", "import awscli, moto.server"], errors: .nullDevice)) == 0

  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "elbtls-aws-\(UUID())")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "print-answers.py")
    try #require(
      PrintedAnswers.run([script.path, folder.path], errors: .standardError) == 0,
      "the AWS CLI or its stand-in failed; its messages are above")
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func file(
    _ name: String, expecting content: AWSFile.Content = .listeners
  ) throws -> AWSFile {
    try AWSFile(text(of: name), name: name, expecting: content)
  }

  /// The listeners of ALB and NLB, read by other means.
  func listeners() throws -> [PrintedListener] {
    let text = try text(of: "listeners.json")
    return text.matches(
      of: /"ListenerArn": "[^"]*:listener\/((app|net)\/[^"\/]*\/[^"\/]*)\/([^"]*)"/
    )
    .map {
      // moto calls an NLB app/…, too: an ARN cannot tell that its listener is one.
      PrintedListener(
        type: $0.output.2 == "net" ? .network : .application,
        loadBalancer: String($0.output.1), id: String($0.output.3),
        port: text[$0.range.upperBound...].firstMatch(of: /"Port": (\d+)/)
          .flatMap { UInt16($0.output.1) })
    }
  }

  private func text(of name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  private static func run(_ arguments: [String], errors: FileHandle) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [environment["ELBTLS_TEST_PYTHON"] ?? "python3"] + arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}

/// A listener as its ARN and its port state it.
private struct PrintedListener {
  let type: LoadBalancerType
  let loadBalancer: String
  let id: String
  let port: UInt16?

  enum Mark { case id, port }

  func find(in inventory: ListenerInventory, by mark: Mark) -> PresentPolicies {
    inventory.presentPolicies(
      type: type, loadBalancer: loadBalancer, listener: mark == .id ? id : nil,
      port: mark == .port ? port : nil, region: "us-east-1", account: Answer.account)
  }
}
