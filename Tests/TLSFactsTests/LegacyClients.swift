/// The facts about client families, as the JSON gives them.
struct LegacyClients: Decodable {
  struct Client: Decodable {
    var id, label, defaultMaxProtocol, possibleMaxProtocol, cipherLimits: String
    var uaDeterminesTls, remedy, confidence: String
    var uaPatterns, uaExamples: [String]
    var sni: Bool?
    var profile, profileAfterRemedy: String?
    var order: Int
  }

  struct Profile: Decodable {
    struct Summary: Decodable {
      var maxProtocol: String
      var ecdhe, ecdheRsaGcm, ecdheEcdsaGcm, aes256, aes, secp384r1: Bool
      var pq: [String]
    }
    var sourceName, note: String?
    var protocols, ciphers, groups: [String]
    var sni: Bool
    var summary: Summary
    /// By certificate and by reason, the policies at which it fails.
    var simulatedIncompatiblePolicies: [String: [String: [String]]]
  }

  var clients: [Client]
  var profiles: [String: Profile]

  static func read() throws -> LegacyClients {
    try factsFile("legacy-clients.json", as: LegacyClients.self)
  }
}
