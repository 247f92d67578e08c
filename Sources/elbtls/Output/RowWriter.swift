import ArgumentParser
import Reports
import Synchronization
import SystemPackage
import TLSCensus
import TLSFindings

/// Writes rows to standard output, many at a time.
final class RowWriter: Sendable {
  private let state: Mutex<State>

  fileprivate struct State: Sendable {
    var renderer: RowRenderer
    var left: Int
    var pending: [UInt8] = []
    /// Why nothing more is written.
    var failure: (any Error)?
  }

  fileprivate static let pieceSize = 64 << 10

  /// Makes a writer of at most `limit` rows; nil for all.
  init(_ form: RowRenderer.Form, limit: Int?) {
    state = Mutex(State(renderer: RowRenderer(form), left: limit ?? .max))
  }

  /// Writes a row; false where no more can be written.
  func write(_ row: LoggedRow) -> Bool {
    state.withLock { $0.write(row) }
  }

  /// Writes what is left.
  func finish() throws {
    try state.withLock { state in
      state.flush()
      switch state.failure {
      // The reader has seen enough.
      case nil, Errno.brokenPipe?: return
      case let failure?:
        complain("standard output: cannot be written (\(failure)); the rows are incomplete")
        throw ExitCode.couldNotAnswer
      }
    }
  }
}

extension RowWriter.State {
  fileprivate mutating func write(_ row: LoggedRow) -> Bool {
    guard left > 0, failure == nil else { return false }
    left -= 1
    do {
      pending += try renderer.render(Row(row), row.line.bytes)
    } catch {
      failure = error
    }
    if pending.count >= RowWriter.pieceSize { flush() }
    return failure == nil && left > 0
  }

  fileprivate mutating func flush() {
    guard failure == nil else { return }
    do {
      _ = try FileDescriptor.standardOutput.writeAll(pending)
    } catch {
      failure = error
    }
    pending.removeAll(keepingCapacity: true)
  }
}
