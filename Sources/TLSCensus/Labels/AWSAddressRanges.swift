import ELBLogs

/// AWS's list of its own addresses, `ip-ranges.json` (AWS General Reference, "AWS IP address
/// ranges").
public struct AWSAddressRanges: Decodable, Sendable {
  /// The IPv4 blocks.
  let prefixes: [Range]
  /// The IPv6 blocks.
  let ipv6Prefixes: [IPv6Range]

  private enum CodingKeys: String, CodingKey {
    case prefixes
    case ipv6Prefixes = "ipv6_prefixes"
  }

  struct Range: Decodable, Sendable {
    let prefix: String
    let region: String
    let service: String

    private enum CodingKeys: String, CodingKey {
      case prefix = "ip_prefix"
      case region, service
    }
  }

  struct IPv6Range: Decodable, Sendable {
    let prefix: String
    let region: String
    let service: String

    private enum CodingKeys: String, CodingKey {
      case prefix = "ipv6_prefix"
      case region, service
    }
  }
}

extension Labels {
  /// Adds AWS's own addresses: the owner of a block is its service and region, `AWS CLOUDFRONT
  /// (GLOBAL)`.
  ///
  /// A block is listed once for each service that it belongs to, and for `AMAZON` in any case. The
  /// most specific one counts: any before `EC2`, which before `AMAZON`; the first by name of several.
  ///
  /// - Throws: `LabelListError` where a block is none, or where there are none; then nothing was
  ///   added.
  public mutating func add(_ ranges: AWSAddressRanges) throws(LabelListError) {
    let all =
      ranges.prefixes.map { ($0.prefix, $0.service, $0.region) }
      + ranges.ipv6Prefixes.map { ($0.prefix, $0.service, $0.region) }
    let refresh = "fetch https://ip-ranges.amazonaws.com/ip-ranges.json again"
    var faults: [LabelListError.Fault] = []
    var rules: [(block: AddressBlock, service: String, region: String)] = []
    for (prefix, service, region) in all {
      if let block = AddressBlock(prefix) {
        rules.append((block, service, region))
      } else {
        faults.append(
          LabelListError.Fault(line: nil, problem: "'\(prefix)' is no CIDR block; \(refresh)"))
      }
    }
    guard faults.isEmpty else { throw LabelListError(faults: faults) }
    guard !rules.isEmpty else { throw LabelListError("holds no prefixes; \(refresh)") }
    // The first rule of a block wins.
    rules.sort {
      let (left, right) = (Labels.breadth($0.service), Labels.breadth($1.service))
      return left != right ? left < right : ($0.service, $0.region) < ($1.service, $1.region)
    }
    for rule in rules {
      add(.addresses(rule.block), owner: "AWS \(rule.service) (\(rule.region))")
    }
  }

  private static func breadth(_ service: String) -> Int {
    switch service {
    case "AMAZON": 2
    case "EC2": 1
    default: 0
    }
  }
}
