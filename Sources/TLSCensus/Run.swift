/// What the latest records of a client had in common in one respect, and how many they are.
///
/// These records are not in the client's lists yet: most clients come again and again in the same
/// way, so most records touch no list, and most clients need none.
struct Run<Subject: Hashable & Sendable>: Sendable {
  var subject: Subject
  /// Records; nothing is counted yet while it is zero.
  var count: UInt32 = 0
}

/// How a record ended, as far as it is kept per client, in one number.
struct RecordResult: Sendable, Hashable {
  private let code: UInt32

  /// Nothing that is kept per client: no TLS, or undetermined.
  static let none = RecordResult(code: UInt32.max)

  /// A handshake, by its number.
  static func handshake(_ number: UInt32) -> RecordResult { RecordResult(code: number << 1 | 1) }

  /// A cause of failure or another ending, by the number of its name.
  static func ending(_ name: UInt32) -> RecordResult { RecordResult(code: name << 1) }

  private init(code: UInt32) {
    self.code = code
  }

  /// The number of the handshake; nil for other results.
  var handshake: UInt32? { code != UInt32.max && code & 1 == 1 ? code >> 1 : nil }

  /// The number of the ending's name; nil for other results.
  var ending: UInt32? { code & 1 == 0 ? code >> 1 : nil }
}
