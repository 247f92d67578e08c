import AWSInventory
import ArgumentParser
import TLSFacts
import TLSFindings

/// The policies that there are, and which are in force now, checked.
struct PresentPolicyPlan {
  /// The policies that there are.
  var catalogue: PolicyCatalogue
  /// How those in force are to be known.
  var choice: PresentPolicyChoice
  /// What was left out or not understood of the files of the AWS CLI.
  var warnings: [String]

  /// Checks the arguments, which a configuration file completes, and reads the files of the AWS CLI.
  /// Listeners of the configuration give way to a policy that is named.
  ///
  /// - Throws: `ValidationError` in words that name the option or the file.
  init(_ options: PresentPolicyOptions, _ file: Configuration) throws {
    let files = try AWSFiles(
      policies: NamedFiles(options.policies.policies, else: .policies, of: file),
      listeners: NamedFiles(
        options.listeners.listeners, else: .listeners,
        of: options.from == nil ? file : Configuration()))
    catalogue = files.catalogue
    warnings = files.warnings
    if let name = options.from {
      guard files.inventory == nil else {
        throw ValidationError("--from and --listeners both say what is in force; leave one out")
      }
      choice = .named(try catalogue.target(name, of: "--from").name)
    } else if let inventory = files.inventory {
      choice = .listeners(inventory)
    } else {
      choice = .inferred
    }
  }
}

extension PolicyCatalogue {
  /// The policy that an option names, on each type of balancer that offers it.
  ///
  /// - Throws: `ValidationError` where there is none, with the names that are nearest.
  func target(_ name: String, of option: String) throws -> PolicyTarget {
    do { _ = try find(name) } catch { throw ValidationError("\(option): \(error)") }
    if let target = PolicyTarget(named: name, in: self) { return target }
    throw ValidationError(
      "\(option) '\(name)': no type of balancer offers that policy yet; "
        + "'elbtls policies list' names those that can be had")
  }
}
