import Foundation
import Testing

/// What counts as one client, whose it is, and which clients are named, on the sample.
@Suite(.timeLimit(.minutes(20))) struct GroupingTests {
  private func run(_ arguments: [String]) throws -> ElbtlsRun {
    let run = try elbtls(arguments + ["--top", "0", OutputTests.sample])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty, "\(run.errors)")
    return run
  }

  private func report(_ arguments: [String]) throws -> Report {
    try run(arguments + ["--output", "json"]).report()
  }

  @Test(arguments: ["subnet", "user-agent", "domain"])
  func `records and failures are the same, whatever they are grouped by`(by: String) throws {
    let addresses = try report([])
    let groups = try report(["--by", by])
    #expect(addresses.clientsBy == "address")
    #expect(groups.clientsBy == by)
    #expect(groups.input.records == addresses.input.records)
    #expect(groups.failures.count == addresses.failures.count)
    #expect(groups.failures.clients < addresses.failures.clients)
    #expect(groups.failures.clients == groups.failures.topClients.count)
    #expect(
      groups.failures.topClients.reduce(0) { $0 + $1.failed } == addresses.failures.count)
    #expect(try run(["--by", by]).output.contains("Note: A client is a "))
  }

  @Test func `subnets add up the addresses in them`() throws {
    let addresses = try report([]).failures.topClients
    let subnets = try report(["--by", "subnet", "--subnet-lengths", "24,32"]).failures.topClients
    for subnet in subnets {
      let prefix = subnet.client.replacing(/\d+\/24$/, with: "").replacing(/:\/32$/, with: "")
      let inside = addresses.filter { $0.client.hasPrefix(prefix) }
      #expect(inside.reduce(0) { $0 + $1.failed } == subnet.failed, "\(subnet.client)")
    }
  }

  @Test func `owners are named, and may be the clients`() throws {
    let folder = try TemporaryFolder()
    try folder.write("203.0.113.0/24,Alpha\n2001:db8::/32,Beta\n", to: "owners.csv")
    let labels = ["--labels", folder.path + "/owners.csv"]
    let addresses = try report(labels).failures.topClients
    for client in addresses {
      let owner =
        client.client.hasPrefix("203.0.113.")
        ? "Alpha" : client.client.hasPrefix("2001:db8:") ? "Beta" : nil
      #expect(client.owner == owner, "\(client.client)")
    }
    let owners = try report(labels + ["--by", "label"]).failures.topClients
    let alpha = try #require(owners.first { $0.client == "Alpha" })
    #expect(
      alpha.failed == addresses.filter { $0.owner == "Alpha" }.reduce(0) { $0 + $1.failed })
    #expect(try run(labels).output.contains("owner Alpha"))
    #expect(try report([]).failures.topClients.allSatisfy { $0.owner == nil })
  }

  @Test func `clients with few records are counted but not named`() throws {
    let all = try report([])
    let some = try report(["--min-count", "20"])
    #expect(some.failures.count == all.failures.count)
    #expect(some.failures.clients == all.failures.clients)
    #expect(some.failures.causes == all.failures.causes)
    let unnamed = all.failures.clients - some.failures.topClients.count
    #expect(unnamed > 0)
    #expect(!some.failures.topClients.isEmpty)
    #expect(
      some.input.warnings.contains {
        $0.hasPrefix("--min-count 20 leaves \(unnamed) of \(all.failures.clients) failing clients")
      })
  }
}
