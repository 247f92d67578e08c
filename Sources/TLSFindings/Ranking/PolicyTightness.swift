import TLSFacts

/// How tight a policy is; the tightest come first.
///
/// A higher lowest version is tighter, then forward secrecy only, then AEAD only, then fewer suites;
/// a post-quantum policy comes before its twin without. The name decides what is left, so that there
/// is one order.
struct PolicyTightness: Comparable, Sendable {
  private let key: [Int]
  private let name: String

  init(_ policy: SecurityPolicy) {
    let version = TLSVersion.allCases.firstIndex(of: policy.versions[0]) ?? 0
    key = [
      -version, policy.hasForwardSecrecyOnly ? 0 : 1, policy.hasAEADOnly ? 0 : 1,
      policy.suites.count, policy.isPostQuantum ? 0 : 1,
    ]
    name = policy.name
  }

  /// Tighter policies come first.
  static func < (left: PolicyTightness, right: PolicyTightness) -> Bool {
    left.key == right.key
      ? left.name < right.name : left.key.lexicographicallyPrecedes(right.key)
  }
}
