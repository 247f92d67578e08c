import ArgumentParser
import ELBLogs
import TLSFacts

extension LogFileError {
  /// What is wrong and what to do about it, also where the path may have been meant for a subcommand:
  /// one that is misspelt, or is not the first argument, is a path of a scan.
  var advice: String {
    guard cause == .system(.noSuchFileOrDirectory) else { return description }
    let names = ELBTLS.configuration.subcommands.map { $0._commandName }
    // `logs` is two letters from `rows`.
    let near = nearestNames(
      to: path.string, among: names, within: max(1, path.string.count / 4))
    guard let name = near.first else { return description }
    return "\(description), or begin with 'elbtls \(name)' for the subcommand"
  }
}
