public import TLSFacts

/// A cipher suite, ready to be shown.
public struct SuiteDescription: Codable, Sendable, Equatable {
  /// OpenSSL's name, by which AWS lists and logs it.
  public var name: String
  /// The registered name; nil for the kinds of SSL 2.0.
  @ExplicitNull public var ianaName: String?
  /// Other names of OpenSSL.
  public var aliases: [String]
  /// The registered code point, `0xC02F`; nil for the kinds of SSL 2.0.
  @ExplicitNull public var codePoint: String?
  /// The versions in which it can be negotiated; none for the kinds of SSL 2.0.
  public var protocols: [String]
  /// What limits it to these versions.
  public var protocolNote: String
  /// How the keys are agreed on.
  public var keyExchange: String
  /// How the server proves who it is.
  public var authentication: String
  /// The key that the certificate must have: `RSA`, `ECDSA`, `DSA`, `any` or `none`.
  public var certificate: String
  /// The cipher of the data.
  public var bulkCipher: String
  /// The effective size of its key in bits.
  public var keyBits: Int
  /// Its mode.
  public var mode: String
  /// What protects the data against changes.
  public var mac: String
  /// Whether encryption and protection are one.
  public var aead: Bool
  /// Whether its keys are weak on purpose.
  public var export: Bool
  /// Whether recorded traffic stays secret when the server's key is stolen later.
  public var forwardSecrecy: Bool
  /// How strong it is.
  public var strength: CipherSuite.Strength
  /// Why it is of that class.
  public var strengthReason: String
  /// Whether a custom policy of a Classic balancer can select it.
  public var classicAttribute: Bool

  /// Describes a suite.
  public init(_ suite: CipherSuite) {
    name = suite.name
    ianaName = suite.ianaName
    aliases = suite.aliases
    codePoint = suite.codePointText
    protocols = TLSVersion.allCases.filter(suite.isUsable).map(\.name)
    protocolNote = suite.versionNote
    keyExchange = suite.keyExchange.rawValue
    authentication = suite.authentication
    certificate = suite.certificate.rawValue
    bulkCipher = suite.bulkCipher
    keyBits = suite.keyBits
    mode = suite.mode
    mac = suite.mac
    aead = suite.isAEAD
    export = suite.isExport
    forwardSecrecy = suite.hasForwardSecrecy
    strength = suite.strength
    strengthReason = suite.strengthReason
    classicAttribute = suite.isClassicAttribute
  }
}

/// A suite of a policy.
public struct PolicySuite: Codable, Sendable, Equatable {
  /// Its name in the policy.
  public var name: String
  /// What is known of it; nil where the table of suites does not hold it.
  @ExplicitNull public var facts: SuiteDescription?

  /// The suite of a name.
  public init(_ name: String) {
    self.name = name
    facts = CipherSuite.named(name).map(SuiteDescription.init)
  }
}
