import ArgumentParser
import ReportDatabase
import Reports
import SystemPackage

/// Where a report goes.
enum ReportDestination: Equatable {
  case standardOutput
  case file(FilePath)
  /// For several files.
  case folder(FilePath)

  /// Reads the argument of `--output-file`.
  init(_ argument: String) {
    self = argument == "-" ? .standardOutput : .file(FilePath(argument))
  }

  /// Fails now rather than after the reading, where the file cannot be made.
  func check() throws {
    let path: FilePath
    switch self {
    case .standardOutput: return
    case .file(let file):
      path = file
      if path.isFolder {
        complain("\(path): is a folder; name a file for --output-file")
        throw ExitCode.couldNotAnswer
      }
    case .folder(let folder):
      if folder.isFolder { return }
      if (try? folder.stat()) != nil {
        complain("\(folder): is a file; name a folder for all tables, or leave out the final /")
        throw ExitCode.couldNotAnswer
      }
      path = folder
    }
    let folder = path.removingLastComponent()
    guard folder.isEmpty || folder.isFolder else {
      complain("\(path): its folder does not exist; make it first")
      throw ExitCode.couldNotAnswer
    }
  }

  /// Writes a whole report, or nothing.
  func write(_ report: String) throws { try write(.text(report)) }

  /// Writes a whole report, or nothing; of several files each is whole.
  func write(_ contents: ReportContents) throws {
    switch (self, contents) {
    case (.standardOutput, .text(let text)): try Self.writeToStandardOutput(text)
    case (.file(let path), .text(let text)):
      try Self.attempt(path) { try Self.replace(path, with: text) }
    case (.file(let path), .database(let tables)):
      try Self.attempt(path) {
        try Self.replace(path) { try TableDatabase.write(tables, to: $0.string) }
      }
    case (.folder(let folder), .files(let files)):
      try Self.attempt(folder) { if !folder.isFolder { try SystemCalls.makeFolder(folder) } }
      for file in files {
        let path = folder.appending(file.name)
        try Self.attempt(path) { try Self.replace(path, with: file.text) }
      }
    case (.standardOutput, _), (.file, .files), (.folder, _):
      preconditionFailure("the plan lets no such form go there")
    }
  }

  private static func attempt(_ path: FilePath, _ write: () throws -> Void) throws {
    do {
      try Interruption.holdingOff(write)
    } catch {
      complain("\(path): cannot be written (\(error)); the report is lost, run again")
      throw ExitCode.couldNotAnswer
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

  private static func replace(_ path: FilePath, with report: String) throws {
    if let type = try? path.stat().type, type != .regular {
      // A device or a pipe takes the bytes; it must not be replaced.
      let file = try FileDescriptor.open(path, .writeOnly)
      try file.closeAfter { _ = try file.writeAll(report.utf8) }
      return
    }
    try replace(path) { temporary in
      let file = try FileDescriptor.open(
        temporary, .writeOnly, options: [.create, .truncate],
        permissions: [.ownerReadWrite, .groupReadWrite, .otherReadWrite])
      try file.closeAfter { _ = try file.writeAll(report.utf8) }
    }
  }

  /// Has a temporary file written beside `path` and renames it, so that nobody finds half a report.
  private static func replace(_ path: FilePath, by write: (FilePath) throws -> Void) throws {
    // Through a link; the link itself stays.
    let path = SystemCalls.resolved(path) ?? path
    if let type = try? path.stat().type, type != .regular { throw Errno.fileExists }
    let name = path.lastComponent?.string ?? ""
    let temporary = path.removingLastComponent()
      .appending(".\(name).elbtls-\(SystemCalls.processID)")
    do {
      try write(temporary)
      try SystemCalls.move(temporary, to: path)
    } catch {
      SystemCalls.remove(temporary)
      throw error
    }
  }
}

/// A report in the form that was asked for.
enum ReportContents {
  /// Text for one file.
  case text(String)
  /// Several files.
  case files([(name: String, text: String)])
  /// Tables for a database.
  case database([ReportTable])
}

extension FilePath {
  /// Whether there is a folder, also behind a link.
  var isFolder: Bool { (try? stat())?.type == .directory }
}
