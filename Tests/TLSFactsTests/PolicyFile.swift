/// The facts about security policies and suites, as the JSON gives them.
struct PolicyFile: Decodable {
  struct Policy: Decodable {
    struct Order: Decodable {
      var sources, ciphers: [String]
    }
    struct Groups: Decodable {
      var groups, postQuantum: [String]
      var confidence: String
      var note: String?
    }
    struct Default: Decodable {
      var lb, how, since: String
      var until: String?
    }
    struct Availability: Decodable {
      var status: String
    }
    struct ServerOrder: Decodable {
      var classic: Bool?
    }
    var name, family, cipherOrderSource, lifecycle, confidence: String
    var lbTypes, protocols, protocolsApi, ciphers, sources, notes, aliases: [String]
    var availability: [String: Availability]
    var cipherOrderAlternatives: [Order]
    var keyExchangeGroups: Groups
    var serverOrderPreference: ServerOrder?
    var defaultFor: [Default]
    var introduced: String?
    var forwardSecrecyOnly, fips, postQuantum, deprecated: Bool
  }
  struct Source: Decodable {
    var kind, what, via, date: String
    var url: String?
  }
  struct Default: Decodable {
    var lb, policy, how, since: String
    var until, note: String?
    var sources: [String]
  }
  struct Group: Decodable {
    var name, codePoint: String
    var postQuantum: String?
  }
  struct Mistake: Decodable {
    var name, seenIn, verdict: String
  }
  struct Custom: Decodable {
    struct Attribute: Decodable {
      var attribute: String
      var `protocol`, status: String?
    }
    var protocolAttributes, optionAttributes: [Attribute]
    var referenceAttribute: Attribute
    var cipherAttributes: [String]
  }
  var generated: String
  var sources: [String: Source]
  var defaults: [Default]
  var currentDefaults: [String: [String: String]]
  var namedGroups: [Group]
  var unknownNames: [Mistake]
  var classicCustom: Custom
  var policies: [Policy]

  static func read() throws -> PolicyFile {
    try factsFile("security-policies.json", as: PolicyFile.self)
  }
}
