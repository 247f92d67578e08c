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
    ///
    /// It is made when it is asked for.
    public var path: FilePath { rawPath.filePath }
    /// Why it is left out.
    public let reason: FileSkip
    let rawPath: RawPath

    init(_ path: RawPath, _ reason: FileSkip) {
      (rawPath, self.reason) = (path, reason)
    }
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

/// What lies in a folder.
private struct FolderEntry: Sendable {
  let path: RawPath
  /// What the system knows about it, or about what a link leads to; else why it tells nothing.
  let status: Result<Stat, Errno>
  /// The file that it is; nil where it is none.
  let file: LogFile?

  init(_ name: RawPath, of folder: RawPath, open descriptor: FileDescriptor) {
    path = folder.appending(name)
    status = name.status(in: descriptor)
    if case .success(let status) = status, status.type == .regular {
      file = LogFile(path, size: Int(status.size))
    } else {
      file = nil
    }
  }
}

/// Finds log files under files, folders, patterns and `-`.
public struct LogFinder: Sendable {
  private var found = FoundLogs()
  /// The place in `found.files` of each file that was reached.
  private var seenFiles: [FileIdentity: Int] = [:]
  /// By which other paths they were reached.
  private var otherPaths: [TwinSearch.Reached] = []
  private var seenFolders: Set<FileIdentity> = []
  private var seenStandardInput = false
  private let threads: Int

  private init(threads: Int) { self.threads = threads }

  /// Looks into `paths`, into folders recursively.
  ///
  /// A file that is reached twice (by device and inode), and a file whose twin with or without
  /// `.gz` lies in the same folder, is read once. Of twins the compressed one is read, as it is the
  /// object that was delivered and can tell damage; the other one where that gives no line: it is
  /// empty, cannot be opened, is no log, or is damaged before the end of its first line. Where neither
  /// gives one, both are left to be read, so that what is wrong with them comes out.
  ///
  /// Names that begin with a point are left alone in folders.
  ///
  /// - Parameters:
  ///   - paths: What somebody named.
  ///   - threads: How many threads may ask what lies in a large folder, at least 1. What is found does
  ///     not depend on it.
  /// - Returns: The files to read, and what was left out.
  public static func find(_ paths: [FilePath], threads: Int = 1) -> FoundLogs {
    var finder = LogFinder(threads: threads)
    for path in paths { finder.visitNamed(path) }
    finder.leaveOutTwins()
    finder.found.files.sort { $0.rawPath < $1.rawPath }
    finder.found.skipped.sort { $0.rawPath < $1.rawPath }
    return finder.found
  }

  private mutating func visitNamed(_ path: FilePath) {
    if path == "-" {
      if !seenStandardInput { found.files.append(.standardInput) }
      seenStandardInput = true
      return
    }
    let rawPath = RawPath(path)
    do {
      visit(rawPath, try rawPath.status(), isNamed: true)
    } catch .noSuchFileOrDirectory where GlobPattern.hasWildcard(path.string) {
      visitPattern(path)
    } catch {
      found.errors.append(LogFileError(path: path, cause: .system(error)))
    }
  }

  private mutating func visit(
    _ path: RawPath, _ status: Stat, as file: LogFile? = nil, isNamed: Bool
  ) {
    let identity = FileIdentity(status)
    switch status.type {
    case .directory:
      guard seenFolders.insert(identity).inserted else { return }
      visitFolder(path)
    case .regular:
      if let place = seenFiles[identity] {
        otherPaths.append(.init(path: path, place: place))
        skip(path, .duplicate)
        return
      }
      seenFiles[identity] = found.files.count
      found.files.append(file ?? LogFile(path, size: Int(status.size)))
    case .fifo where isNamed, .socket where isNamed, .characterSpecial where isNamed:
      found.files.append(LogFile(path, size: nil))
    default:
      skip(path, .notAFile)
    }
  }

  private mutating func visitFolder(_ path: RawPath) {
    let folder = path.bytes.equals(".") ? RawPath("") : path
    let entries: [FolderEntry]
    do throws(Errno) {
      entries = try withFolder(path) { names, descriptor in
        names.filter { !$0.bytes.hasPrefix(".") }.concurrentMap(threads: threads) {
          FolderEntry($0, of: folder, open: descriptor)
        }
      }
    } catch {
      found.errors.append(LogFileError(path: path.filePath, cause: .system(error)))
      return
    }
    for entry in entries {
      switch entry.status {
      case .success(let status): visit(entry.path, status, as: entry.file, isNamed: false)
      case .failure: skip(entry.path, .unreadable)
      }
    }
  }

  private mutating func skip(_ path: RawPath, _ reason: FileSkip) {
    found.skipped.append(.init(path, reason))
  }

  /// Expands a pattern one component at a time; `**` stands for any number of folders.
  private mutating func visitPattern(_ pattern: FilePath) {
    var candidates = [RawPath(FilePath(root: pattern.root, []))]
    for component in pattern.components {
      let text = component.string
      if text == "**" {
        candidates = candidates.flatMap { Self.foldersBelow($0) }
      } else if GlobPattern.hasWildcard(text) {
        let glob = GlobPattern(text)
        candidates = candidates.flatMap { folder in
          Self.names(in: folder)
            .filter { name in
              glob.matches(name.bytes.repairedText)
                && (!name.bytes.hasPrefix(".") || text.first == ".")
            }
            .map { folder.appending($0) }
        }
      } else {
        let name = RawPath(FilePath(root: nil, [component]))
        candidates = candidates.map { $0.appending(name) }
      }
    }
    var isMatched = false
    for path in candidates {
      guard let status = try? path.status() else { continue }
      isMatched = true
      visit(path, status, isNamed: true)
    }
    if !isMatched { found.errors.append(LogFileError(path: pattern, cause: .noMatch)) }
  }

  private static func names(in folder: RawPath) -> [RawPath] {
    (try? namesInFolder(folder)) ?? []
  }

  private static func foldersBelow(_ folder: RawPath) -> [RawPath] {
    [folder]
      + names(in: folder).flatMap { name -> [RawPath] in
        guard !name.bytes.hasPrefix(".") else { return [] }
        let path = folder.appending(name)
        // Links are not followed here, so a loop of links cannot go on for ever.
        guard let status = try? path.status(followingLinks: false), status.type == .directory
        else { return [] }
        return foldersBelow(path)
      }
  }

  /// Of files that are one object, leaves one to read.
  private mutating func leaveOutTwins() {
    let files = found.files
    let regular = files.indices.filter { files[$0].size != nil }
    let groups = TwinSearch.groups(
      of: regular.map { .init(path: files[$0].rawPath, place: $0) } + otherPaths)
    guard !groups.isEmpty else { return }
    let others = groups.concurrentMap(threads: threads) { group in
      let best = group.sorted { files[$0].isPreferred(to: files[$1]) }.first {
        files[$0].givesALine()
      }
      return best.map { best in group.filter { $0 != best } } ?? []
    }
    let leftOut = Set(others.joined())
    found.files = files.indices.filter { !leftOut.contains($0) }.map { files[$0] }
    for place in leftOut { skip(files[place].rawPath, .duplicate) }
  }
}

extension LogFile {
  /// Which of two files that are one object is rather read: the one that is compressed.
  fileprivate func isPreferred(to other: LogFile) -> Bool {
    let (isCompressed, isOther) = (rawPath.hasEnding(".gz"), other.rawPath.hasEnding(".gz"))
    guard isCompressed == isOther else { return isCompressed }
    let (name, otherName) = (rawPath.name, other.rawPath.name)
    return name != otherName ? name > otherName : rawPath > other.rawPath
  }
}
