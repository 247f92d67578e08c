import ELBLogs

/// The addresses of a census that groups by something else, each known by a small number.
///
/// While records are counted, each address is kept apart with each value that it carried: only at
/// the end is it known whether a record without the value can be given to the only one its address
/// has.
struct AddressParts: Sendable {
  private(set) var addresses = Chunks<ClientKey>()
  private var slots = HashSlots()
  private let seed = UInt64.random(in: 0...UInt64.max)

  /// The number of an address, new or known.
  mutating func number(of address: ClientKey) -> UInt32 {
    let hash = address.tableHash(seed: seed)
    if let known = slots.place(of: hash, where: { addresses[$0] == address }) {
      return UInt32(known)
    }
    addresses.append(address)
    slots.insertLast(of: addresses.count) { addresses[$0].tableHash(seed: seed) }
    return UInt32(addresses.count - 1)
  }

  /// The bytes that the addresses take up.
  var byteCount: Int { addresses.byteCount + slots.byteCount }
}
