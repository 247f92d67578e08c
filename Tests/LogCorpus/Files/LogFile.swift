/// How a file is packed, and what is wrong with it.
public struct LogFileForm: Sendable, Hashable {
  /// What is wrong with a gzip file.
  public enum Damage: Sendable, Hashable {
    /// Nothing.
    case none
    /// The file ends early; what was written of it inflates completely, up to a piece of a line.
    case truncated
    /// The checksum at the end of the last member is wrong.
    case wrongChecksum
  }

  /// The gzip level; nil for a plain file.
  public var gzipLevel: Int?
  /// The number of gzip members that the bytes are spread over, at any byte.
  public var members = 1
  /// Whether lines end in carriage return and line feed.
  public var endsLinesWithReturn = false
  /// Whether the last line has its line feed.
  public var endsLastLine = true
  /// What is wrong with it.
  public var damage = Damage.none

  /// Makes a form; without a level, a plain file.
  public init(gzipLevel: Int? = 6) {
    self.gzipLevel = gzipLevel
  }
}

/// Packs the bytes of one file, piece by piece.
public struct LogFilePacker: ~Copyable {
  private let form: LogFileForm
  private var member: GzipDeflater?

  /// Begins a file.
  public init(_ form: LogFileForm) throws {
    self.form = form
    if let level = form.gzipLevel { member = try GzipDeflater(level: level) }
  }

  /// Packs a piece; where `endsMember`, the next piece begins a new gzip member.
  public mutating func pack(_ bytes: [UInt8], endsMember: Bool = false) throws -> [UInt8] {
    guard let level = form.gzipLevel, let current = member else { return bytes }
    let packed = try current.deflate(bytes, ending: endsMember ? .finished : .open)
    if endsMember { member = try GzipDeflater(level: level) }
    return packed
  }

  /// Packs the last piece, with the damage that the form asks for.
  public consuming func finish(_ bytes: [UInt8]) throws -> [UInt8] {
    guard let member else { return bytes }
    switch form.damage {
    case .none: return try member.deflate(bytes, ending: .finished)
    // A full flush ends at a whole byte with all its input recoverable, so what a reader can
    // salvage is exactly what was written.
    case .truncated: return try member.deflate(bytes, ending: .flushed)
    case .wrongChecksum:
      var packed = try member.deflate(bytes, ending: .finished)
      let checksum = packed.count - 8
      packed[checksum] ^= 0xFF
      return packed
    }
  }
}
