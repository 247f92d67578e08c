import ELBLogs
import TLSCensus

/// What writes the files of one kind of log: a load balancer, whatever node of it.
///
/// The name of an ALB or NLB ends in an id of its own; a Classic name repeats between accounts and
/// regions, which are therefore part of what identifies it.
struct LogStream: Hashable, Sendable {
  /// The kind of log.
  var kind: LogKind
  /// `app/name/id`, `net/name/id`, or a Classic name; nil where nothing names it.
  var loadBalancer: String?
  /// The account of a Classic balancer, where it is known.
  var account: String?
  /// The region of a Classic balancer, where it is known.
  var region: String?

  /// The stream of a listener's records.
  init(_ listener: Listener, in census: Census) {
    kind = listener.kind
    loadBalancer = census.optionalText(listener.loadBalancer)
    guard kind == .classic else { return }
    account = census.optionalText(listener.account)
    region = census.optionalText(listener.region)
  }

  /// The stream of a node's files.
  init(_ stream: FileIntervals.Stream) {
    kind = stream.kind
    loadBalancer = stream.loadBalancer
    guard kind == .classic else { return }
    account = stream.account
    region = stream.region
  }
}
