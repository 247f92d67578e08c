import ArgumentParser
import ELBLogs
import TLSCensus

extension RecordFilter {
  /// Checks what was typed and asks it of records.
  ///
  /// - Throws: `ValidationError` in words that name the option.
  mutating func ask(_ options: FilterOptions) throws {
    clients = try values(options.client).map { try block($0, of: "--client") }
    excludedClients = try values(options.exclude).map { try block($0, of: "--exclude") }
    accounts = Set(try values(options.account).map(account))
    regions = Set(try values(options.region).map(region))
    loadBalancers = try values(options.loadBalancer).map(loadBalancer)
    ports = Set(try values(options.port).map(port))
    domains = try values(options.domain).map(domain)
  }
}

/// The values of an option that may be repeated and holds commas; an empty one stays, as a mistake.
func values(_ lists: [String]) -> [String] {
  lists.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
}

private func block(_ text: String, of option: String) throws -> AddressBlock {
  guard let block = AddressBlock(text) else {
    throw ValidationError(
      "\(option) '\(text)' is no address or CIDR block; "
        + "write 203.0.113.7, 203.0.113.0/24 or 2001:db8::/32")
  }
  return block
}

private func account(_ text: String) throws -> String {
  guard text.utf8.count == 12, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
    throw ValidationError("--account '\(text)' is no account; write its twelve digits, no hyphens")
  }
  return text
}

private func region(_ text: String) throws -> String {
  let letters = "abcdefghijklmnopqrstuvwxyz0123456789-".utf8
  guard !text.isEmpty, text.utf8.allSatisfy(letters.contains) else {
    throw ValidationError("--region '\(text)' is no region; write its code, as us-east-2")
  }
  return text
}

private func loadBalancer(_ text: String) throws -> LoadBalancerPattern {
  guard !text.isEmpty, !text.contains(where: { " :".contains($0) }) else {
    throw ValidationError(
      "--load-balancer '\(text)' fits no load balancer; "
        + "write a name as in 'shop-*', or an id as in app/shop/50dc6c495c0c9188")
  }
  return LoadBalancerPattern(text)
}

private func port(_ text: String) throws -> UInt16 {
  guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let port = UInt16(text), port > 0
  else { throw ValidationError("--port '\(text)' is no port; write a number from 1 to 65535") }
  return port
}

private func domain(_ text: String) throws -> FieldPattern {
  guard !text.isEmpty, !text.contains(where: { " /:".contains($0) }) else {
    throw ValidationError(
      "--domain '\(text)' fits no server name; write www.example.com or '*.example.com'")
  }
  return FieldPattern(text)
}
