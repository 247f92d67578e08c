import ELBLogs
import TLSFacts

// The causes and suites that gates on a scan are asked about. A name that no log can hold is a
// mistake: a gate on it would never trip. As for `rows`, patterns have `*` and `?`, and case means
// nothing.
extension ScanReport {
  /// Reads a cause, or a pattern of causes.
  ///
  /// Clients of several causes may be the same ones and are not counted together.
  static func cause(
    _ text: String, countsClients: Bool
  ) throws(UnexpectedGateWord) -> String {
    if countsClients, isPattern(text) {
      throw UnexpectedGateWord(
        expected: "one cause without * or ? (clients of several may be the same)")
    }
    guard kinds(stating: text).isEmpty else { return text }
    let named = alerts.filter { $0.last?.isNumber == false } + ["no_agreement"]
    throw unexpected(
      "cause", nearest: nearestNames(to: text.lowercased(), among: named),
      examples: "alert:unknown_ca, verify:ClientCertExpired, no_agreement")
  }

  /// The kinds of log that can state a cause that fits; none where no log can. Codes of
  /// verification are an open list, alerts are not.
  static func kinds(stating cause: String) -> [LogKind] {
    let verification = "verify:"
    let beginning = cause.prefix { !FieldPattern.isWildcard($0) }.lowercased()
    let mayBeCode =
      beginning.hasPrefix(verification)
      ? cause.utf8.count > verification.utf8.count
      : isPattern(cause) && verification.hasPrefix(beginning)
    let pattern = FieldPattern(cause)
    let mayBeAlert = (alerts + ["no_agreement"]).contains(where: pattern.matches)
    return (mayBeCode ? [.albConnection] : []) + (mayBeAlert ? [.nlb] : [])
  }

  /// Reads a suite, by any of its names or its code point, or a pattern of suites as logged.
  static func suite(
    _ text: String, countsClients: Bool
  ) throws(UnexpectedGateWord) -> String {
    if isPattern(text) || text.uppercased() == Pair.noCipher { return text }
    do throws(UnknownCipherSuite) {
      return try CipherSuite.find(text).name
    } catch {
      throw unexpected(
        "cipher suite", nearest: error.suggestions,
        examples: "ECDHE-RSA-AES128-SHA, TLS_AES_128_GCM_SHA256")
    }
  }

  /// The causes that alerts can be, as reports name them.
  private static let alerts = (UInt8.min...UInt8.max).map { number in
    "alert:" + (TLSAlert(number: number).name ?? String(number))
  }

  private static func isPattern(_ text: String) -> Bool {
    text.contains(where: FieldPattern.isWildcard)
  }

  private static func unexpected(
    _ thing: String, nearest: [String], examples: String
  ) -> UnexpectedGateWord {
    let names = nearest.isEmpty ? examples : "nearest: " + nearest.joined(separator: ", ")
    return UnexpectedGateWord(expected: "a \(thing) (\(names))")
  }
}
