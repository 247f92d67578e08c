public import AWSInventory

import ELBLogs
import TLSCensus
import TLSFacts

/// How the policies that are in force are to be known.
public enum PresentPolicyChoice: Sendable {
  /// The operator names one for all listeners.
  case named(String)
  /// AWS's description of the listeners names them.
  case listeners(ListenerInventory)
  /// They are inferred from what was negotiated.
  case inferred
}

/// The policy that is in force on each listener of a census, as far as that is known.
struct ListenerPolicies {
  /// What is known of one listener.
  struct Known: Sendable {
    /// What may be in force.
    var policy: PresentPolicy
    /// How that is known.
    var source: SimulationReport.Source
    /// Since when the listener is known to be as the last change of versions or suites left it.
    var changed: Timestamp?
    /// Why the policy was inferred although it was asked for otherwise.
    var note: String?

    static let nothing = Known(
      policy: PresentPolicy(candidates: [], mayBeCustom: true), source: .inferred)
  }

  /// The site of each listener, by its number in the census.
  let sites: [PolicySite]
  private let known: [PolicySite: Known]
  private let catalogue: PolicyCatalogue
  /// The number of what may be in force at each site: sites with the same have one number.
  private let numbers: [PolicySite: Int]

  /// Finds out what is in force.
  ///
  /// - Parameters:
  ///   - census: The census.
  ///   - places: The sites of its listeners.
  ///   - seen: What was negotiated there.
  ///   - choice: How the policies are to be known.
  ///   - catalogue: The policies that there are.
  init(
    in census: Census, _ places: PolicySites, _ seen: SeenPairs, by choice: PresentPolicyChoice,
    of catalogue: PolicyCatalogue
  ) {
    sites = places.all
    self.catalogue = catalogue
    let evidence = SiteEvidence(census, seen, places)
    // Where nothing was negotiated, there is nothing to judge, and maybe no TLS.
    let all = Set(seen.all.map { [sites] in sites[$0.listener] })
    let inferred = all.reduce(into: [:]) { inferred, site in
      inferred[site] = PolicyInference.present(
        for: evidence.pairs(at: site), type: site.type, in: catalogue)
    }
    let listeners = Dictionary(grouping: all.filter { $0.listener != nil }, by: \.balancer)
    known = all.reduce(into: [:]) { known, site in
      var answer = ListenerPolicies.answer(at: site, by: choice, of: catalogue)
      if answer.source == .inferred {
        // A record that names no listener may be of any that the balancer has, or of one that is
        // never named.
        let others = site.listener == nil ? listeners[site, default: []] : []
        let hasEvidence = others.isEmpty || !evidence.pairs(at: site).isEmpty
        answer.policy = PresentPolicy(
          anyOf: ((hasEvidence ? [site] : []) + others).compactMap { inferred[$0] },
          in: catalogue.policies(of: site.type))
      }
      answer.changed = places.lastChange(at: site)
      known[site] = answer
    }
    var distinct: [PresentPolicy] = []
    numbers = known.mapValues { known in
      if let number = distinct.firstIndex(of: known.policy) { return number }
      distinct.append(known.policy)
      return distinct.count - 1
    }
  }

  /// A number that listeners share for which the same may be in force.
  func number(ofListener listener: Int) -> Int { numbers[sites[listener]] ?? 0 }

  /// What is in force on a listener of the census.
  func known(ofListener listener: Int) -> Known {
    known[sites[listener]] ?? .nothing
  }

  /// What may have been in force where a pair was negotiated, if nothing else is known.
  func whatever(negotiated pair: Pair, at type: LoadBalancerType) -> PresentPolicy {
    PolicyInference.present(
      for: [(version: pair.version, suite: pair.cipher)], type: type, in: catalogue)
  }

  /// What the operator says of a site; where that is nothing, it is to be inferred.
  private static func answer(
    at site: PolicySite, by choice: PresentPolicyChoice, of catalogue: PolicyCatalogue
  ) -> Known {
    switch choice {
    case .inferred: return .nothing
    case .named(let name):
      guard let policy = catalogue.policy(named: name, of: site.type) else {
        return .inferred(because: "\(name) is no policy of \(site.type.balancers)")
      }
      return Known(
        policy: PresentPolicy(policy), source: .option)
    case .listeners(let inventory):
      guard let name = site.loadBalancer else {
        return .inferred(because: "the records name no balancer")
      }
      let answer = inventory.presentPolicies(
        type: site.type, loadBalancer: name, listener: site.type == .network ? site.listener : nil,
        port: site.type == .network ? nil : site.listener.flatMap { UInt16($0) },
        region: site.region, account: site.account)
      switch answer {
      case .known(let policies):
        // Where the line names no listener, each of these is in force on another one.
        let doubt: PresentPolicy.Doubt = site.listener == nil ? .listener : .policy
        return Known(
          policy: PresentPolicy(candidates: policies, doubt: doubt), source: .listeners)
      case .unknown(let policies):
        return .inferred(because: policies.map(\.description).joined(separator: "; "))
      case .unlistedBalancer:
        return .inferred(because: "the files of listeners do not list the balancer")
      case .unlistedListener:
        return .inferred(because: "the files of listeners list no such listener with TLS")
      }
    }
  }
}

extension ListenerPolicies.Known {
  fileprivate static func inferred(because note: String) -> Self {
    var known = nothing
    known.note = note
    return known
  }
}

extension PresentPolicy {
  /// Whatever any of several may be, in the order of the catalogue.
  fileprivate init(anyOf policies: [PresentPolicy], in catalogue: [SecurityPolicy]) {
    self.init(
      candidates: catalogue.filter { policy in
        policies.contains { $0.candidates.contains(policy) }
      },
      mayBeCustom: policies.contains(where: \.mayBeCustom))
  }
}
