public import SystemPackage

/// What was found under the paths that a user named.
public struct FoundLogs: Sendable, Equatable {
  /// The files to read, each once, in the order of their paths.
  public internal(set) var files: [LogFile] = []
  /// Files that will not be read, and why.
  public internal(set) var skipped: [SkippedFile] = []
  /// Named paths and folders that could not be looked into.
  public internal(set) var errors: [LogFileError] = []

  /// A file that will not be read.
  public struct SkippedFile: Sendable, Equatable {
    /// The path, as it was reached.
    public let path: FilePath
    /// Why it is left out.
    public let reason: FileSkip
  }
}

/// Why a path that was named gives nothing to read.
public struct LogFileError: Error, Sendable, Equatable {
  /// The path, as the user wrote it or as it was reached.
  public let path: FilePath
  /// What stands in the way.
  public let cause: Cause

  /// What stands in the way of reading a path.
  public enum Cause: Sendable, Equatable {
    /// The system's answer to opening or listing it.
    case system(Errno)
    /// A pattern that no file fits.
    case noMatch
  }
}

extension LogFileError: CustomStringConvertible {
  /// The error in one sentence that names the path and says what to do.
  public var description: String {
    switch cause {
    case .system(.noSuchFileOrDirectory):
      "\(path): no such file or folder; check the path"
    case .system(.permissionDenied):
      "\(path): permission denied; run as a user who may read it"
    case .system(let code):
      "\(path): cannot be read (\(code)); check the path"
    case .noMatch:
      "\(path): no file fits this pattern; check it, and quote it if the shell should not expand it"
    }
  }
}

/// Finds log files under files, folders, patterns and `-`.
public struct LogFinder: Sendable {
  private var found = FoundLogs()
  private var seenFiles: Set<FileIdentity> = []
  private var seenFolders: Set<FileIdentity> = []
  private var seenStandardInput = false

  private struct FileIdentity: Hashable {
    let device: DeviceID
    let inode: Inode
  }

  private init() {}

  /// Looks into `paths`, into folders recursively.
  ///
  /// A file that is reached twice (by device and inode), and a file whose twin with or without
  /// `.gz` lies in the same folder, is read once; of twins the compressed one is read, as it is the
  /// object that was delivered. Names that begin with a point are left alone in folders.
  public static func find(_ paths: [FilePath]) -> FoundLogs {
    var finder = LogFinder()
    for path in paths { finder.visitNamed(path) }
    finder.found.files.sort { $0.path.string < $1.path.string }
    finder.skipTwins()
    finder.found.skipped.sort { $0.path.string < $1.path.string }
    return finder.found
  }

  private mutating func visitNamed(_ path: FilePath) {
    if path == "-" {
      if !seenStandardInput { found.files.append(.standardInput) }
      seenStandardInput = true
      return
    }
    do {
      visit(path, try path.stat(), isNamed: true)
    } catch .noSuchFileOrDirectory where GlobPattern.hasWildcard(path.string) {
      visitPattern(path)
    } catch {
      found.errors.append(LogFileError(path: path, cause: .system(error)))
    }
  }

  private mutating func visit(_ path: FilePath, _ status: Stat, isNamed: Bool) {
    let identity = FileIdentity(device: status.deviceID, inode: status.inode)
    switch status.type {
    case .directory:
      guard seenFolders.insert(identity).inserted else { return }
      visitFolder(path)
    case .regular:
      guard seenFiles.insert(identity).inserted else {
        found.skipped.append(.init(path: path, reason: .duplicate))
        return
      }
      found.files.append(LogFile(path: path, size: Int(status.size)))
    case .fifo where isNamed, .socket where isNamed, .characterSpecial where isNamed:
      found.files.append(LogFile(path: path, size: nil))
    default:
      found.skipped.append(.init(path: path, reason: .notAFile))
    }
  }

  private mutating func visitFolder(_ folder: FilePath) {
    let names: [FilePath.Component]
    do {
      names = try namesInFolder(folder)
    } catch {
      found.errors.append(LogFileError(path: folder, cause: .system(error)))
      return
    }
    for name in names where !name.string.hasPrefix(".") {
      let path = folder == "." ? FilePath(root: nil, [name]) : folder.appending(name)
      do {
        visit(path, try path.stat(), isNamed: false)
      } catch {
        found.skipped.append(.init(path: path, reason: .unreadable))
      }
    }
  }

  /// Expands a pattern one component at a time; `**` stands for any number of folders.
  private mutating func visitPattern(_ pattern: FilePath) {
    var candidates = [FilePath(root: pattern.root, [])]
    for component in pattern.components {
      let text = component.string
      if text == "**" {
        candidates = candidates.flatMap { Self.foldersBelow($0) }
      } else if GlobPattern.hasWildcard(text) {
        let glob = GlobPattern(text)
        candidates = candidates.flatMap { folder in
          Self.names(in: folder)
            .filter { glob.matches($0.string) && ($0.string.first != "." || text.first == ".") }
            .map { folder.appending($0) }
        }
      } else {
        candidates = candidates.map { $0.appending(component) }
      }
    }
    var isMatched = false
    for path in candidates {
      guard let status = try? path.stat() else { continue }
      isMatched = true
      visit(path, status, isNamed: true)
    }
    if !isMatched { found.errors.append(LogFileError(path: pattern, cause: .noMatch)) }
  }

  private static func names(in folder: FilePath) -> [FilePath.Component] {
    (try? namesInFolder(folder.isEmpty ? "." : folder)) ?? []
  }

  private static func foldersBelow(_ folder: FilePath) -> [FilePath] {
    [folder]
      + names(in: folder).flatMap { name -> [FilePath] in
        guard !name.string.hasPrefix(".") else { return [] }
        let path = folder.appending(name)
        // Links are not followed here, so a loop of links cannot go on for ever.
        guard let status = try? path.stat(followTargetSymlink: false), status.type == .directory
        else { return [] }
        return foldersBelow(path)
      }
  }

  /// Leaves out `x.log` where `x.log.gz` lies beside it.
  private mutating func skipTwins() {
    // Paths are compared by their bytes: names that only look alike are no twins.
    let paths = Set(found.files.map(\.path))
    let isTwin = { (file: LogFile) in paths.contains(FilePath(file.path.string + ".gz")) }
    for file in found.files where isTwin(file) {
      found.skipped.append(.init(path: file.path, reason: .duplicate))
    }
    found.files.removeAll(where: isTwin)
  }
}
