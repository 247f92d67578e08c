import ArgumentParser
import SystemPackage
import TLSFindings

extension ExitCode {
  /// A condition of `--fail-if` holds.
  static let gateTripped = ExitCode(1)
  /// No readable log, no line understood, a comparison with one side alone, a condition that cannot be judged, or with `--strict`
  /// anything that was not understood.
  static let couldNotAnswer = ExitCode(2)
  /// The reading was interrupted; what was shown is about a part of the input.
  static let interrupted = ExitCode(Interruption.status)
}

/// Writes a warning or an error to standard error: `elbtls: PATH: what is wrong; what to do`.
func complain(_ message: String) {
  // Where even standard error is gone, there is nobody left to tell.
  _ = try? FileDescriptor.standardError.writeAll(("elbtls: " + onOneLine(message) + "\n").utf8)
}

/// A message whose parts, names and pieces of files, may hold anything: it must not move the cursor.
func onOneLine(_ message: String) -> String {
  var line = ""
  for scalar in message.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator:
      line += scalar.escaped(asASCII: true)
    default: line.unicodeScalars.append(scalar)
    }
  }
  return line
}

/// A number and what it counts, as the reports write it.
func counted(_ count: Int, _ noun: String) -> String { count.counted(noun) }
