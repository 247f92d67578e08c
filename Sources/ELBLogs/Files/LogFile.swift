public import SystemPackage

/// A file to read: where it lies, how large it is, and what its name tells.
public struct LogFile: Sendable, Equatable {
  /// The path, as it was reached; `-` for standard input.
  public let path: FilePath
  /// The size in bytes; nil where it is not known before the end (standard input, pipes).
  public let size: Int?
  /// What the object's key says of account, region and load balancer.
  public let name: ObjectName
  /// Whether this stands for standard input; a file may be named `-`, too.
  public let isStandardInput: Bool

  /// Describes a file at `path` of `size` bytes.
  public init(path: FilePath, size: Int?) {
    self.path = path
    self.size = size
    self.name = ObjectName(path)
    isStandardInput = false
  }

  private init(standardInput path: FilePath) {
    self.path = path
    size = nil
    name = ObjectName(path)
    isStandardInput = true
  }

  /// Standard input.
  public static var standardInput: LogFile { LogFile(standardInput: "-") }
}
