extension SecurityPolicy {
  /// Negotiates with a client, as a load balancer does: the highest version that both have, then
  /// the first suite of the deciding side's order that the other side has, that works at that
  /// version and that the certificates allow. No lower version is tried after that.
  ///
  /// Groups decide only where `restrictsGroups`. A suite that the table of suites does not know is
  /// never agreed on.
  ///
  /// - Complexity: O(*n*) in the number of suites.
  public func negotiate(
    _ hello: Hello, certificates: Set<CertificateKey>
  ) -> HandshakeResult {
    guard let version = versions.last(where: hello.versions.contains) else {
      return .noCommonVersion
    }
    let (deciding, other) = usesServerOrder ? (suites, hello.suites) : (hello.suites, suites)
    let offered = Set(other.compactMap { CipherSuite.named($0)?.name })
    let common = deciding.lazy.compactMap(CipherSuite.named).filter { suite in
      offered.contains(suite.name) && suite.isUsable(in: version)
        && suite.isServed(by: certificates)
    }
    if let suite = common.first(where: { !$0.needsGroup || sharesGroup(with: hello) }) {
      return .agreed(version, suite: suite.name)
    }
    return common.isEmpty ? .noCommonSuite(version) : .noCommonGroup
  }

  /// Whether the policy accepts so few groups that they decide who connects: the strict ones of the
  /// families RFC9151 and CNSA2, which leave out the group that practically every client has.
  ///
  /// Those that have it (`INTEROP1` to `4` of RFC 9151, `INTEROP3` of CNSA 2.0) are told by their
  /// published groups; where none are published, by `INTEROP` in the name. Lists of groups are
  /// incomplete elsewhere, and prove nothing.
  public var restrictsGroups: Bool {
    guard name.contains("-RFC9151-") || name.contains("-CNSA2-") else { return false }
    let groups = facts?.groups ?? []
    return groups.isEmpty ? !name.contains("-INTEROP") : !groups.contains(.secp256r1)
  }

  private func sharesGroup(with hello: Hello) -> Bool {
    guard restrictsGroups, let accepted = facts?.groups, !accepted.isEmpty,
      let offered = hello.groups
    else { return true }
    return offered.contains(where: accepted.contains)
  }
}

extension CipherSuite {
  /// Whether a balancer with certificates of these keys can negotiate the suite.
  ///
  /// No balancer has a DSA key, or the keys of Kerberos and of PSK. Anonymous suites need none.
  public func isServed(by certificates: Set<CertificateKey>) -> Bool {
    switch certificate {
    case .rsa: certificates.contains(.rsa)
    case .ecdsa: certificates.contains(.ecdsa)
    case .any: !certificates.isEmpty
    case .none: keyExchange == .anonymous
    case .dsa: false
    }
  }

  /// Whether its key exchange needs one of the named groups.
  var needsGroup: Bool { keyExchange == .ecdhe || keyExchange == .tls13 }
}
