import ArgumentParser

/// The entry point.
@main
struct Program {
  static func main() async {
    // A reader that has seen enough (`| head`) must not end the process with a signal.
    SystemCalls.ignoreBrokenPipes()
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      // Not `ELBTLS.main()`, which asks for completions that are found asynchronously and parses
      // more slowly for it: there are none.
      var command = try ELBTLS.command(of: arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      ELBTLS.end(with: error, of: arguments)
    }
  }
}
