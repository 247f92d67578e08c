/// What a rule concludes about a client.
struct Conclusion: Sendable, Equatable {
  /// What it is.
  var code: DiagnosisCode
  /// How sure it is; nil where nothing is concluded.
  var certainty: Certainty?
  /// The conclusion in a sentence.
  var summary: String
  /// What it rests on, beyond the records with the symptom themselves.
  var evidence: [String] = []
  /// What usually helps; nil where nothing is to be done or known.
  var remedy: String?

  /// Whether this is what to say, rather than `other`: the surer one, then the one whose code comes
  /// first; a scanner, where it is one, explains whatever is not proven.
  func outranks(_ other: Conclusion) -> Bool {
    if rank != other.rank { return rank > other.rank }
    return code.precedence < other.code.precedence
  }

  private var rank: Int {
    switch (code, certainty) {
    case (_, .proven): 4
    case (.probeOrScanner, _): 3
    case (_, .likely): 2
    case (_, .possible): 1
    case (_, nil): 0
    }
  }
}

extension Sequence<Conclusion> {
  /// The one to say; of equals the first.
  var surest: Conclusion? {
    reduce(nil) { best, next in
      guard let best else { return next }
      return next.outranks(best) ? next : best
    }
  }
}

extension DiagnosisCode {
  /// The place in the order of precedence.
  fileprivate var precedence: Int {
    DiagnosisCode.allCases.firstIndex(of: self) ?? DiagnosisCode.allCases.count
  }
}

/// A rule: what a symptom of a client means, as far as the picture of the client tells; nil where
/// the rule does not apply. Rules are pure, and none knows of another.
typealias Rule = @Sendable (Symptom, ClientPicture) -> Conclusion?
