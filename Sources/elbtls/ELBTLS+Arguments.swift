import ArgumentParser

extension ELBTLS {
  /// The command that a command line asks for: the answer of `parseAsRoot`, sooner for a scan.
  ///
  /// On its way to a subcommand the library parses the command line for the whole program and for
  /// completions, and collects the options of the default subcommand anew for each question about
  /// it. So a command line that may be a scan's is first read as that of a program that only scans.
  /// Where that gives no scan, be it for a mistake, `--help`, or an option of the whole program,
  /// nothing was done yet, and the library starts over with the whole: every word to the user is its
  /// own.
  ///
  /// - Parameter arguments: The command line without the name of the program.
  /// - Returns: The command, checked.
  /// - Throws: As `parseAsRoot` does.
  static func command(of arguments: [String]) throws -> any ParsableCommand {
    // The command line names a subcommand in its first argument or not at all.
    let name = arguments.first ?? ""
    let namesScan = name == Scan._commandName
    let others = configuration.subcommands.map { $0._commandName } + ["help"]
    if namesScan || !others.contains(name),
      let scan = try? Scan.parseAsRoot(Array(arguments.dropFirst(namesScan ? 1 : 0))) as? Scan
    {
      return scan
    }
    return try parseAsRoot(arguments)
  }
}
