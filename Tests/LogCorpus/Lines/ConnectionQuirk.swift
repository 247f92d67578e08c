/// The oddities of real ALB connection lines.
public enum ALBConnectionQuirk: Sendable, CaseIterable {
  /// An IPv6 client.
  case ipv6Client
  /// An anonymised client.
  case letteredClient
  /// A post-quantum group in another case.
  case groupInOtherCase
  /// The version in lower case.
  case lowerCaseVersion
  /// `TLSv1` for `TLSv1.0`.
  case versionWithoutZero
  /// A plain HTTP listener.
  case plainListener
  /// More fields than known today.
  case futureFields

  /// Turns an ordinary successful line into an odd one.
  public func apply(to line: inout ALBConnectionLine) {
    switch self {
    case .ipv6Client: line.client = LoggedClient(subnet: 0xB, host: 1)
    case .letteredClient: line.client = LoggedClient("xxx.xxx.xxx.xxx")
    case .groupInOtherCase:
      var tls = AgreedTLS(.tls13, "TLS_AES_128_GCM_SHA256", .secP256r1MLKEM768)
      tls.groupSpelling = "SECP256R1MLKEM768"
      line.handshake = .negotiated(tls)
    case .lowerCaseVersion:
      var tls = AgreedTLS(.tls13, "TLS_CHACHA20_POLY1305_SHA256", .x25519)
      tls.versionSpelling = "tlsv1.3"
      line.handshake = .negotiated(tls)
    case .versionWithoutZero:
      var tls = AgreedTLS(.tls10, "ECDHE-RSA-AES256-SHA", .secp384r1)
      tls.versionSpelling = "TLSv1"
      line.handshake = .negotiated(tls)
    case .plainListener:
      line.handshake = .notTLS
      line.listenerPort = 80
      line.certificate = nil
    case .futureFields:
      line.fieldCount = 15
      line.futureFields = ["-", "\"one more\""]
    }
  }
}

/// The oddities of real NLB lines.
public enum NLBQuirk: Sendable, CaseIterable {
  /// An ALPN list cut at 256 bytes, so that its quotes do not balance.
  case cutALPNList
  /// `tlsv1` for TLS 1.0.
  case versionWithoutZero
  /// The version in upper case.
  case upperCaseVersion
  /// The version with a point.
  case versionWithPoint
  /// The group in upper case.
  case upperCaseGroup
  /// Version 1.0 of the format: 18 fields.
  case firstFormat
  /// 21 fields.
  case withoutCreationTime
  /// A failed handshake with a handshake time, as old lines have it.
  case failedWithTime
  /// An alert after the handshake.
  case laterAlert
  /// An IPv6 client without brackets.
  case ipv6Client
  /// An IPv6 client in brackets.
  case bracketedClient
  /// No server name, no group, no ALPN list.
  case absentNames
  /// More fields than known today.
  case futureFields

  /// Turns an ordinary successful line into an odd one.
  public func apply(to line: inout NLBLine) {
    switch self {
    case .cutALPNList:
      let long = String(repeating: "\"example-protocol/1\",", count: 13)
      line.alpnList = LogText(bytes: Array(long.utf8.prefix(256)))
    case .versionWithoutZero: spell(&line, .tls10, "tlsv1")
    case .upperCaseVersion: spell(&line, .tls12, "TLSV12")
    case .versionWithPoint: spell(&line, .tls11, "TLSv1.1")
    case .upperCaseGroup:
      var tls = AgreedTLS(.tls13, "TLS_AES_128_GCM_SHA256", .x25519)
      tls.groupSpelling = "X25519"
      line.handshake = .negotiated(tls)
    case .firstFormat: line.fieldCount = 18
    case .withoutCreationTime: line.fieldCount = 21
    case .failedWithTime:
      line.fieldCount = 18
      line.handshake = .alert(number: 46, cause: "certificate_unknown")
      line.handshakeMilliseconds = 31
    case .laterAlert:
      line.handshake = .negotiated(
        AgreedTLS(.tls12, "ECDHE-RSA-AES128-GCM-SHA256", .secp256r1), laterAlert: 100)
    case .ipv6Client: line.client = LoggedClient(subnet: 0xC, host: 1)
    case .bracketedClient: line.client = LoggedClient(subnet: 0xC, host: 2).inBrackets
    case .absentNames:
      line.handshake = .negotiated(AgreedTLS(.tls12, "AES128-GCM-SHA256"))
      line.domain = "-"
      line.alpn = "-"
      line.alpnList = "-"
    case .futureFields: line.futureFields = ["-", "x"]
    }
  }

  private func spell(_ line: inout NLBLine, _ version: AgreedTLS.Version, _ spelling: String) {
    var tls = AgreedTLS(
      version, version == .tls12 ? "ECDHE-RSA-AES128-GCM-SHA256" : "ECDHE-RSA-AES128-SHA",
      .secp256r1)
    tls.versionSpelling = spelling
    line.handshake = .negotiated(tls)
  }
}
