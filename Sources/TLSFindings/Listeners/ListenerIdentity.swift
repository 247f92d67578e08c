import ELBLogs
import TLSCensus

/// What identifies a listener, whatever file its records came from.
///
/// The name of an ALB or NLB ends in an id of its own; a Classic name repeats between accounts and
/// regions, which are therefore part of what identifies it, as they are where nothing names the
/// balancer. An ALB has connections and requests in logs of their own: each kind of log is told
/// apart, because only one of them shows failures.
struct ListenerIdentity: Hashable, Sendable {
  /// The kind of log.
  var kind: LogKind
  /// `app/name/id`, `net/name/id` or a Classic name; nil where neither line nor file names it.
  var loadBalancer: String?
  /// The listener's id (NLB) or port (ALB connection); nil where the line does not say.
  var listener: String?
  /// The AWS account, where it is part of the identity.
  var account: String?
  /// The AWS region, where it is part of the identity.
  var region: String?
}

extension ListenerIdentity {
  init(_ listener: Listener, in census: Census) {
    let isNameUnique = listener.kind != .classic && listener.loadBalancer != 0
    self.init(
      kind: listener.kind, loadBalancer: census.optionalText(listener.loadBalancer),
      listener: census.optionalText(listener.listener),
      account: isNameUnique ? nil : census.optionalText(listener.account),
      region: isNameUnique ? nil : census.optionalText(listener.region))
  }

  /// A fixed order: by name, those without one last.
  func precedes(_ other: ListenerIdentity) -> Bool {
    sortKey.lexicographicallyPrecedes(other.sortKey) { $0.precedes($1) }
  }

  private var sortKey: [String] {
    [
      loadBalancer == nil ? "1" : "0", loadBalancer ?? "", listener ?? "", kind.rawValue,
      account ?? "", region ?? "",
    ]
  }
}

extension Census {
  /// A name's text; nil for the empty name.
  func optionalText(_ number: UInt32) -> String? {
    number == 0 ? nil : names.text(number)
  }
}
