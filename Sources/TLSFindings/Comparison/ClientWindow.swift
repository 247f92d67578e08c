import ELBLogs
import TLSCensus
import TLSFacts

/// What one client did within one window.
struct ClientWindow: Sendable, Equatable {
  /// Negotiated connections.
  var connections = EventCount()
  /// Negotiated requests.
  var requests = EventCount()
  /// Failed connections.
  var failures = EventCount()
  /// What proves that a handshake succeeded then: connections, and requests at load balancers that
  /// log no connections. Other requests may have come over connections that were made long before.
  var handshakes = EventCount()
  /// Failed connections after the last of `handshakes`; of many, those that are kept.
  var failuresSinceSuccess = 0
  /// The highest version of connections and of requests, and the suites negotiated at it.
  var versions: [RecordUnit: HighestVersion] = [:]

  /// A version, and what was negotiated with it.
  struct HighestVersion: Sendable, Equatable {
    var version: TLSVersion
    var suites: Set<String>
  }

  /// Whether any record shows a handshake that succeeded, now or before.
  var works: Bool { connections.count + requests.count > 0 }

  /// Whether a handshake was tried and failed, and none succeeded.
  var onlyFails: Bool { failures.count > 0 && handshakes.count == 0 }
}

/// What windows show of clients: which requests prove a handshake in them.
struct WindowReader {
  private let census: Census
  /// The listeners of ALBs whose connections are logged, too.
  private let hasConnectionLog: [Bool]

  /// Makes a reader of a window's census.
  init(_ census: Census) {
    self.census = census
    hasConnectionLog = census.hasConnectionLog
  }

  /// What a client, known by its place in the census, did.
  func window(ofClient client: Int) -> ClientWindow {
    var window = ClientWindow()
    for (event, count) in census.events(ofClient: client) {
      switch (event.outcome, event.unit) {
      case (.failed, _): window.failures.merge(count)
      case (.negotiated, .connection):
        window.connections.merge(count)
        window.handshakes.merge(count)
      case (.negotiated, .request):
        window.requests.merge(count)
        if !hasConnectionLog[event.listener] { window.handshakes.merge(count) }
      default: continue
      }
      if event.outcome == .negotiated { note(event, in: &window) }
    }
    if let failures = census.failures(ofClient: client) {
      let handshakes = window.handshakes
      window.failuresSinceSuccess = failures.latest.count {
        handshakes.count == 0 || $0 > handshakes.last
      }
    }
    return window
  }

  private func note(_ event: Event, in window: inout ClientWindow) {
    guard let number = event.handshake else { return }
    let handshake = census.handshake(number)
    // A name that is no version is neither higher nor lower than one.
    guard let version = TLSVersion(rawValue: census.names.text(handshake.version)) else { return }
    let cipher = census.names.text(handshake.cipher)
    let known = window.versions[event.unit]
    if let known, known.version > version { return }
    let suites = known.flatMap { $0.version == version ? $0.suites : nil } ?? []
    window.versions[event.unit] = ClientWindow.HighestVersion(
      version: version, suites: suites.union([cipher]))
  }
}
