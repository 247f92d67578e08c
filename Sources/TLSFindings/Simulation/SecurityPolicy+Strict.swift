import TLSFacts

extension SecurityPolicy {
  /// Whether it belongs to a family that may refuse a client for its groups, key or signature,
  /// which no log shows (A5): RFC 9151 or CNSA 2.0, without the allowances of its milder policies.
  ///
  /// The milder ones (`INTEROP1` to `4` of RFC 9151, `INTEROP3` of CNSA 2.0) are told by their
  /// published groups, which have secp256r1; where no groups are published, by `INTEROP` in the
  /// name.
  var isStrictAboutParameters: Bool {
    guard name.contains("-RFC9151-") || name.contains("-CNSA2-") else { return false }
    let groups = facts?.groups ?? []
    return groups.isEmpty ? !name.contains("-INTEROP") : !groups.contains(.secp256r1)
  }
}
