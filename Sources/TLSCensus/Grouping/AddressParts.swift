import ELBLogs

/// The addresses of a census that groups by something else, each known by a small number.
///
/// While records are counted, each address is kept apart with each value that it carried: only at
/// the end is it known whether a record without the value can be given to the only one its address
/// has.
struct AddressParts: Sendable {
  private(set) var addresses: [ClientKey] = []
  private var numbers: [ClientKey: UInt32] = [:]

  /// The number of an address, new or known.
  mutating func number(of address: ClientKey) -> UInt32 {
    if let number = numbers[address] { return number }
    let number = UInt32(addresses.count)
    addresses.append(address)
    numbers[address] = number
    return number
  }
}
