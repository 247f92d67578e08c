import SystemPackage

/// Supplies the text of a file: as it is, or inflated from one gzip member after another.
///
/// Gzip is told by its magic bytes, never by the name.
struct ByteSource: ~Copyable {
  /// Bytes read from the file so far.
  private(set) var bytesRead = 0
  /// Bytes of text supplied so far.
  private(set) var bytesSupplied = 0

  private let inflater: any Inflater
  private let readSize: Int
  private let stop: StopToken?
  /// The file's size; nil where somebody writes it while it is read.
  private var size: Int?
  private var stream: FileStream?
  private var raw: LineBuffer
  private var isAtEnd = false
  private var format = Format.unknown

  private enum Format { case unknown, plain, insideMember, betweenMembers, damaged(FileDamage) }

  enum Supply: Equatable { case more, end, damaged(FileDamage), stopped }

  init(inflater: InflaterKind, readSize: Int, stop: StopToken?) {
    self.inflater = inflater.makeInflater()
    self.readSize = readSize
    self.stop = stop
    raw = LineBuffer(capacity: 2 * readSize)
  }

  /// Begins with a file.
  mutating func open(_ file: LogFile) throws(Errno) {
    stream =
      file.isStandardInput ? FileStream(standardInput: ()) : try FileStream(opening: file.rawPath)
    size = file.size
    raw.removeAll()
    bytesRead = 0
    bytesSupplied = 0
    isAtEnd = false
    format = .unknown
  }

  /// Lets go of the file.
  mutating func close() {
    stream = nil
  }

  /// Whether a read may wait for somebody who writes.
  var mayWait: Bool { size == nil }

  /// Appends at most `limit` bytes of text to `lines`; what was supplied before an end, damage or a
  /// stop is good.
  mutating func supply(_ lines: inout LineBuffer, limit: Int) -> Supply {
    while stop?.isStopped != true {
      do {
        switch format {
        case .unknown:
          try tellFormat()
        case .plain:
          return try supplyPlain(&lines, limit: limit)
        case .insideMember:
          if try inflate(into: &lines, limit: limit) > 0 { return .more }
        case .betweenMembers:
          if try startNextMember() { return .end }
        case .damaged(let damage):
          return .damaged(damage)
        }
      } catch {
        format = .damaged(.readError)
      }
    }
    return .stopped
  }

  private mutating func tellFormat() throws(Errno) {
    try readAhead(atLeast: 2)
    format = startsWithMagic ? .betweenMembers : .plain
  }

  private mutating func supplyPlain(
    _ lines: inout LineBuffer, limit: Int
  ) throws(Errno) -> Supply {
    // What was read to tell the format comes first; after it, reads go straight to the lines.
    if !raw.unread.isEmpty {
      raw.consume { ahead in
        let count = lines.fill(limit: limit) { output in
          var index = 0
          while index < ahead.count, output.freeCapacity > 0 {
            output.append(ahead[index])
            index += 1
          }
        }
        bytesSupplied += count
        return count
      }
      return .more
    }
    guard !isAtEnd else { return .end }
    let count = try Self.read(&stream, into: &lines, limit: limit, unless: mayWait ? stop : nil)
    note(count, limit: limit)
    bytesSupplied += count
    return count == 0 ? .end : .more
  }

  /// Inflates a piece of the current member and returns its length.
  private mutating func inflate(into lines: inout LineBuffer, limit: Int) throws(Errno) -> Int {
    try readAhead(atLeast: 1)
    let inflater = inflater
    var step = InflateStep(consumed: 0, state: .unfinished)
    var count = 0
    raw.consume { input in
      count = lines.fill(limit: limit) { output in
        step = inflater.inflate(input, into: &output)
      }
      return step.consumed
    }
    bytesSupplied += count
    switch step.state {
    case .memberEnded: format = .betweenMembers
    case .corrupt: format = .damaged(.corruptGzip)
    case .unfinished:
      if count == 0, step.consumed == 0, isAtEnd { format = .damaged(.truncatedGzip) }
    }
    return count
  }

  /// Starts the next member, or returns true at the end of the file. Zeros may pad the end.
  private mutating func startNextMember() throws(Errno) -> Bool {
    try readAhead(atLeast: 2)
    if startsWithMagic {
      inflater.startMember()
      format = .insideMember
      return false
    }
    while !raw.unread.isEmpty {
      var isPadding = true
      raw.consume { rest in
        for index in rest.indices where rest[index] != 0 { isPadding = false }
        return rest.count
      }
      guard isPadding else {
        format = .damaged(.trailingBytes)
        return false
      }
      try readAhead(atLeast: 1)
    }
    return true
  }

  private var startsWithMagic: Bool {
    raw.unread.count >= 2 && raw.unread[0] == 0x1F && raw.unread[1] == 0x8B
  }

  /// Reads until `count` bytes are there or the file ends.
  private mutating func readAhead(atLeast count: Int) throws(Errno) {
    while !isAtEnd, raw.unread.count < count {
      let added = try Self.read(&stream, into: &raw, limit: readSize, unless: mayWait ? stop : nil)
      note(added, limit: readSize)
    }
  }

  /// Notes what a read gave, of the bytes that it asked for. One that gives fewer, up to the size, has
  /// seen the end; small files need no second read for it.
  private mutating func note(_ count: Int, limit: Int) {
    bytesRead += count
    isAtEnd = count == 0 || (count < limit && bytesRead == size)
  }

  private static func read(
    _ stream: inout FileStream?, into buffer: inout LineBuffer, limit: Int, unless stop: StopToken?
  ) throws(Errno) -> Int {
    guard stream != nil else { return 0 }
    if let stop { try stream?.waitUntilReadable(unless: stop) }
    return try buffer.fill(limit: limit) { output throws(Errno) in
      try stream?.read(into: &output)
    }
  }
}
