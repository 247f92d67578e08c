import ELBLogs

/// What a file's name adds to its lines, as numbers of the census's names.
struct FileOrigin: Sendable, Hashable {
  /// The origin's own number, from 0.
  var number: UInt32 = 0
  var account: UInt32 = 0
  var region: UInt32 = 0
  var loadBalancer: UInt32 = 0
}

/// The origins of files, each known by a small number.
struct FileOrigins: Sendable {
  private var numbers: [FileOrigin: UInt32] = [FileOrigin(): 0]

  /// The origin that a file's name tells.
  mutating func origin(of file: LogFile, names: inout NameTable) -> FileOrigin {
    numbered(
      FileOrigin(
        account: names.number(of: file.name.account ?? ""),
        region: names.number(of: file.name.region ?? ""),
        loadBalancer: names.number(of: file.name.loadBalancer ?? "")))
  }

  /// An origin with its number, new or known.
  mutating func numbered(_ unnumbered: FileOrigin) -> FileOrigin {
    var origin = unnumbered
    let known = numbers[origin]
    let number = known ?? UInt32(numbers.count)
    if known == nil { numbers[origin] = number }
    origin.number = number
    return origin
  }
}
