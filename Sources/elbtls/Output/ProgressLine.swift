import ELBLogs
import SystemPackage

/// Runs `work` and shows on standard error how far it is; the line is erased at the end.
///
/// On the main actor, whose thread is free while workers take all the others.
@MainActor
func withProgress<Result: Sendable>(
  of logs: FoundLogs, shown isShown: Bool,
  _ work: @escaping @Sendable (ReadingMeter) async -> Result
) async -> Result {
  let meter = ReadingMeter()
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
  private let columns = Terminal.columns(of: .standardError)

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
      write("\r" + text.prefix(columns - 1) + "\u{1B}[K")
      isDrawn = true
    }
    if isDrawn { write("\r\u{1B}[K") }
  }

  /// The words of the line.
  func text(files: Int, bytes: Int, elapsed: Duration) -> String {
    let seconds = max(elapsed / .seconds(1), 0.001)
    let rate = Double(bytes) / seconds
    var parts = ["\(files)/\(counted(fileCount, "file"))"]
    parts.append(byteCount.map { "\(megabytes(bytes)) of \(megabytes($0))" } ?? megabytes(bytes))
    parts.append("\(megabytes(Int(rate)))/s")
    if let byteCount, rate > 0 {
      let left = Int((Double(max(0, byteCount - bytes)) / rate).rounded(.up))
      parts.append(left >= 60 ? "\(left / 60) min \(left % 60) s left" : "\(left) s left")
    }
    return "elbtls: reading " + parts.joined(separator: ", ")
  }

  private func megabytes(_ bytes: Int) -> String {
    let tenths = bytes / 100_000
    return "\(tenths / 10).\(tenths % 10) MB"
  }

  private func write(_ text: String) {
    // A display that cannot be written is no reason to stop.
    _ = try? FileDescriptor.standardError.writeAll(text.utf8)
  }
}
