import ELBLogs
import TLSCensus

/// A protocol version and suite that were negotiated together.
struct Pair: Hashable, Sendable {
  /// The canonical protocol version, as text: logs may hold one that is not known.
  var version: String
  /// The suite as logged (OpenSSL name).
  var cipher: String

  /// What a log has in the place of a suite where none is known.
  static let noCipher = "(NONE)"
}

/// What all clients together did on one listener.
struct ListenerUse: Sendable {
  /// Which listener it is.
  let identity: ListenerIdentity
  /// The listener's numbers in the census: one for each account and region that its files name.
  private(set) var numbers: [Int] = []
  /// What was negotiated, how often, and when first and last.
  private(set) var pairs: [Pair: EventCount] = [:]
  /// Negotiated records of clients that showed a certificate.
  private(set) var negotiatedWithCertificate = 0
  /// Negotiated records of clients that showed none.
  private(set) var negotiatedWithoutCertificate = 0

  /// What was negotiated by version.
  var versions: [String: EventCount] {
    pairs.reduce(into: [:]) { $0[$1.key.version, default: EventCount()].merge($1.value) }
  }

  /// The uses of all listeners of a census.
  ///
  /// - Complexity: O(*n*) in the number of distinct events.
  static func all(in census: Census) -> [ListenerIdentity: ListenerUse] {
    let identities = census.allListeners.map { ListenerIdentity($0, in: census) }
    var uses: [ListenerIdentity: ListenerUse] = [:]
    for (number, identity) in identities.enumerated() {
      uses[identity, default: ListenerUse(identity: identity)].numbers.append(number)
    }
    for (event, count) in census.eventCounts {
      uses[identities[event.listener]]?.add(event, count, in: census)
    }
    return uses
  }

  private mutating func add(_ event: Event, _ count: EventCount, in census: Census) {
    guard event.outcome == .negotiated, let handshake = event.handshake else { return }
    pairs[Pair(census.handshake(handshake), in: census), default: EventCount()].merge(count)
    if event.showsClientCertificate {
      negotiatedWithCertificate += count.count
    } else {
      negotiatedWithoutCertificate += count.count
    }
  }
}

extension Pair {
  init(_ handshake: Handshake, in census: Census) {
    version = census.names.text(handshake.version)
    cipher = census.names.text(handshake.cipher)
  }
}
