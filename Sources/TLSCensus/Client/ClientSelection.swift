public import ELBLogs

/// The one client, or the block of clients, that somebody asks about.
public enum ClientSelection: Sendable, Hashable {
  /// An address, whatever its spelling.
  case address(ClientAddress)
  /// All addresses of a block.
  case block(AddressBlock)
  /// The text that stands in the place of an address in an anonymised log, exactly as it is there.
  case text(String)

  /// Reads what a person types: an address with or without brackets, a CIDR block, or any other
  /// text; nil for an address with a prefix length that it cannot have, and for no text at all.
  public init?(_ text: String) {
    let isBracketed = text.hasPrefix("[") && text.hasSuffix("]") && text.utf8.count > 2
    let bare = isBracketed ? String(text.dropFirst().dropLast()) : text
    if let address = ClientAddress(bare) {
      self = .address(address)
    } else if let slash = text.firstIndex(of: "/"), ClientAddress(String(text[..<slash])) != nil {
      guard let block = AddressBlock(text) else { return nil }
      self = .block(block)
    } else if text.isEmpty {
      return nil
    } else {
      self = .text(text)
    }
  }

  /// The block of usual size around an address: /24 of IPv4, /48 of IPv6; nil for anything else.
  public var neighbourhood: AddressBlock? {
    guard case .address(let address) = self else { return nil }
    return AddressBlock(address, prefixLength: address.ipv4 == nil ? 48 : 24)
  }
}

extension ClientSelection: CustomStringConvertible {
  /// An address or block in its canonical form, or the text.
  public var description: String {
    switch self {
    case .address(let address): address.description
    case .block(let block): block.description
    case .text(let text): text
    }
  }
}

extension Census {
  /// Whether a client is selected.
  func isSelected(_ client: Int, by selection: ClientSelection) -> Bool {
    let key = clients.entries[client].key
    switch selection {
    case .address(let wanted): return address(of: key) == wanted
    case .block(let block): return address(of: key).map(block.contains) ?? false
    case .text(let text):
      guard let number = key.textNumber else { return false }
      return names.name(number).hasSameBytes(as: [UInt8](text.utf8).span)
    }
  }

  /// The clients that are selected.
  ///
  /// - Complexity: O(*n*) in the number of clients.
  public func clients(selectedBy selection: ClientSelection) -> [Int] {
    (0..<clientCount).filter { isSelected($0, by: selection) }
  }

  /// How many clients have text in the place of an address.
  public var anonymousClientCount: Int {
    (0..<clientCount).count { address(of: clients.entries[$0].key) == nil }
  }

  /// A few addresses are kept as text, because of how keys are made.
  private func address(of key: ClientKey) -> ClientAddress? {
    key.address ?? key.textNumber.flatMap { ClientAddress(names.name($0)) }
  }
}

extension ClientAddress {
  fileprivate init?(_ text: String) {
    self.init([UInt8](text.utf8).span)
  }
}
