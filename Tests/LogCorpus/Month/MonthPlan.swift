/// A month of an ALB and an NLB in which clients fail for known reasons, among many that do not.
///
/// The same plan gives the same lines everywhere. The logs are those of one five-minute interval
/// in every six hours, and of the intervals around each change, so that a month stays small.
public struct MonthPlan: Sendable {
  /// Where all chance comes from.
  public var seed: UInt64 = 1
  /// How many clients come and go without trouble.
  public var healthyClients = 10_000
  /// How often each of them comes, spread over the whole month.
  public var healthyVisits = 8

  /// Makes a plan with 10,000 healthy clients.
  public init() {}

  /// The titles of the planted stories, each of another client.
  public var storyTitles: [String] { plots.map(\.title) }

  /// The changes that a report has to find, and no others. They are the same for every plan.
  public static let plantedChanges = MonthPlots.plantedChanges

  /// The planted stories, before they are told.
  var plots: [Plot] {
    var plots = MonthPlots(random: SplitMix64(seed: seed))
    return plots.all()
  }
}

/// The balancers, listeners and moments of the month.
struct MonthWorld {
  /// The first interval.
  static let start = CorpusTime(2026, 3, 1)
  /// The end of the month.
  static let end = CorpusTime(2026, 4, 1)
  /// When the NLB's certificate for `devices.example.com` is replaced.
  static let rotation = CorpusTime(2026, 3, 10, 18)
  /// When both balancers drop TLS 1.0 and 1.1 on their first listener.
  static let policyChange = CorpusTime(2026, 3, 16, 12)
  /// When the certificate of a client expires.
  static let expiry = CorpusTime(2026, 3, 18)
  /// When the ALB's listener 9443 drops its CBC suites.
  static let suiteChange = CorpusTime(2026, 3, 20, 6)

  /// The starts of the five-minute intervals with logs.
  static let intervals: [CorpusTime] = {
    let length = CorpusTimeline.intervalSeconds
    let regular = stride(from: start.seconds, to: end.seconds, by: 6 * 3_600)
      .map { CorpusTime(microseconds: $0 * 1_000_000) }
    let changes = [rotation, policyChange, expiry, suiteChange]
    return (regular + changes.map { $0.adding(seconds: -length) }).sorted()
  }()

  static let shop = CorpusBalancer(
    id: "app/shop/50dc6c495c0c9188", domains: ["shop.example.com", "www.example.com"])
  static let edge = CorpusBalancer(
    id: "net/edge/c6e77e28c25b2234", domains: ["edge.example.com"],
    nodes: ["192.0.2.20", "192.0.2.21"])

  /// The shop itself; drops TLS 1.0 and 1.1.
  static let web = MonthListener(shop, port: 443, stacks: modern + ClientStack.aging + compatible)
  /// Partners with client certificates.
  static let partners = MonthListener(shop, port: 8443, verifiesClients: true, stacks: modern + gcm)
  /// An older API; drops its CBC suites.
  static let api = MonthListener(shop, port: 9443, stacks: modern + gcm)
  /// Tills; drops TLS 1.0 and 1.1.
  static let tills = MonthListener(
    edge, port: 443, id: "3e1b2a4c5d6f7081", domain: "edge.example.com",
    stacks: modern + ClientStack.aging + compatible)
  /// Devices, whose certificate is replaced.
  static let devices = MonthListener(
    edge, port: 8883, id: "4f2c3b5d6e708192", domain: "devices.example.com", rotation: rotation,
    stacks: modern + ClientStack.aging)
  /// Streams, on which nothing changes and nothing older than TLS 1.2 was ever agreed on.
  static let streams = MonthListener(
    edge, port: 9001, id: "503d4c6e7f8192a3", domain: "stream.example.com",
    stacks: modern + ClientStack.aging)

  private static let modern = ClientStack.modern
  private static let gcm = ClientStack.aging.filter { $0.tls.cipher.contains("GCM") }

  /// Keeps the suites of TLS 1.0 in use where only the version is dropped.
  private static let compatible: [ClientStack] = [
    ClientStack(
      1, .tls12, "ECDHE-RSA-AES128-SHA", .secp256r1, alpn: "-", "ExampleTill/3.", 1...4, ""),
    ClientStack(1, .tls12, "AES128-SHA", nil, alpn: "-", "ExampleScale/2.", 0...5, ""),
  ]
}
