public import ELBLogs

/// The operator's list of who owns which clients, by address, domain or user agent.
///
/// An address decides before a domain, and a domain before a user agent. Among blocks of addresses
/// the longest prefix wins, among equal blocks and among patterns the one that was added first.
/// Owners are known by their numbers, which index `owners`; a look-up is a pure function, so its
/// answer may be kept for each distinct client.
public struct Labels: Sendable {
  /// The owners, in the order in which they were first named.
  public private(set) var owners: [String] = []

  private var numbers: [String: Int] = [:]
  private var blocks = AddressBlockTable<Int>()
  private var domains: [PatternRule] = []
  private var userAgents: [PatternRule] = []

  private struct PatternRule: Sendable {
    var pattern: FieldPattern
    var owner: Int
  }

  /// Makes an empty list.
  public init() {}

  /// How many rules there are; of rules for the same block only the first counts.
  public var ruleCount: Int { blocks.count + domains.count + userAgents.count }

  /// Adds a rule behind those that are there.
  public mutating func add(_ match: LabelMatch, owner: String) {
    let number = number(of: owner)
    switch match {
    case .addresses(let block): blocks.insert(number, for: block)
    case .domain(let pattern): domains.append(PatternRule(pattern: pattern, owner: number))
    case .userAgent(let pattern): userAgents.append(PatternRule(pattern: pattern, owner: number))
    }
  }

  /// The owner of an address, by the longest prefix; nil where no block holds it.
  ///
  /// - Complexity: O(*n*) in the number of distinct prefix lengths.
  public func owner(of address: ClientAddress) -> Int? {
    blocks.value(for: address)
  }

  /// The owner of a server name (SNI), by the first pattern that fits; nil where none does.
  ///
  /// - Complexity: O(*n*) in the number of patterns of domains.
  public func owner(ofDomain domain: Span<UInt8>) -> Int? {
    Labels.firstOwner(of: domain, in: domains)
  }

  /// The owner of a user agent as logged, by the first pattern that fits; nil where none does.
  ///
  /// - Complexity: O(*n*) in the number of patterns of user agents.
  public func owner(ofUserAgent userAgent: Span<UInt8>) -> Int? {
    Labels.firstOwner(of: userAgent, in: userAgents)
  }

  /// The owner of a record's client; nil where no rule fits.
  public func owner(of record: borrowing LogRecord) -> Int? {
    ClientAddress(record.client).flatMap { owner(of: $0) }
      ?? owner(ofDomain: record.domain) ?? owner(ofUserAgent: record.userAgent)
  }

  private mutating func number(of owner: String) -> Int {
    if let number = numbers[owner] { return number }
    let number = owners.count
    owners.append(owner)
    numbers[owner] = number
    return number
  }

  /// Fields that a line does not have fit no pattern, not even `*`.
  private static func firstOwner(of field: Span<UInt8>, in rules: [PatternRule]) -> Int? {
    guard !field.isEmpty else { return nil }
    for rule in rules where rule.pattern.matches(field) { return rule.owner }
    return nil
  }
}
