import ELBLogs
import TLSFindings

extension ClientStory.Place {
  /// The balancer and its listener, `app/shop/50dc6c495c0c9188 :443`.
  var words: String {
    let balancer = loadBalancer ?? "(not named)"
    guard let listener else { return balancer }
    return kind == .nlb ? "\(balancer) \(listener)" : "\(balancer) :\(listener)"
  }
}

extension ClientStory.Event {
  /// How it ended, with what was agreed on, `negotiated TLSv1.2 AES128-SHA`.
  var words: String {
    let agreed = [`protocol`, cipher].compactMap { $0 }.joined(separator: " ")
    let text = [cause ?? outcome.title, agreed].filter { !$0.isEmpty }
    switch outcome {
    case .failed:
      return agreed.isEmpty
        ? "failed: \(cause ?? "-")" : "failed: \(cause ?? "-") after \(agreed)"
    case .negotiated: return agreed.isEmpty ? outcome.title : agreed
    case .noClientHello, .plaintextOnTLSPort, .notTLS, .undetermined:
      return text.joined(separator: " ")
    }
  }

  /// What was logged, and where; the end of a long name may be left out.
  var whereabouts: String { "\(source) at \(place.words)" }

  /// The kind of log and the unit, `NLB connection`.
  var source: String {
    switch place.kind {
    case .albConnection: "ALB connection"
    case .nlb: "NLB connection"
    case .albAccess: "ALB request"
    case .classic: unit == .request ? "Classic request" : "Classic connection"
    }
  }

  /// How it stands out.
  var style: Style {
    switch outcome {
    case .failed: .failure
    case .negotiated: `protocol`.map(Headline.isOld) == true ? .caution : .plain
    case .noClientHello, .plaintextOnTLSPort, .notTLS, .undetermined: .plain
    }
  }
}

extension ClientStory.Moment {
  /// What was new or over, in words.
  var words: String {
    switch what {
    case .firstSeen: "first record"
    case .firstSuccess: "first success"
    case .firstFailure: "first failure"
    case .firstUseOfVersion: "first \(event.protocol ?? "-")"
    case .switched: "switched"
    case .lastSuccess: "last success"
    case .lastFailure: "last failure"
    case .lastSeen: "last record"
    }
  }
}
