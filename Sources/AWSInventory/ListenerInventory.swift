public import TLSFacts

/// The listeners of load balancers with their security policies, as the AWS CLI lists them.
///
/// It answers which policy is in force where a record was logged, never by a guess: what the files
/// leave open, it says.
public struct ListenerInventory: Sendable {
  /// What was left out or not understood, each with the name of its file.
  public let warnings: [String]

  private let listeners: [BalancerName: [ListedListener]]

  private struct BalancerName: Hashable {
    let type: LoadBalancerType
    let name: String
  }

  /// Puts together what files say.
  ///
  /// A listener that is in several files counts once where they agree; where they do not, each of
  /// its policies may be in force.
  ///
  /// - Parameters:
  ///   - files: Listeners and the policies of Classic balancers.
  ///   - policyFiles: Files that may describe policies of Classic balancers, too; those that are
  ///     among `files` count once.
  ///   - catalogue: The published policies that the listeners name.
  /// - Throws: `AWSFileError` where the files list no listener that ends TLS.
  public init(
    _ files: [AWSFile], policyFiles: [AWSFile] = [], catalogue: PolicyCatalogue
  ) throws(AWSFileError) {
    let names = Set(files.map(\.name))
    let policyNames = Set(policyFiles.map(\.name))
    let classic = ClassicPolicies(
      files + policyFiles.filter { !names.contains($0.name) }, catalogue: catalogue)
    var warnings: [String] = []
    var listed: [ListedListener] = []
    for file in files {
      for answer in file.answers {
        listed += (answer.listeners ?? []).compactMap { ListedListener($0, catalogue: catalogue) }
        for balancer in answer.classicBalancers ?? [] {
          listed += ListedListener.all(of: balancer, policies: classic)
        }
      }
      warnings += ListenerInventory.warnings(
        file, countsPolicies: policyNames.contains(file.name))
    }
    guard listed.contains(where: { $0.policies != nil }) else {
      let isListing = files.contains { $0.answers.contains(where: \.listsBalancersOnly) }
      throw AWSFileError(
        file: files.count == 1 ? files.first?.name : nil, line: nil,
        problem: isListing
          ? "lists load balancers without their listeners" : "no listener with TLS is listed",
        remedy: AWSFile.Content.listeners.remedy)
    }
    self.warnings = warnings
    listeners = Dictionary(grouping: listed) {
      BalancerName(type: $0.type, name: $0.loadBalancer)
    }
  }

  /// The policies of which one was in force for a record, if nothing changed since.
  ///
  /// - Parameters:
  ///   - type: The type of the balancer.
  ///   - loadBalancer: Its name as logged: `app/name/id`, `net/name/id`, or a Classic name.
  ///   - listener: The id of the listener, which NLB logs state; nil where it is not known.
  ///   - port: The port of the listener; nil where it is not known: then every listener of the
  ///     balancer that ends TLS may be meant. Not looked at where `listener` is given.
  ///   - region: The region; nil where it is not known: then a Classic balancer of that name in any
  ///     region may be meant.
  ///   - account: The account; as the region.
  /// - Returns: The policies, or what is missing to tell them.
  /// - Complexity: O(listeners of the balancer).
  public func presentPolicies(
    type: LoadBalancerType, loadBalancer: String, listener: String? = nil, port: UInt16? = nil,
    region: String? = nil, account: String? = nil
  ) -> PresentPolicies {
    let balancer = (listeners[BalancerName(type: type, name: loadBalancer)] ?? []).filter {
      $0.mayLie(in: region, of: account)
    }
    guard !balancer.isEmpty else { return .unlistedBalancer }
    let named = balancer.filter { $0.mayBe(listener: listener, port: port) }
      .compactMap(\.policies).joined()
    guard !named.isEmpty else { return .unlistedListener }
    var known: [SecurityPolicy] = []
    var unknown: [UndescribedPolicy] = []
    for policy in named {
      switch policy {
      case .known(let policy): if !known.contains(policy) { known.append(policy) }
      case .unknown(let policy): if !unknown.contains(policy) { unknown.append(policy) }
      }
    }
    return unknown.isEmpty ? .known(known) : .unknown(unknown)
  }

  private static func warnings(_ file: AWSFile, countsPolicies: Bool) -> [String] {
    var warnings: [String] = []
    for answer in file.answers {
      if answer.isPartial { warnings.append(AWSAnswer.partialWarning("listeners")) }
      if answer.listsBalancersOnly {
        warnings.append(
          "its list of load balancers says nothing of their listeners and is left out; "
            + "run aws elbv2 describe-listeners --load-balancer-arn ARN for each")
      }
      if answer.sslPolicies != nil, !countsPolicies {
        warnings.append(
          "its security policies are left out; give the file as one of policies, too")
      }
      for description in answer.policyDescriptions ?? [] where description.isNegotiation {
        warnings += description.warnings
      }
    }
    var seen: Set<String> = []
    return warnings.filter { seen.insert($0).inserted }.map { "\(file.name): \($0)" }
  }
}
