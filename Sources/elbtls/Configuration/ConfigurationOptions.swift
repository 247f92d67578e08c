import ArgumentParser
import SystemPackage

/// Which configuration file is in force, as it was typed.
struct ConfigurationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      The configuration file, or none; by default .elbtls.toml in the present folder, else \
      ~/.config/elbtls/config.toml.
      """,
      valueName: "FILE"),
    completion: .file())
  var config: String?

  /// What the file says.
  ///
  /// - Throws: `ValidationError` that names the file and its bad lines.
  var inForce: Configuration {
    get throws {
      try Self.known.value(of: config) {
        try file.map { try Configuration(readingFrom: $0) } ?? Configuration()
      }
    }
  }

  private static let known = ReadOnce<String?, Configuration>()

  private var file: FilePath? {
    get throws {
      switch config {
      case "none": return nil
      case "": throw ValidationError("--config is empty; name a file, or none")
      case let path?: return FilePath(path)
      case nil: return Self.usualPlaces.first { (try? $0.stat()) != nil }
      }
    }
  }

  /// Where a file is looked for; the first one that is there is read, and no other.
  private static var usualPlaces: [FilePath] {
    let folder = SystemCalls.environment("XDG_CONFIG_HOME").map { FilePath($0) }
    let home = SystemCalls.environment("HOME").map { FilePath($0).appending(".config") }
    // What is no absolute path is to be ignored (XDG Base Directory Specification).
    let users = [folder, home].compactMap { $0 }.first(where: \.isAbsolute)
    return [".elbtls.toml"] + (users.map { [$0.appending("elbtls/config.toml")] } ?? [])
  }
}
