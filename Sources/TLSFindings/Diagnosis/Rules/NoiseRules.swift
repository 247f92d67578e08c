/// What is no trouble of a client that means to be served over TLS.
enum NoiseRules {
  /// Plain HTTP that was sent to a TLS port.
  static let plaintext: Rule = { symptom, _ in
    guard symptom == .plaintext else { return nil }
    return Conclusion(
      code: .plaintextOnTLSPort, certainty: .proven,
      summary: "The client sent plain HTTP to a TLS port.",
      remedy: "Have its address changed to https://; a listener on port 80 can redirect.")
  }

  /// Nothing but connections without a ClientHello: whoever does only that, checks or scans.
  /// Of a group nothing is concluded: it is no single machine.
  static let silent: Rule = { symptom, picture in
    let isSilent = picture.listeners.allSatisfy {
      $0.noClientHello != nil && $0.failures == nil && $0.plaintext == nil && $0.pairs.isEmpty
        && $0.otherRecords == 0
    }
    guard symptom == .noClientHello, isSilent, picture.scope == .address else { return nil }
    return Conclusion(
      code: .probeOrScanner, certainty: .likely,
      summary: "It only opens connections without a ClientHello, and never did anything else: "
        + "usually a health check, a monitor or a port scan.",
      evidence: withoutName(picture),
      remedy: "None, where it is a check of your own; otherwise security groups can keep it out.")
  }

  /// Never a success, on many load balancers or ports: a client that means to be served does not
  /// go on like that. Fewer do not suffice, for broken and old clients look the same; nor does what
  /// the machines of a group did together.
  static let spread: Rule = { symptom, picture in
    guard !picture.hasSucceeded, picture.scope == .address else { return nil }
    let (balancers, ports) = (picture.balancersTried, picture.portsTried)
    guard max(balancers, ports) >= manyPlaces else { return nil }
    return Conclusion(
      code: .probeOrScanner, certainty: .likely,
      summary: "It tried many ports or load balancers and never succeeded anywhere: usually a "
        + "scanner.",
      evidence: [
        "Seen on \(ports.counted("listener")) of \(balancers.counted("load balancer")), without "
          + "a single success."
      ] + withoutName(picture),
      remedy: "None, where it is a test of your own; otherwise security groups or AWS WAF can keep "
        + "it out.")
  }

  /// How many load balancers or ports are many.
  static let manyPlaces = 5

  /// That no server name was seen supports the reading, and does not suffice for it.
  private static func withoutName(_ picture: ClientPicture) -> [String] {
    // Of the logs with failures, that of an NLB alone has names.
    let isLogged = picture.tried.contains { $0.identity.kind == .nlb }
    return isLogged && picture.domains.isEmpty ? ["No server name (SNI) was seen from it."] : []
  }
}

extension ClientPicture {
  /// The load balancers on which the client tried TLS.
  fileprivate var balancersTried: Int {
    // Requests and connections of an ALB lie in logs of their own.
    Set(
      tried.map {
        [$0.identity.loadBalancer, $0.identity.account, $0.identity.region]
      }
    ).count
  }

  /// The ports or listeners, where the lines name them, on which the client tried TLS.
  fileprivate var portsTried: Int {
    tried.reduce(0) { $0 + ($1.identity.listener == nil ? 0 : 1) }
  }
}
