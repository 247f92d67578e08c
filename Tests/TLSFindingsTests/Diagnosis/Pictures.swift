import ELBLogs
import LogCorpus
import TLSFacts
import Testing

@testable import TLSCensus
@testable import TLSFindings

// Pictures of clients, written by hand. Times are minutes of the first of March 2026.

/// A picture to try rules on, with a name for it.
struct PictureCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var picture: ClientPicture
  /// The code and certainty that are expected, `no_common_version likely`; nil for none.
  var expected: String?

  init(_ name: String, _ picture: ClientPicture, _ expected: String?) {
    testDescription = name
    self.picture = picture
    self.expected = expected
  }
}

extension Conclusion {
  /// Code and certainty, `no_common_version likely`.
  var verdict: String {
    [code.rawValue, certainty?.rawValue].compactMap { $0 }.joined(separator: " ")
  }
}

extension ClientPicture {
  init(_ listeners: ListenerPicture..., agents: [String] = [], names: [String] = []) {
    self.init(
      listeners: listeners, userAgents: agents.map { NameCount(name: $0, count: 3) },
      domains: names.map { NameCount(name: $0, count: 3) })
  }

  /// The same, drawn from the records of somebody else.
  func of(_ scope: Scope) -> ClientPicture {
    var picture = self
    picture.scope = scope
    return picture
  }
}

extension ListenerPicture {
  /// A listener of an NLB.
  static func nlb(_ name: String = "net/edge/1", _ listener: String = "l1") -> ListenerPicture {
    ListenerPicture(
      identity: ListenerIdentity(kind: .nlb, loadBalancer: name, listener: listener))
  }

  /// A port of an ALB, in its connection log.
  static func alb(_ name: String = "app/shop/1", _ port: Int = 443) -> ListenerPicture {
    ListenerPicture(
      identity: ListenerIdentity(kind: .albConnection, loadBalancer: name, listener: "\(port)"))
  }

  /// An ALB's access log, which names no listener.
  static func requests(_ name: String = "app/shop/1") -> ListenerPicture {
    ListenerPicture(identity: ListenerIdentity(kind: .albAccess, loadBalancer: name))
  }

  /// With failed connections of the client; the first few of them had agreed on a pair.
  func failing(_ cause: String, at minutes: [Int], agreed: Int = 0) -> ListenerPicture {
    var picture = self
    var count = picture.causes[cause] ?? FailureCount()
    for (index, time) in minutes.map(minute).enumerated() {
      count.all.add(at: time)
      if index < agreed { count.agreed.add(at: time) }
      if picture.failures == nil {
        picture.failures = FailureHistory(time)
      } else {
        picture.failures?.add(time)
      }
    }
    picture.causes[cause] = count
    return picture
  }

  /// With connections, or requests, that the client negotiated.
  func negotiating(
    _ version: TLSVersion, _ cipher: String = "AES128-SHA", at minutes: [Int]
  ) -> ListenerPicture {
    var picture = others(version, cipher, at: minutes)
    let count = times(minutes)
    picture.pairs[Pair(version: version.name, cipher: cipher), default: EventCount()].merge(count)
    if identity.kind.showsFailures {
      var successes = picture.successes ?? EventCount()
      successes.merge(count)
      picture.successes = successes
    }
    return picture
  }

  /// With connections that other clients negotiated.
  func others(
    _ version: TLSVersion, _ cipher: String = "AES128-SHA", at minutes: [Int]
  ) -> ListenerPicture {
    var picture = self
    let pair = Pair(version: version.name, cipher: cipher)
    picture.negotiatedByAnybody[pair, default: EventCount()].merge(times(minutes))
    return picture
  }

  /// With so many successful connections of anybody that showed a certificate, or did not.
  func certificates(shown: Int, missing: Int = 0, byClient: Bool = false) -> ListenerPicture {
    var picture = self
    picture.negotiatedWithCertificate = shown
    picture.negotiatedWithoutCertificate = missing
    picture.showsClientCertificate = byClient
    return picture
  }

  /// With connections of the client that held no ClientHello.
  func silent(at minutes: [Int]) -> ListenerPicture {
    var picture = self
    picture.noClientHello = times(minutes)
    return picture
  }

  /// With plain HTTP of the client to a TLS port.
  func plaintext(at minutes: [Int]) -> ListenerPicture {
    var picture = self
    picture.plaintext = times(minutes)
    return picture
  }
}

/// A minute of the first of March 2026.
func minute(_ minute: Int) -> Timestamp {
  Timestamp(seconds: Timestamp(march(0)).seconds + Int64(minute) * 60)
}

/// Events at such minutes.
func times(_ minutes: [Int]) -> EventCount {
  minutes.reduce(into: EventCount()) { $0.add(at: minute($1)) }
}

/// The minutes of a range, so many apart.
func every(_ step: Int, from start: Int, to end: Int) -> [Int] {
  Array(stride(from: start, through: end, by: step))
}
