import ELBLogs
import Testing

@testable import TLSCensus
@testable import TLSFindings

/// How failures lie in time.
@Suite struct PatternTests {
  /// Minutes of failures and of successes.
  @Test(
    arguments: [
      ([5], [], .neverSucceeded),
      ([1, 2, 3], [], .neverSucceeded),
      ([11, 12, 13], [10], .regressed),
      ([1, 11, 12, 13], [5, 10], .regressed),
      // Two failures after the last success may be chance.
      ([11, 12], [10], .intermittent),
      ([1, 2, 11, 12], [5, 10], .intermittent),
      ([1, 2, 3], [10], .recovered),
      ([1, 2, 3], [10, 20], .recovered),
      ([1, 11], [10, 20], .intermittent),
      ([11, 12, 13], [10, 20], .intermittent),
      // At the same moment is neither before nor after.
      ([10], [10], .intermittent),
      ([10, 10, 10], [10], .intermittent),
      (Array(20...70), [10], .regressed),
    ] as [([Int], [Int], Pattern)])
  func `by times`(failures: [Int], successes: [Int], expected: Pattern) {
    let picture = ListenerPicture.nlb().failing("no_agreement", at: failures)
      .negotiating(.tls12, at: successes)
    let range =
      successes.isEmpty ? nil : minute(successes[0])...minute(successes[successes.count - 1])
    let history = picture.failures ?? FailureHistory(minute(0))
    #expect(Pattern(failures: history, successes: range) == expected)
  }

  /// Successes elsewhere, and requests, are none of the listener's.
  @Test func `a client's pattern is that of the listener where it failed most`() {
    let never = ListenerPicture.alb().failing("verify:X", at: [1, 2])
    let recovered = ListenerPicture.nlb().failing("no_agreement", at: [1]).negotiating(
      .tls12, at: [5])
    #expect(ClientPicture(never, recovered).pattern == .neverSucceeded)
    let worse = recovered.failing("alert:unknown_ca", at: [2, 3])
    #expect(ClientPicture(never, worse).pattern == .recovered)
    // Of equals the first.
    let equal = recovered.failing("alert:unknown_ca", at: [2])
    #expect(ClientPicture(never, equal).pattern == .neverSucceeded)
    #expect(ClientPicture(equal, never).pattern == .recovered)
    let requests = ListenerPicture.requests().negotiating(.tls12, at: [9])
    #expect(ClientPicture(never, requests).pattern == .neverSucceeded)
  }

  @Test func `who never failed has none`() {
    #expect(ClientPicture(.nlb().negotiating(.tls12, at: [1])).pattern == nil)
    #expect(ClientPicture(.nlb().silent(at: [1])).pattern == nil)
  }
}
