/// A kind of client that its user agent gives away, and what it can do in TLS.
///
/// What a client negotiated is stronger evidence than what its family says: `determinesTLS` tells
/// how much the user agent says at all.
///
/// Source: `facts/legacy-clients.json`, which names its sources for each family.
public struct ClientFamily: Sendable, Identifiable {
  /// A short, lasting name, `java7`.
  public let id: String
  /// A name for people, `Java 7`.
  public let label: String
  /// The user agents of the family match one of these.
  let patterns: [UserAgentPattern]
  /// How far the user agent fixes what the client can do.
  public let determinesTLS: Determination
  /// How well founded the facts are.
  public let confidence: Confidence
  /// The highest version that an untouched client offers, with its conditions in words.
  public let maxVersionWords: String
  /// The highest version that a client of this family can be brought to, with the conditions.
  public let maxVersionAfterRemedyWords: String
  /// What its suites lack, in words: `ECDHE with CBC only`; nil where nothing is missing.
  public let limits: String?
  /// Whether it sends the server's name (SNI); without it, it gets the listener's default
  /// certificate. Nil where that is not known.
  public let sendsServerName: Bool?
  /// The id of `profile`.
  let profileID: String?
  /// The id of `profileAfterRemedy`.
  let profileIDAfterRemedy: String?
  /// What its owner can do; nil where nothing is needed.
  public let remedy: String?

  /// How far a user agent fixes what the client can do in TLS.
  public enum Determination: String, Sendable, CaseIterable {
    /// The program brings its own TLS, or names it.
    case high
    /// Mostly; settings or the platform may differ.
    case medium
    /// Hardly: trust what was negotiated.
    case low
  }

  /// How well founded the facts of a family are.
  public enum Confidence: String, Sendable, CaseIterable {
    /// The vendor's text says so.
    case documented
    /// A recorded hello says so.
    case handshakeCapture = "handshake capture"
    /// It follows from what is known of another client.
    case derived
    /// It is commonly said.
    case generalKnowledge = "general knowledge"
  }

  /// The highest version that an untouched client offers; nil where that depends on something.
  public var maxVersion: TLSVersion? {
    TLSVersion(rawValue: maxVersionWords)
  }

  /// The versions that an untouched client offers; nil where that depends on something.
  public var versions: ClosedRange<TLSVersion>? {
    guard let maxVersion, let profile, profile.versions.upperBound == maxVersion else { return nil }
    return profile.versions
  }

  /// The highest version to expect after the remedy: that with which the words begin. Nil where
  /// it depends on something or is not known.
  public var maxVersionAfterRemedy: TLSVersion? {
    TLSVersion(rawValue: String(maxVersionAfterRemedyWords.prefix { $0 != " " }))
  }

  /// The hello that an untouched client typically sends; nil where none is known.
  ///
  /// Where `maxVersion` is nil, other clients of the family send another hello.
  public var profile: ClientProfile? {
    profileID.flatMap(ClientFamily.profile)
  }

  /// The hello after the remedy, or after a small update; nil where none is known.
  public var profileAfterRemedy: ClientProfile? {
    profileIDAfterRemedy.flatMap(ClientFamily.profile)
  }

  private static func profile(id: String) -> ClientProfile? {
    ClientProfile.all.first { $0.id == id }
  }
}
