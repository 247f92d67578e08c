public import TLSFacts

extension PolicyCatalogue {
  /// Puts the policies of files in the place of those that are known, or adds them.
  ///
  /// A policy of a Classic balancer that AWS does not publish is added under the name that it has
  /// there, with the contents of the published one that it refers to. It does not replace a
  /// published policy that is called so but for `ELBSecurityPolicy-`.
  ///
  /// - Returns: Warnings: what was not understood or left out, with the name of the file.
  public mutating func override(with files: [AWSFile]) -> [String] {
    var warnings: [String] = []
    var instances: [(file: String, description: AWSAnswer.PolicyDescription)] = []
    for file in files {
      for answer in file.answers {
        var listings = (answer.sslPolicies ?? []).map(PolicyListing.init)
        for description in answer.policyDescriptions ?? [] where description.isNegotiation {
          if AWSAnswer.PolicyDescription.isPublished(description.name) {
            listings.append(PolicyListing(description))
          } else {
            instances.append((file.name, description))
          }
        }
        for listing in listings {
          warnings += listing.warnings.map { "\(file.name): \($0)" }
          if let policy = listing.policy { override(with: [policy]) }
        }
        if answer.isPartial {
          warnings.append("\(file.name): \(AWSAnswer.partialWarning("policies"))")
        }
      }
    }
    // After the published ones, to which they may refer.
    for (file, description) in instances {
      let isTaken = policy(named: description.name, of: .classic).map {
        $0.name != description.name && AWSAnswer.PolicyDescription.isPublished($0.name)
      }
      if isTaken ?? false {
        warnings.append(
          "\(file): policy \(description.name) is left out: it is called like a published one")
        continue
      }
      switch classicPolicy(description) {
      case .known(let policy):
        override(with: [policy.named(description.name)])
        warnings += description.warnings.map { "\(file): \($0)" }
      case .unknown(let unknown): warnings.append("\(file): \(unknown)")
      }
    }
    return warnings
  }

  /// What a Classic balancer's policy is: a published one by name or reference, as the catalogue
  /// has it; else what its attributes say.
  func classicPolicy(_ description: AWSAnswer.PolicyDescription) -> NamedPolicy {
    let published =
      description.reference
      ?? (AWSAnswer.PolicyDescription.isPublished(description.name) ? description.name : nil)
    if let published, let policy = policy(named: published, of: .classic) {
      return .known(policy)
    }
    if let policy = PolicyListing(description).policy { return .known(policy) }
    return .unknown(
      UndescribedPolicy(
        name: description.name, reason: published.map { .unknownReference($0) } ?? .noVersion))
  }
}

extension AWSAnswer.PolicyDescription {
  /// What is not understood of a policy that stands for itself.
  var warnings: [String] { reference == nil ? PolicyListing(self).warnings : [] }
}

extension AWSAnswer {
  static func partialWarning(_ things: String) -> String {
    "it is one page of several, so that \(things) may be missing; "
      + "run the command without --no-paginate and --max-items"
  }
}

extension SecurityPolicy {
  fileprivate func named(_ name: String) -> SecurityPolicy {
    SecurityPolicy(
      name: name, types: [.classic], versions: versions, suites: suites,
      alternativeOrders: alternativeOrders, usesServerOrder: usesServerOrder)
  }
}
