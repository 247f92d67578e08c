/// The Amazon Resource Name of a listener of an ALB, NLB or Gateway balancer,
/// `arn:aws:elasticloadbalancing:us-east-2:123456789012:listener/net/edge/c6e7…/2ab1…`.
struct ListenerARN: Decodable, Sendable, Hashable {
  /// The AWS region.
  let region: String
  /// The AWS account.
  let account: String
  /// The type of balancer as the name states it: `app`, `net` or `gwy`.
  let prefix: String
  /// The balancer as logs name it, `net/edge/c6e7…`.
  let loadBalancer: String
  /// The id of the listener, which NLB logs state.
  let id: String

  /// Reads an ARN; nil where it is not one of a listener.
  init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "arn", parts[2] == "elasticloadbalancing" else {
      return nil
    }
    let path = parts[5].split(separator: "/", omittingEmptySubsequences: false)
    guard path.count == 5, path[0] == "listener", !path.contains("") else { return nil }
    region = String(parts[3])
    account = String(parts[4])
    prefix = String(path[1])
    loadBalancer = path[1...3].joined(separator: "/")
    id = String(path[4])
  }

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    let text = try value.decode(String.self)
    guard let arn = ListenerARN(text) else {
      throw DecodingError.dataCorruptedError(
        in: value, debugDescription: "'\(text)' is no ARN of a listener of Elastic Load Balancing.")
    }
    self = arn
  }
}
