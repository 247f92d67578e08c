import ELBLogs
import TLSCensus

// What is said of every diagnosis: how often, where and when; and who else it may be.

extension ClientPicture {
  /// The records with a symptom, by listener, and the last success there.
  func facts(of symptom: Symptom) -> [String] {
    let listeners = listeners(with: symptom)
    var sentences: [String] = []
    for listener in listeners.prefix(Self.shown) {
      guard let records = listener.records(of: symptom) else { continue }
      let (what, how): (String, String) =
        switch symptom {
        case .failure(let cause): ("connection", "failed with \(cause)")
        case .noClientHello: ("connection", "held no ClientHello")
        case .plaintext: ("request", "came in plain HTTP")
        }
      let success = symptom.cause == nil ? "" : "; \(success(on: listener))"
      sentences.append(
        "\(records.count.counted(what)) to \(listener.identity.words) \(how), "
          + "\(span(records))\(success).")
    }
    let rest = listeners.dropFirst(Self.shown)
    if !rest.isEmpty {
      let count = rest.reduce(0) { $0 + $1.count(of: symptom) }
      sentences.append("\(count.grouped) more on \(rest.count.counted("other listener")).")
    }
    return sentences + agreed(symptom) + gap
  }

  /// That records are missing.
  private var gap: [String] {
    guard let missing else { return [] }
    let more = missing == 0 ? "no more" : "at most \(missing.grouped) more"
    return [
      "There was not memory for all clients: \(more) of this one's connections failed than are "
        + "counted, and any number may have succeeded."
    ]
  }

  /// What had been agreed on is not what was missing.
  private func agreed(_ symptom: Symptom) -> [String] {
    let counts = listeners.compactMap { listener in symptom.cause.flatMap { listener.causes[$0] } }
    let agreed = counts.reduce(0) { $0 + $1.agreed.count }
    guard agreed > 0 else { return [] }
    let all = counts.reduce(0) { $0 + $1.all.count }
    return [
      "On \(agreed.grouped) of \(all.counted("connection")) a version and a suite had been agreed on when "
        + "the handshake failed: there, neither was missing."
    ]
  }

  /// Who the client says it is, where that comes from, and whether it may be several.
  var context: [String] {
    var sentences = userAgents.prefix(Self.shown).map {
      "User agent \(shortened($0.name)), from \($0.count.counted("request")) of the same "
        + "\(scope.noun)."
    }
    sentences += domains.prefix(Self.shown).map {
      "Server name \(shortened($0.name)), from \($0.count.counted("record")) of the same "
        + "\(scope.noun)."
    }
    if let sharing { sentences.append(sharing) }
    return sentences
  }

  /// That one address or group may be many clients, where there is a sign of it.
  private var sharing: String? {
    let agents = userAgents.count
    let isMixed = listeners.contains { listener in
      guard let success = listener.successes, let failures = listener.failures else { return false }
      return success.last > failures.first && success.first < failures.last
    }
    guard agents > 1 || isMixed else { return nil }
    var signs: [String] = []
    if agents > 1 {
      signs.append("\(moreUserAgents ? "more than " : "")\(agents.grouped) user agents")
    }
    if isMixed {
      signs.append("\(negotiated.counted("successful connection")) among the failures")
    }
    return "With \(signs.joined(separator: " and ")), this \(scope.noun) may hide several clients."
  }

  private func success(on listener: ListenerPicture) -> String {
    guard let successes = listener.successes else {
      return missing == nil ? "none succeeded there" : "none is known to have succeeded there"
    }
    let latest = listener.pairs.max {
      $0.value.last != $1.value.last
        ? $0.value.last < $1.value.last
        : [$1.key.version, $1.key.cipher].lexicographicallyPrecedes(
          [$0.key.version, $0.key.cipher]) { $0.precedes($1) }
    }
    let with = latest.map { " with \($0.key.version) and \($0.key.cipher)" } ?? ""
    let least = missing == nil ? "" : "at least "
    return
      "\(least)\(successes.count.grouped) succeeded there, \(missing == nil ? "the last" : "one of them") at \(successes.last.second)\(with)"
  }

  /// How many listeners, user agents and names are told of.
  private static let shown = 3
}

private func span(_ records: EventCount) -> String {
  records.first.second == records.last.second
    ? "at \(records.first.second)" : "from \(records.first.second) to \(records.last.second)"
}

/// Text of a stranger, short enough for a sentence.
private func shortened(_ text: String) -> String {
  let limit = 120
  return text.unicodeScalars.count <= limit
    ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit))) + "…"
}

/// The first few names of a list, and how many more there are.
func few(_ names: [String]) -> String {
  let shown = 3
  let rest = names.count - shown
  return names.prefix(shown).joined(separator: ", ") + (rest > 0 ? " and \(rest.grouped) more" : "")
}

extension Timestamp {
  /// The time to the second.
  var second: String { Timestamp(seconds: seconds).description }
}
