import ArgumentParser
import SystemPackage

/// A file that the value of an option names: read whole, and complained about in one way.
enum OptionFile {
  /// Far more than any list, and less than a device that never ends.
  private static let longest = 64 << 20
  private static let faultLimit = 10

  /// What keeps a file from being read, what was expected and what to do.
  struct Fault: Error {
    let problem: String
  }

  /// The bytes of a file.
  ///
  /// - Parameters:
  ///   - path: The value of the option.
  ///   - option: What named it, `--labels`.
  ///   - content: What the file should be, `a list of owners`.
  /// - Returns: All of them, at most 64 MiB.
  /// - Throws: `Fault` where there are more, or it cannot be read.
  static func contents(
    of path: String, option: @autoclosure () -> String, content: String
  ) throws(Fault) -> [UInt8] {
    let bytes: [UInt8]
    do {
      bytes = try SystemCalls.contents(of: FilePath(path), limit: longest + 1)
    } catch Errno.noSuchFileOrDirectory {
      throw Fault(problem: "no such file; check the path given to \(option())")
    } catch {
      throw Fault(problem: "cannot be read (\(error)); check the path given to \(option())")
    }
    guard bytes.count <= longest else {
      throw Fault(problem: "is larger than 64 MiB; name \(content) for \(option())")
    }
    return bytes
  }

  /// The error of a wrong command line for complaints about files, each on a line that looks like
  /// every other message.
  static func error(_ complaints: [String], in files: String) -> ValidationError {
    var complaints = complaints
    let more = complaints.count - faultLimit
    if more > 0 {
      complaints.removeLast(more)
      complaints.append("\(counted(more, "more fault")) in \(files)")
    }
    return ValidationError(
      complaints.map(onOneLine).joined(separator: "\n" + ELBTLS._errorPrefix))
  }
}
