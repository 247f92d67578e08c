import LogCorpus
import TLSFacts
import Testing

@testable import TLSFindings

/// Nothing is proven that the logs do not state.
@Suite struct SoundnessTests {
  /// What each code may rest on where it is called proven.
  private static func isStated(_ code: DiagnosisCode, by symptom: Symptom) -> Bool {
    let alert = symptom.alert.map { Int($0.number) }
    return switch code {
    case .clientRejectsCertificate: alert.map { [42, 43, 44, 46, 48].contains($0) } ?? false
    case .certificateExpiredForClient: alert == 45
    case .clientCertificateRefused: symptom.cause?.hasPrefix("verify:ClientCert") ?? false
    case .noCommonVersion: alert == 70
    case .clientRefusesParameters: alert.map { [40, 47, 71].contains($0) } ?? false
    case .clientAlert: alert != nil
    case .plaintextOnTLSPort: symptom == .plaintext
    case .noCommonSuite, .alpnMismatch, .nameNotServed, .clientLeft, .clientCertificateMissing,
      .probeOrScanner, .unexplained:
      false
    }
  }

  private static let buckets = ["no_agreement", "verify:UnmappedConnectionError"]
  private static let causes =
    buckets + ["verify:ClientCertExpired", "verify:Unheard"]
    + (UInt8.min...UInt8.max).map { "alert:" + (TLSAlert(number: $0).name ?? String($0)) }
  private static let agents = [
    "Java/1.6.0_35", "Java/1.8.0_181", "curl/8.5.0", "Amazon CloudFront", "",
    "Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 5.1; Trident/4.0)",
  ]

  /// A client drawn by chance, with failures of the given causes.
  private static func client(
    of causes: [String], agreeing: Bool, _ random: inout SplitMix64
  ) -> ClientPicture {
    func minutes(_ random: inout SplitMix64) -> [Int] {
      (0..<random.within(1...40)).map { _ in random.below(1_400) }.sorted()
    }
    var picture = ClientPicture()
    for number in 0..<random.within(1...6) {
      var listener =
        random.below(2) == 0 ? ListenerPicture.nlb("net/\(number)/1") : .alb("app/\(number)/1")
      if random.below(4) == 0 { listener = .requests("app/\(number)/1") }
      for _ in 0..<random.below(4) {
        listener = listener.others(
          random.pick(TLSVersion.allCases), "S\(random.below(3))", at: minutes(&random))
      }
      for _ in 0..<random.below(3) {
        listener = listener.negotiating(
          random.pick(TLSVersion.allCases), "S\(random.below(3))", at: minutes(&random))
      }
      if listener.identity.kind.showsFailures {
        for _ in 0..<random.below(3) {
          let times = minutes(&random)
          listener = listener.failing(
            random.pick(causes), at: times, agreed: agreeing ? times.count : 0)
        }
      }
      if random.below(3) == 0 { listener = listener.certificates(shown: random.below(9)) }
      if random.below(3) == 0 { listener = listener.silent(at: minutes(&random)) }
      picture.listeners.append(listener)
    }
    let agents = agents.filter { _ in random.below(3) == 0 }
    picture.userAgents = ClientPicture(agents: agents).userAgents
    return picture
  }

  private static func verdicts(_ picture: ClientPicture) -> [(symptom: Symptom, Conclusion)] {
    picture.symptoms.flatMap { symptom in
      Diagnoser.rules.compactMap { rule in rule(symptom, picture).map { (symptom, $0) } }
    }
  }

  /// Every rule on every cause, over all sorts of clients.
  @Test func `every rule that proves reads a stated cause`() {
    var random = SplitMix64(seed: 1)
    var proven: Set<DiagnosisCode> = []
    for round in 0..<500 {
      var picture = Self.client(of: Self.causes, agreeing: false, &random)
      picture.listeners[0].plaintext = round % 5 == 0 ? times([1]) : nil
      for (symptom, found) in Self.verdicts(picture) where found.certainty == .proven {
        #expect(Self.isStated(found.code, by: symptom), "\(found.code) of \(symptom)")
        proven.insert(found.code)
      }
    }
    #expect(proven.count == 7)
  }

  @Test func `who fails without a stated cause is never proven anything`() {
    var random = SplitMix64(seed: 2)
    var codes: Set<DiagnosisCode> = []
    for _ in 0..<1_000 {
      let picture = Self.client(of: Self.buckets, agreeing: false, &random)
      let found = Diagnoser.conclusions(on: picture)
      let all = (found.diagnosis.map { [$0] } ?? []) + found.others
      #expect(!all.contains { $0.certainty == .proven })
      #expect(all.allSatisfy { $0.code != .unexplained || $0.certainty == nil })
      codes.formUnion(all.map(\.code))
    }
    // The dice reach what they should.
    #expect(codes.isSuperset(of: [.noCommonVersion, .noCommonSuite, .clientCertificateMissing]))
  }

  @Test func `what had been agreed on is never what was missing`() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<1_000 {
      var picture = Self.client(of: Self.causes, agreeing: true, &random)
      for index in picture.listeners.indices { picture.listeners[index].noClientHello = nil }
      for (symptom, found) in Self.verdicts(picture) {
        #expect(
          found.code != .noCommonVersion && found.code != .noCommonSuite,
          "\(found.code) of \(symptom)")
      }
    }
  }

  /// A version that a client negotiated is never said to be beyond it.
  @Test func `an observed pair outranks everything that is inferred`() {
    var random = SplitMix64(seed: 4)
    for _ in 0..<1_000 {
      var picture = Self.client(of: Self.buckets, agreeing: false, &random)
      for index in picture.listeners.indices { picture.listeners[index].noClientHello = nil }
      picture.listeners.append(.requests("app/elsewhere/9").negotiating(.tls13, at: [1]))
      for (_, found) in Self.verdicts(picture) { #expect(found.code != .noCommonVersion) }
    }
  }

  /// Every sentence ends, and none claims to know what a client offered.
  @Test func `words are whole sentences`() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<500 {
      let picture = Self.client(of: Self.causes, agreeing: random.below(2) == 0, &random)
      let found = Diagnoser.conclusions(on: picture)
      for conclusion in (found.diagnosis.map { [$0] } ?? []) + found.others {
        for text in [conclusion.summary] + conclusion.evidence {
          #expect(text.hasSuffix(".") || text.hasSuffix(".)"), "\(text)")
          #expect(!text.contains("client offered"), "\(text)")
        }
      }
    }
  }
}
