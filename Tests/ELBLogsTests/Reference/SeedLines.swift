/// Valid lines of every kind, length and quirk that the formats are known to have.
///
/// Each is one record, without its last line feed. They name documentation addresses only.
enum SeedLines {
  /// Lines that are records.
  static let records = albAccess + albConnection + nlb + classic

  /// Lines that are understood but are no records.
  static let skipped =
    [
      "",
      "\r",
      "Enable AccessLog for ELB: app/edge/50dc6c495c0c9188 at 2026-03-01T00:00:00Z",
      "Enable ConnectionLog for ELB",
      "Enable Log for ELB",
      "https 2026-03-01T00:00:10.000001Z 0.002 198.51.100.7:8443 web 200 - pass \"-\"",
      "http 2026-03-01T00:00:20Z 10.25 198.51.100.8:80 web - Target.Timeout fail \"TIMEOUT\"",
    ].map { Array($0.utf8) }

  static let all = records + skipped

  /// The beginning of a line, up to a number of fields that hold no spaces.
  static func prefixes(of fields: [String], lengths: [Int]) -> [[UInt8]] {
    lengths.map { Array(fields.prefix($0).joined(separator: " ").utf8) }
  }
}
