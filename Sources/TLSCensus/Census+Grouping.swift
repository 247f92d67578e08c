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

  /// Makes one client of all parts with the same value, where the census groups by values.
  ///
  /// A record without the value goes to the only value that its address has; where there are none
  /// or several, to `(unknown)`: never to a guess.
  ///
  /// - Complexity: O(*n*) in the number of addresses and values.
  mutating func closeGroups() {
    guard isGroupedByValue else { return }
    var only: [UInt32: UInt32?] = [:]
    for entry in clients.entries {
      guard let (value, address) = entry.key.valueOfAddress, value != 0 else { continue }
      if let known = only[address], known != value {
        only[address] = .some(nil)
      } else {
        only[address] = value
      }
    }
    let unknown = names.number(of: ClientGrouping.unknown)
    var groups = Census(grouping: grouping)
    groups.adoptAllButClients(of: self)
    for entry in clients.entries {
      guard let (value, address) = entry.key.valueOfAddress else { continue }
      let group = value != 0 ? value : (only[address] ?? nil) ?? unknown
      groups.add(entry, of: self, as: ClientKey(text: group))
    }
    self = groups
  }
}
