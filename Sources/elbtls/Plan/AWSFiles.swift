import AWSInventory
import ArgumentParser
import Synchronization
import TLSFacts

// As in the reports: FoundationEssentials starts faster.
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Security policies, and which of them are in force, from what the AWS CLI printed to files.
struct AWSFiles {
  /// The policies: the built-in ones, and those of `--policies` in their place.
  private(set) var catalogue = PolicyCatalogue.builtIn
  /// The listeners of `--listeners`; nil without the option.
  private(set) var inventory: ListenerInventory?
  /// What was left out or not understood.
  private(set) var warnings: [String] = []

  /// Reads the files.
  ///
  /// - Throws: `ValidationError` that names the file, what was expected of it and how to get one.
  init(policies: NamedFiles, listeners: NamedFiles) throws {
    var complaints: [String] = []
    let policyFiles = policies.paths.unique.compactMap {
      AWSFiles.file($0, of: policies, .policies, &complaints)
    }
    let listenerFiles = listeners.paths.unique.compactMap {
      AWSFiles.file($0, of: listeners, .listeners, &complaints)
    }
    guard complaints.isEmpty else {
      throw OptionFile.error(complaints, in: "files of the AWS CLI")
    }
    warnings = catalogue.override(with: policyFiles)
    guard !listeners.paths.isEmpty else { return }
    do {
      let inventory = try ListenerInventory(
        listenerFiles, policyFiles: policyFiles, catalogue: catalogue)
      warnings += inventory.warnings
      self.inventory = inventory
    } catch {
      throw OptionFile.error([error.description], in: "files of the AWS CLI")
    }
  }

  /// What was read, by paths: a command line is checked before it runs, and a pipe can be read
  /// only once.
  private static let known = Mutex<[String: [UInt8]]>([:])

  private static func file(
    _ path: String, of files: NamedFiles, _ content: AWSFile.Content,
    _ complaints: inout [String]
  ) -> AWSFile? {
    guard !path.isEmpty else {
      complaints.append("\(files.origin) is empty; name a file")
      return nil
    }
    do {
      let bytes = try known.withLock { known in
        let bytes =
          try known[path]
          ?? OptionFile.contents(
            of: path, option: files.origin, content: "what the AWS CLI printed")
        known[path] = bytes
        return bytes
      }
      return try AWSFile(name: path, bytes: bytes, expecting: content) {
        try JSONDecoder().decode(AWSAnswer.self, from: Data($0))
      }
    } catch let fault as OptionFile.Fault {
      complaints.append("\(path): \(fault.problem)")
    } catch {
      complaints.append("\(error)")
    }
    return nil
  }
}

extension [String] {
  /// The elements without repetitions, in their order.
  fileprivate var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
