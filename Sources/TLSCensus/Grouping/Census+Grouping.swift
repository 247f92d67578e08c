import ELBLogs

extension Census {
  /// Who a record's client is.
  mutating func key(of record: borrowing LogRecord) -> ClientKey {
    if isGroupedByValue, let part = partOfGroup(record) { return part }
    guard case .subnet(let ipv4Length, let ipv6Length) = grouping,
      let address = ClientAddress(record.client)
    else { return ClientKey(record.client, names: &names) }
    let length = address.ipv4 == nil ? ipv6Length : ipv4Length
    return ClientKey(AddressBlock(address, prefixLength: length).first)
  }

  /// The part of a group that a record belongs to; nil where the census groups by addresses.
  private mutating func partOfGroup(_ record: borrowing LogRecord) -> ClientKey? {
    let value: UInt32
    switch grouping {
    case .address, .subnet: return nil
    case .userAgent: value = names.number(of: record.userAgent)
    case .domain: value = names.number(of: record.domain)
    case .label(let labels):
      if let owner = labels.owner(of: record) {
        value = names.number(of: labels.owners[owner])
      } else if record.domain.isEmpty || record.userAgent.isEmpty {
        // It lacks what a rule might have asked for.
        value = 0
      } else {
        value = names.number(of: ClientGrouping.unknown)
      }
    }
    let address = ClientKey(record.client, names: &names)
    return ClientKey(value: value, of: parts.number(of: address))
  }

  /// The value of each address that has only one, by the address as text; nil for an address that
  /// has several.
  func onlyValues() -> [String: String?] {
    var only: [String: String?] = [:]
    guard isGroupedByValue else { return only }
    for client in 0..<clients.entries.count {
      guard let (value, address) = clients.entries[client].key.valueOfAddress, value != 0 else {
        continue
      }
      let name = name(of: parts.addresses[Int(address)])
      let text = names.text(value)
      if let known = only[name], known != text {
        only[name] = .some(nil)
      } else {
        only[name] = text
      }
    }
    return only
  }

  /// Makes one client of all parts with the same value, where the census groups by values.
  ///
  /// A record without the value goes to the only value that its address has; where there are none
  /// or several, to `(unknown)`: never to a guess.
  ///
  /// - Parameters:
  ///   - only: The only values of addresses, in this census and those it is compared with.
  ///   - moved: Is told the old and the new place of each client, where places change.
  /// - Complexity: O(*n*) in the number of addresses and values.
  mutating func closeGroups(_ only: [String: String?], moved: (Int, Int) -> Void = { _, _ in }) {
    guard isGroupedByValue else { return }
    let unknown = names.number(of: ClientGrouping.unknown)
    let values = (0..<parts.addresses.count).map { number in
      (only[name(of: parts.addresses[number])] ?? nil).map { names.number(of: $0) } ?? unknown
    }
    parts = AddressParts()
    var former = ClientTable()
    swap(&former, &clients)
    former.dropIndex()
    while let entries = former.entries.popLastChunk() {
      for (offset, entry) in entries.enumerated() {
        let key =
          entry.key.valueOfAddress.map { value, address in
            ClientKey(text: value != 0 ? value : values[Int(address)])
          } ?? entry.key
        let place = add(
          entry, of: former, failureHistories(of: entry, in: former), as: key, nil)
        moved(former.entries.count + offset, place)
      }
    }
  }

  private func name(of address: ClientKey) -> String {
    address.address?.description ?? names.text(address.textNumber ?? 0)
  }
}

extension [String: String?] {
  /// Adds what another census knows: an address with different values in the two has several.
  mutating func formUnion(_ other: [String: String?]) {
    merge(other) { $0 == $1 ? $0 : nil }
  }
}
