import ELBLogs
import Reports
import SystemPackage
import TLSFindings

/// Runs `work`, which reads, and shows on standard error how far it is; the line is erased at the
/// end. An interruption stops the reading.
///
/// On the main actor, whose thread is free while workers take all the others.
@MainActor
func withProgress<Result: Sendable>(
  of logs: FoundLogs, shown isShown: Bool,
  _ work: @escaping @Sendable (ReadingMeter) async -> Result
) async -> Result {
  let meter = ReadingMeter()
  Interruption.beginReading()
  defer { Interruption.endReading() }
  guard isShown else { return await work(meter) }
  let display = Task { @MainActor in await ProgressLine(logs).follow(meter) }
  let result = await work(meter)
  display.cancel()
  await display.value
  return result
}

/// One line: files, bytes, rate and the time that is left.
struct ProgressLine {
  private let fileCount: Int
  /// The bytes of all files; nil where a stream has no known size.
  private let byteCount: Int?

  /// Makes the line for reading all of `logs`.
  init(_ logs: FoundLogs) {
    fileCount = logs.files.count
    let sizes = logs.files.map(\.size)
    byteCount = sizes.contains(nil) ? nil : sizes.reduce(0) { $0 + ($1 ?? 0) }
  }

  /// Writes the line five times a second until the task is cancelled, then erases it.
  @MainActor
  func follow(_ meter: ReadingMeter) async {
    let start = ContinuousClock.now
    var isDrawn = false
    while (try? await Task.sleep(for: .milliseconds(200))) != nil {
      let text = text(
        files: meter.filesFinished, bytes: meter.bytesRead, elapsed: ContinuousClock.now - start)
      // The window may have become narrower; a line that wraps could not be erased.
      let columns = Terminal.columns(of: .standardError)
      Interruption.note(lineDrawn: true)
      // Over the old line in one write, so that it does not flicker.
      write("\r" + text.prefix(columns - 1) + "\u{1B}[K")
      isDrawn = true
    }
    guard isDrawn else { return }
    write("\r\u{1B}[K")
    Interruption.note(lineDrawn: false)
  }

  /// The words of the line.
  func text(files: Int, bytes: Int, elapsed: Duration) -> String {
    let rate = Double(bytes) / max(elapsed / .seconds(1), 0.001)
    var parts = ["\(files.grouped)/\(fileCount.counted("file"))"]
    parts.append(byteCount.map { "\(bytes.asBytes) of \($0.asBytes)" } ?? bytes.asBytes)
    parts.append("\(Int(rate).asBytes)/s")
    if let byteCount, rate > 0 {
      let left = Int((Double(max(0, byteCount - bytes)) / rate).rounded(.up))
      parts.append("\(left.asSeconds) left")
    }
    return "elbtls: reading " + parts.joined(separator: ", ")
  }

  private func write(_ text: String) {
    // A display that cannot be written is no reason to stop.
    _ = try? FileDescriptor.standardError.writeAll(text.utf8)
  }
}
