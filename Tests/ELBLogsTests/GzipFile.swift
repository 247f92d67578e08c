import LogCorpus

/// Makes real gzip files for tests.
enum GzipFile {
  /// One member that holds `bytes`.
  static func member(_ bytes: [UInt8]) throws -> [UInt8] {
    try GzipDeflater(level: 6).deflate(bytes, ending: .finished)
  }

  static func member(_ text: String) throws -> [UInt8] {
    try member([UInt8](text.utf8))
  }
}

/// Lines of our own for tests that are about files, not about fields.
enum PlainLines {
  /// An NLB line of `client`, with a line feed.
  static func nlb(_ client: String, second: Int = 0) -> String {
    let time = "2026-03-01T12:00:\(second < 10 ? "0" : "")\(second)"
    return "tls 2.0 \(time) net/edge/c6e77e28c25b2234 g3d4b5e8bb8464cd \(client):51341 "
      + "192.0.2.10:443 5 2 98 246 - - - ECDHE-RSA-AES128-GCM-SHA256 tlsv12 - edge.example.com\n"
  }

  /// `count` lines of different clients.
  static func many(_ count: Int) -> String {
    (0..<count).map { nlb("203.0.113.\($0 % 250)", second: $0 % 60) }.joined()
  }
}
