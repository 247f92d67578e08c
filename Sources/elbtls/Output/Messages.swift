import ArgumentParser
import SystemPackage
import TLSFindings

extension ExitCode {
  /// A condition of `--fail-if` holds.
  static let gateTripped = ExitCode(1)
  /// No readable log, no line understood, a comparison with one side alone, a condition that cannot
  /// be judged, or with `--strict` anything that was not understood.
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

extension ELBTLS {
  /// Ends the run as the library would, with its words but none of the control characters that an
  /// argument may hold.
  static func end(with error: any Error, of arguments: [String]) -> Never {
    let status = exitCode(for: error)
    // Help and completions are for standard output, and hold nothing that was typed.
    guard !status.isSuccess else { exit(withError: error) }
    let message = printable(fullMessage(for: error), of: arguments)
    if !message.isEmpty {
      _ = try? FileDescriptor.standardError.writeAll((message + "\n").utf8)
    }
    exit(withError: status)
  }

  /// A message of several lines about arguments, in which no argument begins a line or moves the
  /// cursor.
  static func printable(_ message: String, of arguments: [String]) -> String {
    var message = message
    for argument in arguments.map({ Array($0.unicodeScalars) }) {
      for place in argument.indices where argument[place] == "\n" {
        // Known by its neighbours: a message may hold any part of an argument, `--name=` left out.
        let isFirst = place == 0 || "=,".unicodeScalars.contains(argument[place - 1])
        let part = argument[(isFirst ? place : place - 1)...min(place + 1, argument.count - 1)]
        let text = String(String.UnicodeScalarView(part))
        message = message.replacing(text, with: onOneLine(text))
      }
    }
    return message.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { onOneLine(String($0)) }.joined(separator: "\n")
  }
}

/// A number and what it counts, as the reports write it.
func counted(_ count: Int, _ noun: String) -> String { count.counted(noun) }
