/// The load balancers and clients of the sample.
struct SampleWorld {
  /// When both public balancers drop TLS 1.0 and 1.1.
  static let policyChange = CorpusTime(2026, 3, 1, 12)
  /// When the devices' certificate is replaced.
  static let rotation = CorpusTime(2026, 3, 1, 16)
  /// When a partner's certificate expires.
  static let expiry = CorpusTime(2026, 3, 1, 20)

  static let shop = CorpusBalancer(
    id: "app/shop/50dc6c495c0c9188", domains: ["shop.example.com", "www.example.com"])
  static let partners = CorpusBalancer(
    id: "app/partner-api/8f2c1d0e7a6b5934", domains: ["partners.example.net"],
    nodes: ["192.0.2.12", "192.0.2.13"], verifiesClients: true)
  static let edge = CorpusBalancer(
    id: "net/edge/c6e77e28c25b2234", domains: ["edge.example.com", "stream.example.com"],
    nodes: ["192.0.2.20", "192.0.2.21"])
  static let devices = CorpusBalancer(
    id: "net/devices/1a2b3c4d5e6f7081", region: "eu-west-1", domains: ["devices.example.org"],
    nodes: ["192.0.2.22", "192.0.2.23"])
  static let web = CorpusBalancer(
    id: "web-classic", domains: ["www.example.com"], nodes: ["192.0.2.30"])
  /// The same name in another region: another balancer.
  static let webAbroad = CorpusBalancer(
    id: "web-classic", region: "eu-west-1", domains: ["www.example.com"], nodes: ["192.0.2.31"])
  static let queue = CorpusBalancer(
    id: "queue-ssl", account: "210987654321", domains: ["queue.example.net"],
    nodes: ["192.0.2.32"])
  static let anonymised = CorpusBalancer(
    id: "app/anonymised/0123456789abcdef", domains: ["shop.example.com"])

  /// The intervals of the sample: every four hours, and around the change of policy.
  static var intervals: [CorpusTime] {
    let start = CorpusTime(2026, 3, 1)
    let regular = stride(from: 0, through: 36, by: 4).map { start.adding(seconds: $0 * 3_600) }
    let change = policyChange
    return (regular + [change.adding(seconds: -300), change.adding(seconds: 300)]).sorted()
  }

  /// So many clients with neighbouring addresses, of the groups of families in turn.
  static func clients(
    _ indices: Range<Int>, inTurn groups: [[ClientStack]], random: inout SplitMix64
  ) -> [SimulatedClient] {
    indices.enumerated().map { number, index in
      SimulatedClient(
        LoggedClient(index: index), among: groups[number % groups.count], random: &random)
    }
  }

  /// A client of a family, by the last number of its address in 203.0.113.0/24.
  static func client(
    _ number: Int, _ stack: ClientStack, random: inout SplitMix64
  ) -> SimulatedClient {
    SimulatedClient(LoggedClient("203.0.113.\(number)"), stack: stack, random: &random)
  }
}
