/// A client that comes again and again with the same address, stack and certificate.
public struct SimulatedClient: Sendable {
  /// Its address.
  public var address: LoggedClient
  /// Its user agent.
  public var userAgent: LogText
  /// What it agrees on with an ALB or NLB.
  public var tls: AgreedTLS
  /// What it agrees on with a Classic balancer.
  public var classicTLS: AgreedTLS
  /// The ALPN list that it sends.
  public var alpnList: LogText
  /// The certificate that it sends where asked for one.
  public var certificate: ALBConnectionLine.Certificate?

  /// Makes a client of a family.
  public init(_ address: LoggedClient, stack: ClientStack, random: inout SplitMix64) {
    self.address = address
    userAgent = stack.userAgent(random: &random)
    tls = stack.tls
    classicTLS = stack.classicTLS
    alpnList = stack.alpnList
  }

  /// Makes a client of a family that is picked by weight.
  public init(_ address: LoggedClient, among stacks: [ClientStack], random: inout SplitMix64) {
    let stack = ClientStack.pick(from: stacks, random: &random)
    self.init(address, stack: stack, random: &random)
  }

  /// The same client with a certificate for the name `partner<number>.example.net`.
  public func withCertificate(
    partner number: Int, notBefore: CorpusTime = CorpusTime(2025, 6, 1),
    notAfter: CorpusTime = CorpusTime(2026, 6, 1)
  ) -> SimulatedClient {
    var client = self
    client.certificate = ALBConnectionLine.Certificate(
      subject: LogText(
        "CN=partner\(number).example.net,O=Partner \(number) Ltd\\, Trading,L=Springfield,C=US"),
      notBefore: notBefore, notAfter: notAfter, serial: LogText("5C3A9F0000\(100 + number)"))
    return client
  }
}
