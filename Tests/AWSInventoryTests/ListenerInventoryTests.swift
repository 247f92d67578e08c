import AWSInventory
import TLSFacts
import Testing

struct ListenerInventoryTests {
  private static let alb = "app/shop/50dc6c495c0c9188"
  private static let nlb = "net/edge/c6e77e28c25b2234"
  private static let modern = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  private static let strict = "ELBSecurityPolicy-TLS13-1-2-Res-2021-06"
  private static let old = "ELBSecurityPolicy-2016-08"
  private static let classicModern = "ELBSecurityPolicy-TLS-1-2-2017-01"

  private static func inventory(_ texts: String...) throws -> ListenerInventory {
    let files = try texts.enumerated().map { try AWSFile($1, name: "\($0).json") }
    return try ListenerInventory(files, catalogue: .builtIn)
  }

  private static let elbv2 = Answer.listeners(
    (alb, "f2f7dc8efc522ab2", 443, modern), (alb, "aaaadc8efc522ab2", 8443, old),
    (alb, "bbbbdc8efc522ab2", 80, nil), (nlb, "0123456789abcdef", 443, strict),
    (nlb, "fedcba9876543210", 8443, modern))

  @Test(
    arguments: [
      (LoadBalancerType.application, alb, nil, 443, [modern]),
      (.application, alb, nil, 8443, [old]),
      (.application, alb, nil, nil, [modern, old]),
      (.network, nlb, "0123456789abcdef", nil, [strict]),
      // The id, not the port, is what an NLB log states of the listener.
      (.network, nlb, "fedcba9876543210", 443, [modern]),
      (.network, nlb, nil, 443, [strict]),
      (.network, nlb, nil, nil, [strict, modern]),
    ] as [(LoadBalancerType, String, String?, UInt16?, [String])])
  func namesThePolicyOfAListener(
    _ type: LoadBalancerType, _ balancer: String, _ listener: String?, _ port: UInt16?,
    _ names: [String]
  ) throws {
    let found = try Self.inventory(Self.elbv2).presentPolicies(
      type: type, loadBalancer: balancer, listener: listener, port: port, region: "us-east-2",
      account: Answer.account)
    #expect(found == .known(try names.map { try published($0, type) }))
  }

  @Test(
    arguments: [
      (LoadBalancerType.application, "app/other/50dc6c495c0c9188", nil, nil, .unlistedBalancer),
      (.classic, alb, nil, nil, .unlistedBalancer),
      (.application, alb, nil, 80, .unlistedListener),
      (.application, alb, nil, 9443, .unlistedListener),
      (.network, nlb, "1111111111111111", 443, .unlistedListener),
    ] as [(LoadBalancerType, String, String?, UInt16?, PresentPolicies)])
  func saysWhatIsNotListed(
    _ type: LoadBalancerType, _ balancer: String, _ listener: String?, _ port: UInt16?,
    _ expected: PresentPolicies
  ) throws {
    let found = try Self.inventory(Self.elbv2).presentPolicies(
      type: type, loadBalancer: balancer, listener: listener, port: port)
    #expect(found == expected)
  }

  @Test func namesWhatTheCatalogueLacks() throws {
    let listing = Answer.listeners(
      (Self.alb, "f2f7dc8efc522ab2", 443, "ELBSecurityPolicy-TLS13-2030-01"),
      (Self.alb, "aaaadc8efc522ab2", 8443, Self.old))
    let inventory = try Self.inventory(listing)
    let unknown = UndescribedPolicy(
      name: "ELBSecurityPolicy-TLS13-2030-01", reason: .notInCatalogue)
    #expect(
      inventory.presentPolicies(type: .application, loadBalancer: Self.alb, port: 443)
        == .unknown([unknown]))
    // Where one of two is open, nothing is known.
    #expect(
      inventory.presentPolicies(type: .application, loadBalancer: Self.alb) == .unknown([unknown]))
    #expect(unknown.description.contains("--names ELBSecurityPolicy-TLS13-2030-01"))
  }

  @Test func countsAListenerOnceUnlessFilesContradict() throws {
    let other = Answer.listeners((Self.alb, "f2f7dc8efc522ab2", 443, Self.strict))
    let found = try Self.inventory(Self.elbv2, Self.elbv2, other).presentPolicies(
      type: .application, loadBalancer: Self.alb, port: 443)
    #expect(
      found
        == .known([
          try published(Self.modern, .application), try published(Self.strict, .application),
        ]))
  }

  private static let publishedOnClassic: [(String, KeyValuePairs<String, String>, String)] = [
    ("predefined", ["Reference-Security-Policy": classicModern], classicModern),
    // The name of a published one stands for it, described or not.
    (old, [:], old), (old, ["Protocol-TLSv1.2": "true"], old),
    ("ELBSample-OpenSSLDefaultCipherPolicy", [:], "ELBSample-OpenSSLDefaultCipherPolicy"),
  ]

  @Test(arguments: publishedOnClassic)
  func resolvesPublishedPoliciesOnClassic(
    _ name: String, _ attributes: KeyValuePairs<String, String>, _ expected: String
  ) throws {
    let balancer = Answer.classic("legacy", ("HTTPS", 443, [name]))
    let texts = [balancer] + (attributes.isEmpty ? [] : [Answer.description(name, attributes)])
    for text in [texts, texts.reversed()] {
      let found = try Self.inventory(text.joined(separator: "\n")).presentPolicies(
        type: .classic, loadBalancer: "legacy", port: 443, region: "us-east-2",
        account: Answer.account)
      #expect(found == .known([try published(expected, .classic)]))
    }
  }

  @Test func readsAnOwnPolicyFromItsAttributes() throws {
    let inventory = try Self.inventory(
      Answer.classic("legacy", ("HTTP", 80, []), ("SSL", 443, ["sticky", "own"])),
      Answer.description("own", ownAttributes),
      #"""
      {"PolicyDescriptions": [
        {"PolicyName": "sticky", "PolicyTypeName": "LBCookieStickinessPolicyType",
         "PolicyAttributeDescriptions": [{"AttributeName": "CookieExpirationPeriod"}]},
        {"PolicyName": "proxy", "PolicyTypeName": "ProxyProtocolPolicyType"}]}
      """#)
    let own = SecurityPolicy(
      name: "own", types: [.classic], versions: [.tls10, .tls12],
      suites: ["ECDHE-RSA-AES128-GCM-SHA256", "AES128-SHA"])
    #expect(inventory.presentPolicies(type: .classic, loadBalancer: "legacy") == .known([own]))
    #expect(
      inventory.presentPolicies(type: .classic, loadBalancer: "legacy", port: 80)
        == .unlistedListener)
    #expect(inventory.warnings.isEmpty)
  }

  @Test func takesAFileOfBothForWhatItHolds() throws {
    let text = Self.elbv2 + Answer.policy("p", protocols: ["TLSv1.2"], ["AES128-SHA"])
    let inventory = try ListenerInventory(
      [AWSFile(text)], policyFiles: [AWSFile(text, expecting: .policies)], catalogue: .builtIn)
    #expect(inventory.warnings.isEmpty)
  }

  @Test func usesThePoliciesThatPolicyFilesDescribe() throws {
    let listeners = try AWSFile(Answer.classic("legacy", ("HTTPS", 443, ["own"])))
    let policies = try AWSFile(
      Answer.description("own", ownAttributes), name: "policies.json", expecting: .policies)
    let inventory = try ListenerInventory(
      [listeners], policyFiles: [policies], catalogue: .builtIn)
    guard case .known(let found) = inventory.presentPolicies(type: .classic, loadBalancer: "legacy")
    else {
      Issue.record("the policy is not known")
      return
    }
    #expect(found.map(\.name) == ["own"])
  }

  @Test(
    arguments: [
      (["own"], [], [UndescribedPolicy(name: "own", reason: .notDescribed)]),
      ([], [], [UndescribedPolicy(name: nil, reason: .notStated)]),
      (["sticky"], ["sticky"], [UndescribedPolicy(name: nil, reason: .notStated)]),
      (
        ["sticky", "own"], ["sticky"], [UndescribedPolicy(name: "own", reason: .notDescribed)]
      ),
      (
        ["ELBSecurityPolicy-TLS13-1-2-2021-06"], [],
        // ALB and NLB have it, Classic has not.
        [UndescribedPolicy(name: "ELBSecurityPolicy-TLS13-1-2-2021-06", reason: .notInCatalogue)]
      ),
    ] as [([String], [String], [UndescribedPolicy])])
  func saysWhatIsMissingOnClassic(
    _ names: [String], _ cookies: [String], _ expected: [UndescribedPolicy]
  ) throws {
    let inventory = try Self.inventory(
      Answer.classic("legacy", cookies: cookies, ("HTTPS", 443, names)))
    #expect(inventory.presentPolicies(type: .classic, loadBalancer: "legacy") == .unknown(expected))
  }

  private static let lacking: [(KeyValuePairs<String, String>, UndescribedPolicy.Reason)] = [
    (
      ["Reference-Security-Policy": "ELBSecurityPolicy-2030-01"],
      .unknownReference("ELBSecurityPolicy-2030-01")
    ),
    (["Protocol-SSLv2": "true", "AES128-SHA": "true"], .noVersion),
    ([:], .noVersion),
  ]

  @Test(arguments: lacking)
  func saysWhatADescriptionLacks(
    _ attributes: KeyValuePairs<String, String>, _ reason: UndescribedPolicy.Reason
  ) throws {
    let inventory = try Self.inventory(
      Answer.classic("legacy", ("HTTPS", 443, ["own"])), Answer.description("own", attributes))
    #expect(
      inventory.presentPolicies(type: .classic, loadBalancer: "legacy")
        == .unknown([UndescribedPolicy(name: "own", reason: reason)]))
  }

  @Test func takesTheAttributesWhereTheReferenceIsNotKnown() throws {
    let inventory = try Self.inventory(
      Answer.classic("legacy", ("HTTPS", 443, ["own"])),
      Answer.description(
        "own",
        [
          "Reference-Security-Policy": "ELBSecurityPolicy-2030-01", "Protocol-TLSv1.2": "true",
          "AES128-SHA": "true",
        ]))
    let own = SecurityPolicy(
      name: "own", types: [.classic], versions: [.tls12], suites: ["AES128-SHA"],
      usesServerOrder: false)
    #expect(inventory.presentPolicies(type: .classic, loadBalancer: "legacy") == .known([own]))
  }

  @Test func takesNoDescriptionThatMayBeAnotherBalancers() throws {
    let first = Answer.classic("first", ("HTTPS", 443, ["own"]))
    let second = Answer.classic("second", id: 2, ("HTTPS", 443, ["own"]))
    let description = Answer.description("own", ownAttributes)
    let shared = UndescribedPolicy(name: "own", reason: .shared)
    #expect(
      try Self.inventory(first, second, description)
        .presentPolicies(type: .classic, loadBalancer: "first") == .unknown([shared]))
    // Each is described, but not as whose: either may be meant.
    let other = Answer.description("own", ["Protocol-TLSv1": "true", "AES128-SHA": "true"])
    guard
      case .known(let found) = try Self.inventory(first, second, description, other)
        .presentPolicies(type: .classic, loadBalancer: "first")
    else {
      Issue.record("the policies are not known")
      return
    }
    #expect(found.map(\.versions) == [[.tls10, .tls12], [.tls10]])
  }

  @Test(
    arguments: [
      ("us-east-2", [old]), ("eu-west-1", [classicModern]), (nil, [old, classicModern]),
      ("ap-south-1", []),
    ] as [(String?, [String])])
  func tellsClassicBalancersByTheirRegion(_ region: String?, _ names: [String]) throws {
    let inventory = try Self.inventory(
      Answer.classic("legacy", region: "us-east-2", ("HTTPS", 443, [Self.old])),
      Answer.classic("legacy", region: "eu-west-1", id: 2, ("HTTPS", 443, [Self.classicModern])))
    let found = inventory.presentPolicies(
      type: .classic, loadBalancer: "legacy", port: 443, region: region)
    #expect(
      found
        == (names.isEmpty
          ? .unlistedBalancer : .known(try names.map { try published($0, .classic) })))
  }

  @Test func warnsOfWhatIsMissingOrLeftOut() throws {
    let page =
      #"{"NextMarker": "abc", "# + Answer.listeners((Self.alb, "1", 443, Self.old)).dropFirst()
    let inventory = try Self.inventory(
      page, #"{"LoadBalancers": []}"#, Answer.policy("p", protocols: ["TLSv1.2"], []),
      Answer.description("own", ["Protocol-TLSv9": "true", "ROT13-SHA": "true"]))
    #expect(inventory.warnings.count == 5)
    let marks = [
      "0.json: it is one page", "1.json: its list of load balancers",
      "2.json: its security policies",
      "('TLSv9')", "('ROT13-SHA')",
    ]
    for (warning, mark) in zip(inventory.warnings, marks) { #expect(warning.contains(mark)) }
  }

  @Test(arguments: [
    (#"{"Listeners": []}"#, "answers.json: no listener with TLS is listed"),
    (
      Answer.listeners((alb, "bbbbdc8efc522ab2", 80, nil)),
      "answers.json: no listener with TLS is listed"
    ),
    (Answer.description("own", ownAttributes), "answers.json: no listener with TLS is listed"),
    (
      #"{"LoadBalancers": []}"#, "answers.json: lists load balancers without their listeners"
    ),
  ])
  func refusesToBeEmpty(_ text: String, _ start: String) throws {
    let file = try AWSFile(text)
    let error = try #require(throws: AWSFileError.self) {
      try ListenerInventory([file], catalogue: .builtIn)
    }
    #expect(error.description.hasPrefix(start))
    #expect(error.description.contains("aws elbv2 describe-listeners --load-balancer-arn"))
  }
}
