import Foundation

/// Writes log files into a folder, and the truth about them into a ledger.
public struct CorpusFolder {
  /// The folder.
  public let path: String
  /// The truth so far.
  public private(set) var ledger = TruthLedger()

  /// Makes the folder, which must not exist or be empty.
  public init(path: String) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard try FileManager.default.contentsOfDirectory(atPath: path).isEmpty else {
      throw CocoaError(.fileWriteFileExists)
    }
  }

  /// The truth about everything written so far.
  public var truth: Truth { ledger.truth() }

  /// Writes one file of lines.
  ///
  /// A truncated file is cut within its last line, which is rejected as `cut_short`.
  public mutating func write(
    _ lines: [CorpusLine], to file: String, from origin: LogOrigin, form: LogFileForm
  ) throws {
    var buffer = LineBuffer()
    for (index, line) in lines.enumerated() {
      let isLast = index == lines.count - 1
      if isLast, form.damage == .truncated {
        let half = Array(line.text.bytes.prefix(line.text.bytes.count * 3 / 5))
        let cut = CorpusLine.rejected(LogText(bytes: half), reason: "cut_short")
        cut.append(to: &buffer)
        ledger.add(cut, from: origin)
        continue
      }
      line.append(to: &buffer)
      ledger.add(line, from: origin)
      if isLast, !form.endsLastLine { continue }
      buffer.append(form.endsLinesWithReturn ? "\r\n" : "\n")
    }
    try write(try packed(buffer.bytes, form), to: file)
    ledger.addFile()
    noteDamage(form.damage, of: file, lines: lines.count)
  }

  /// Writes one file of lines that are made one by one, without holding them all.
  ///
  /// Each member of a gzip file but the last one ends at a line's end; a truncated file ends with
  /// three fifths of one more line.
  public mutating func write(
    count: Int, to file: String, from origin: LogOrigin, form: LogFileForm,
    line makeLine: () -> CorpusLine
  ) throws {
    let pieceLength = 1 << 20
    let handle = try open(file)
    var packer = try LogFilePacker(form)
    var buffer = LineBuffer()
    for index in 0..<count {
      let line = makeLine()
      line.append(to: &buffer)
      buffer.append(UInt8(ascii: "\n"))
      ledger.add(line, from: origin)
      // Equal shares of lines, and one more line feed than members end here.
      let endsMember = (index + 1) * form.members / count > index * form.members / count
      if endsMember && index + 1 < count || buffer.count >= pieceLength {
        let ends = endsMember && index + 1 < count
        try handle.write(contentsOf: Data(try packer.pack(buffer.bytes, endsMember: ends)))
        buffer.removeAll()
      }
    }
    if form.damage == .truncated {
      let text = makeLine().text.bytes
      let cut = CorpusLine.rejected(
        LogText(bytes: Array(text.prefix(text.count * 3 / 5))), reason: "cut_short")
      cut.append(to: &buffer)
      ledger.add(cut, from: origin)
    }
    try handle.write(contentsOf: Data(try packer.finish(buffer.bytes)))
    try handle.close()
    ledger.addFile()
    noteDamage(form.damage, of: file, lines: form.damage == .truncated ? count + 1 : count)
  }

  /// Writes an object that is no log, or a copy of one, and notes why it is to be left out.
  public mutating func writeSkipped(_ bytes: [UInt8], to file: String, reason: String) throws {
    try write(bytes, to: file)
    ledger.addSkippedFile(file, reason: reason)
  }

  private mutating func noteDamage(_ damage: LogFileForm.Damage, of file: String, lines: Int) {
    switch damage {
    case .none: break
    case .truncated:
      ledger.addDamagedFile(file, reason: "truncated_gzip", linesSalvaged: lines - 1)
    case .wrongChecksum: ledger.addDamagedFile(file, reason: "corrupt_gzip", linesSalvaged: lines)
    }
  }

  /// Spreads bytes over members of equal length, wherever that cuts a line.
  private func packed(_ bytes: [UInt8], _ form: LogFileForm) throws -> [UInt8] {
    var packer = try LogFilePacker(form)
    var packed: [UInt8] = []
    let share = bytes.count / form.members
    for member in 0..<(form.members - 1) {
      let piece = Array(bytes[(member * share)..<((member + 1) * share)])
      packed += try packer.pack(piece, endsMember: true)
    }
    return packed + (try packer.finish(Array(bytes[((form.members - 1) * share)...])))
  }

  private func open(_ file: String) throws -> FileHandle {
    let full = path + "/" + file
    let folder = String(full[..<(full.lastIndex(of: "/") ?? full.endIndex)])
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    guard FileManager.default.createFile(atPath: full, contents: nil),
      let handle = FileHandle(forWritingAtPath: full)
    else { throw CocoaError(.fileWriteUnknown) }
    return handle
  }

  private func write(_ bytes: [UInt8], to file: String) throws {
    let handle = try open(file)
    try handle.write(contentsOf: Data(bytes))
    try handle.close()
  }
}
