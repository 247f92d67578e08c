import LogCorpus
import TLSFindings
import Testing

/// Versions and suites that come up: rare ones are not new, and neither is an upgraded client.
@Suite struct AdditionTests {
  /// Clients that use one pair in the first minutes, and another one from 10:30 on.
  private func moving(
    _ clients: Range<Int>, _ old: AgreedTLS, _ new: AgreedTLS
  ) -> [CorpusLine] {
    clients.flatMap { client in
      [
        Scene.nlb(client, .negotiated(old), at: march(10, client % 20)),
        Scene.nlb(client, .negotiated(new), at: march(10, 30 + client % 20)),
      ]
    }
  }

  private let gcm = AgreedTLS(.tls12, "G")
  private let new = AgreedTLS(.tls13, "N")

  @Test func `a version that clients went over to`() async throws {
    let lines = moving(0..<5, gcm, new) + moving(5..<9, gcm, gcm)
    #expect(try await changes(lines) == ["protocol_added TLSv1.3 10:04:00-10:30:00 0"])
  }

  @Test func `a suite that clients went over to`() async throws {
    let lines = moving(0..<5, gcm, AgreedTLS(.tls12, "S")) + moving(5..<9, gcm, gcm)
    #expect(try await changes(lines) == ["suite_added S 10:04:00-10:30:00 0"])
  }

  @Test func `four clients may have been upgraded`() async throws {
    #expect(try await changes(moving(0..<4, gcm, new) + moving(4..<40, gcm, gcm)) == [])
  }

  @Test func `clients that are upgraded one after the other`() async throws {
    let lines = (0..<12).flatMap { client in
      (0..<12).map { turn in
        Scene.nlb(client, .negotiated(turn > client ? new : gcm), at: march(10, turn * 5 % 60))
      }
    }
    #expect(try await changes(lines) == [])
  }

  @Test func `what was there before is not new`() async throws {
    let early = [Scene.nlb(50, .negotiated(new), at: march(9))]
    #expect(try await changes(early + moving(0..<9, gcm, new)) == [])
  }

  @Test func `new clients make nothing new`() async throws {
    let first = (0..<20).map { Scene.nlb($0, .negotiated(gcm), at: march(10, $0)) }
    let second = (20..<60).map { Scene.nlb($0, .negotiated(new), at: march(11, $0 % 50)) }
    #expect(try await changes(first + second) == [])
  }

  @Test func `addresses of many that use both`() async throws {
    let lines = moving(0..<9, gcm, new)
    let stayed = (0..<5).map { Scene.nlb($0, .negotiated(gcm), at: march(10, 55)) }
    #expect(try await changes(lines + stayed.dropLast()) != [])
    #expect(try await changes(lines + stayed) == [])
  }

  @Test func `a version that lets the refused in again`() async throws {
    let others = moving(10..<20, gcm, gcm)
    let lines = (0..<5).flatMap { client in
      [
        Scene.refused(client, at: march(10, client)),
        Scene.agreed(client, .tls10, at: march(10, 30 + client)),
      ]
    }
    #expect(try await changes(others + lines) == ["protocol_added TLSv1.0 10:04:00-10:30:00 0"])
  }

  @Test func `access lines count only where no connection is logged`() async throws {
    let lines = (0..<6).flatMap { client in
      [
        Scene.request(client, .tls12, at: march(10, client)),
        Scene.request(client, .tls13, at: march(10, 30 + client)),
      ]
    }
    #expect(try await changes(lines) == ["protocol_added TLSv1.3 10:05:00-10:30:00 0"])
    let connection = Scene.alb(9, .negotiated(gcm), at: march(10))
    #expect(try await changes(lines + [connection]) == [])
    var nameless = ALBConnectionLine()
    nameless.fieldCount = 11
    #expect(try await changes(lines + [.albConnection(nameless)]) == [])
  }
}
