import ELBLogs
import TLSFacts
import Testing

@testable import TLSCensus
@testable import TLSFindings

/// What becomes of a client: a row for each rule and for what it must not claim.
@Suite struct ClientFateTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var before: ClientWindow?
    var after: ClientWindow?
    var fate: ClientFate

    init(_ title: String, _ before: ClientWindow?, _ after: ClientWindow?, _ fate: ClientFate) {
      (testDescription, self.before, self.after, self.fate) = (title, before, after, fate)
    }
  }

  private static let works = ClientWindow(connections: 0...9)
  private static let fails = ClientWindow(failures: 20...29)
  /// A window in which it left something that is no handshake, such as a probe.
  private static let probes = ClientWindow()

  @Test(arguments: [
    Row("worked, only fails", works, fails, .lost),
    Row("worked by requests, only fails", ClientWindow(requests: 0...9), fails, .lost),
    Row(
      "worked and failed, only fails", ClientWindow(connections: 0...9, failures: 3...4), fails,
      .lost),
    // Requests over connections that were made before.
    Row(
      "fails, and its old connections go on", works,
      ClientWindow(requests: 20...25, failures: 20...29, provesRequests: false), .lost),
    Row(
      "fails, and still succeeds", works, ClientWindow(connections: 22...22, failures: 20...29),
      .unremarkable),
    Row(
      "fails, and succeeds where only requests are logged", works,
      ClientWindow(requests: 22...22, failures: 20...29), .unremarkable),

    Row("worked, and is gone", works, nil, .absent),
    Row("worked, and only probes", works, probes, .absent),
    Row(
      "worked, and its old connections go on", works,
      ClientWindow(requests: 20...25, provesRequests: false), .unremarkable),
    Row("failed, and is gone", fails, nil, .unremarkable),
    Row("probed, and is gone", probes, nil, .unremarkable),

    Row("is new and fails", nil, fails, .newFailing),
    Row("probed, and fails", probes, fails, .newFailing),
    Row("is new and works", nil, works, .unremarkable),
    Row(
      "is new, works and fails", nil, ClientWindow(connections: 20...21, failures: 22...23),
      .unremarkable),
    Row("failed, and fails", ClientWindow(failures: 0...9), fails, .stillFailing),

    Row(
      "failed, and works", ClientWindow(failures: 0...9), ClientWindow(connections: 20...21),
      .recovered),
    Row(
      "had regressed, and works",
      ClientWindow(connections: 0...3, failures: 4...9, failuresSinceSuccess: 3),
      ClientWindow(connections: 20...21), .recovered),
    Row(
      "failed twice since its success, and works",
      ClientWindow(connections: 0...3, failures: 4...9, failuresSinceSuccess: 2),
      ClientWindow(connections: 20...21), .unremarkable),
    Row(
      "fails at first, then works", ClientWindow(failures: 0...9),
      ClientWindow(connections: 22...29, failures: 20...21), .recovered),
    Row(
      "works and fails again", ClientWindow(failures: 0...9),
      ClientWindow(connections: 22...29, failures: 20...23), .unremarkable),
    Row(
      "failed, and shows requests that prove nothing", ClientWindow(failures: 0...9),
      ClientWindow(requests: 20...29, provesRequests: false), .unremarkable),
    Row("works all the time", works, ClientWindow(connections: 20...29), .unremarkable),
  ])
  func fate(row: Row) {
    #expect(ClientFate(before: row.before, after: row.after) == row.fate)
  }

  private typealias Version = ClientWindow.HighestVersion

  /// Versions and suites by unit, and the shift.
  @Test(
    arguments: [
      ([.connection: (.tls10, "A")], [.connection: (.tls12, "B")], .upgraded, .connection),
      ([.connection: (.tls13, "A")], [.connection: (.tls12, "A")], .downgraded, .connection),
      ([.connection: (.tls12, "A")], [.connection: (.tls12, "A B")], nil, nil),
      ([.connection: (.tls12, "A B")], [.connection: (.tls12, "C")], .suitesChanged, .connection),
      ([.request: (.tls10, "A")], [.request: (.tls12, "B")], .upgraded, .request),
      // Connections decide; requests may have come over old ones.
      (
        [.connection: (.tls10, "A"), .request: (.tls10, "A")],
        [.connection: (.tls12, "B"), .request: (.tls10, "A")], .upgraded, .connection
      ),
      (
        [.connection: (.tls12, "A"), .request: (.tls10, "A")],
        [.connection: (.tls12, "A"), .request: (.tls12, "A")], nil, nil
      ),
      // What only one window has is not compared.
      ([.connection: (.tls10, "A")], [.request: (.tls12, "B")], nil, nil),
      (
        [.connection: (.tls10, "A"), .request: (.tls10, "A")], [.request: (.tls12, "B")],
        .upgraded, .request
      ),
      ([:], [.connection: (.tls12, "B")], nil, nil),
    ]
      as [(
        [RecordUnit: (TLSVersion, String)], [RecordUnit: (TLSVersion, String)], NegotiationShift?,
        RecordUnit?
      )])
  func shift(
    before: [RecordUnit: (TLSVersion, String)], after: [RecordUnit: (TLSVersion, String)],
    shift: NegotiationShift?, unit: RecordUnit?
  ) {
    let found = NegotiationShift.of(ClientWindow(versions: before), ClientWindow(versions: after))
    #expect(found?.shift == shift)
    #expect(found?.unit == unit)
  }
}

extension ClientWindow {
  /// Records in ranges of minutes.
  fileprivate init(
    connections: ClosedRange<Int>? = nil, requests: ClosedRange<Int>? = nil,
    failures: ClosedRange<Int>? = nil, provesRequests: Bool = true, failuresSinceSuccess: Int = 0
  ) {
    self.init()
    self.connections = EventCount(minutes: connections)
    self.requests = EventCount(minutes: requests)
    self.failures = EventCount(minutes: failures)
    handshakes = self.connections
    if provesRequests { handshakes.merge(self.requests) }
    self.failuresSinceSuccess = failuresSinceSuccess
  }

  /// Versions with the suites that words name.
  fileprivate init(versions: [RecordUnit: (TLSVersion, String)]) {
    self.init()
    self.versions = versions.mapValues { version, suites in
      HighestVersion(
        version: version, suites: Set(suites.split(separator: " ").map(String.init)))
    }
  }
}

extension EventCount {
  /// Two records, at the ends of a range of minutes.
  fileprivate init(minutes: ClosedRange<Int>?) {
    self.init()
    guard let minutes else { return }
    add(at: .minute(minutes.lowerBound))
    add(at: .minute(minutes.upperBound))
  }
}
