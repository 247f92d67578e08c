/// Lines of a network load balancer, as small inputs need them.
enum NLBLine {
  /// A client that negotiated TLS 1.3 at noon on 2026-03-01.
  static let negotiated = line(
    client: "203.0.113.9", time: "2026-03-01T12:00:00", alert: "-",
    cipher: "TLS_AES_128_GCM_SHA256", version: "tlsv13")

  /// A client that sent the alert `unknown_ca` at one o'clock.
  static let failed = line(
    client: "203.0.113.10", time: "2026-03-01T13:00:00", alert: "48", cipher: "-", version: "-")

  static func line(
    client: String, time: String, alert: String, cipher: String, version: String
  ) -> String {
    """
    tls 2.0 \(time) net/edge/c6e77e28c25b2234 g3d4b5e8bb8464cd \(client):51341 192.0.2.5:443 \
    5 2 98 246 \(alert) arn:aws:acm:us-east-2:123456789012:certificate/example - \(cipher) \
    \(version) - edge.example.com - - - \(time)
    """
  }
}
