public import SystemPackage

/// A file to read: where it lies, how large it is, and what its name tells.
public struct LogFile: Sendable, Equatable {
  /// The path, as it was reached; `-` for standard input.
  ///
  /// It is made when it is asked for.
  public var path: FilePath { rawPath.filePath }
  /// The size in bytes; nil where it is not known before the end (standard input, pipes).
  public let size: Int?
  /// What the object's key says of account, region and load balancer.
  public let name: ObjectName
  /// Whether this stands for standard input; a file may be named `-`, too.
  public let isStandardInput: Bool
  /// The path in the form in which it is opened.
  let rawPath: RawPath

  /// Describes a file at `path` of `size` bytes.
  public init(path: FilePath, size: Int?) {
    self.init(RawPath(path), size: size)
  }

  init(_ path: RawPath, size: Int?, isStandardInput: Bool = false) {
    rawPath = path
    self.size = size
    name = ObjectName(path)
    self.isStandardInput = isStandardInput
  }

  /// Standard input.
  public static var standardInput: LogFile {
    LogFile(RawPath("-"), size: nil, isStandardInput: true)
  }
}
