import ELBLogs
import Foundation
import TLSCensus
import Testing

@Suite struct AWSAddressRangesTests {
  private func labels(_ json: String) throws -> Labels {
    var labels = Labels()
    try labels.add(try JSONDecoder().decode(AWSAddressRanges.self, from: Data(json.utf8)))
    return labels
  }

  /// In the form of AWS's file, with addresses for documentation.
  private static let json = """
    {"syncToken": "1", "createDate": "2026-03-01-00-00-00",
     "prefixes": [
       {"ip_prefix": "203.0.113.0/24", "region": "us-east-2", "service": "AMAZON",
        "network_border_group": "us-east-2"},
       {"ip_prefix": "203.0.113.0/24", "region": "us-east-2", "service": "EC2",
        "network_border_group": "us-east-2"},
       {"ip_prefix": "198.51.100.0/25", "region": "GLOBAL", "service": "AMAZON",
        "network_border_group": "GLOBAL"},
       {"ip_prefix": "198.51.100.0/25", "region": "GLOBAL", "service": "CLOUDFRONT",
        "network_border_group": "GLOBAL"},
       {"ip_prefix": "203.0.113.64/26", "region": "us-east-2", "service": "ROUTE53_HEALTHCHECKS",
        "network_border_group": "us-east-2"},
       {"ip_prefix": "203.0.113.64/26", "region": "us-east-2", "service": "EC2",
        "network_border_group": "us-east-2"}],
     "ipv6_prefixes": [
       {"ipv6_prefix": "2001:db8::/40", "region": "eu-west-1", "service": "AMAZON",
        "network_border_group": "eu-west-1"}]}
    """

  @Test(
    arguments: [
      ("203.0.113.1", "AWS EC2 (us-east-2)"),
      ("203.0.113.65", "AWS ROUTE53_HEALTHCHECKS (us-east-2)"),
      ("198.51.100.1", "AWS CLOUDFRONT (GLOBAL)"), ("198.51.100.200", nil),
      ("2001:db8::1", "AWS AMAZON (eu-west-1)"),
    ] as [(String, String?)])
  func `the most specific service of the longest prefix`(address: String, owner: String?) throws {
    let labels = try labels(AWSAddressRangesTests.json)
    let address = try #require(AddressBlock(address)).first
    #expect(labels.owner(of: address).map { labels.owners[$0] } == owner)
    #expect(labels.ruleCount == 4)
  }

  @Test func `faults`() {
    let none = #expect(throws: LabelListError.self) {
      try labels(#"{"prefixes": [], "ipv6_prefixes": []}"#)
    }
    #expect(none?.faults.map(\.problem).first?.contains("holds no prefixes") == true)
    let bad = #expect(throws: LabelListError.self) {
      try labels(
        AWSAddressRangesTests.json.replacing("203.0.113.0/24", with: "203.0.113.0/240"))
    }
    #expect(bad?.faults.count == 2)
    #expect(bad?.faults.first?.problem.contains("'203.0.113.0/240'") == true)
  }
}
