import ArgumentParser
import SystemPackage

/// Where a report goes.
enum ReportDestination: Equatable {
  case standardOutput
  case file(FilePath)

  /// Reads the argument of `--output-file`.
  init(_ argument: String) {
    self = argument == "-" ? .standardOutput : .file(FilePath(argument))
  }

  /// Fails now rather than after the reading, where the file cannot be made.
  func check() throws {
    guard case .file(let path) = self else { return }
    if (try? path.stat())?.type == .directory {
      complain("\(path): is a folder; name a file for --output-file")
      throw ExitCode.couldNotAnswer
    }
    let folder = path.removingLastComponent()
    guard folder.isEmpty || (try? folder.stat())?.type == .directory else {
      complain("\(path): its folder does not exist; make it first")
      throw ExitCode.couldNotAnswer
    }
  }

  /// Writes a whole report, or nothing.
  func write(_ report: String) throws {
    switch self {
    case .standardOutput: try Self.writeToStandardOutput(report)
    case .file(let path):
      do {
        try Self.replace(path, with: report)
      } catch {
        complain("\(path): cannot be written (\(error)); the report is lost, run again")
        throw ExitCode.couldNotAnswer
      }
    }
  }

  private static func writeToStandardOutput(_ report: String) throws {
    do {
      _ = try FileDescriptor.standardOutput.writeAll(report.utf8)
    } catch Errno.brokenPipe {
      // The reader has seen enough; what was asked of the logs still stands.
      return
    } catch {
      complain("standard output: cannot be written (\(error)); the report is incomplete")
      throw ExitCode.couldNotAnswer
    }
  }

  /// Writes to a temporary file beside `path` and renames it, so that nobody finds half a report.
  private static func replace(_ path: FilePath, with report: String) throws {
    // Through a link; the link itself stays.
    let path = SystemCalls.resolved(path) ?? path
    if let type = try? path.stat().type, type != .regular {
      // A device or a pipe takes the bytes; it must not be replaced.
      let file = try FileDescriptor.open(path, .writeOnly)
      try file.closeAfter { _ = try file.writeAll(report.utf8) }
      return
    }
    let name = path.lastComponent?.string ?? ""
    let temporary = path.removingLastComponent()
      .appending(".\(name).elbtls-\(SystemCalls.processID)")
    let file = try FileDescriptor.open(
      temporary, .writeOnly, options: [.create, .truncate],
      permissions: [.ownerReadWrite, .groupReadWrite, .otherReadWrite])
    do {
      try file.closeAfter { _ = try file.writeAll(report.utf8) }
      try SystemCalls.move(temporary, to: path)
    } catch {
      SystemCalls.remove(temporary)
      throw error
    }
  }
}
