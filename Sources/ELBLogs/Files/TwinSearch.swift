import SystemPackage

/// What the system tells a file or a folder by, however it is reached.
struct FileIdentity: Hashable {
  private let device: DeviceID
  private let inode: Inode

  init(_ status: Stat) {
    device = status.deviceID
    inode = status.inode
  }
}

/// Looks for files that are one object: the compressed one that was delivered, and its gunzipped copy
/// beside it, `x.log.gz` and `x.log`.
///
/// They lie in one folder, however its path is spelled. The system is asked for a folder's identity only
/// where two names go together.
struct TwinSearch {
  /// A path by which a file was reached; a file may have several.
  struct Reached {
    let path: RawPath
    /// The place of the file among those that were found.
    let place: Int
  }

  private static let ending: StaticString = ".gz"

  private var folders: [RawPath: FileIdentity?] = [:]
  /// Of a place, one of the same group; of the last one of a group, none.
  private var next: [Int: Int] = [:]

  /// The places of files that are one object, in groups of at least two.
  ///
  /// - Complexity: O(*n*), and one call to the system for each path of a folder with such names.
  static func groups(of reached: [Reached]) -> [[Int]] {
    let compressed = reached.filter { $0.path.hasEnding(ending) }
    guard !compressed.isEmpty else { return [] }
    // Where something was compressed twice, its twin is compressed itself.
    let others =
      compressed.contains { $0.path.hasEnding(".gz.gz") }
      ? reached : reached.filter { !$0.path.hasEnding(ending) }
    guard !others.isEmpty else { return [] }

    let names = Set(others.map(\.path.name))
    let candidates = compressed.filter { names.contains($0.gunzippedName) }
    guard !candidates.isEmpty else { return [] }
    let candidateNames = Set(candidates.map(\.gunzippedName))
    var search = TwinSearch()
    var places: [Place: Int] = [:]
    for other in others where candidateNames.contains(other.path.name) {
      guard let place = search.place(other.path.name, beside: other.path) else { continue }
      places[place] = other.place
    }
    for candidate in candidates {
      guard let place = search.place(candidate.gunzippedName, beside: candidate.path),
        let twin = places[place]
      else { continue }
      search.join(candidate.place, twin)
    }
    return search.groups
  }

  /// A name in a folder.
  private struct Place: Hashable {
    let name: RawPath
    let folder: FileIdentity
  }

  private mutating func place(_ name: RawPath, beside path: RawPath) -> Place? {
    let folder = path.folder
    let identity: FileIdentity?
    if let known = folders[folder] {
      identity = known
    } else {
      identity = (try? folder.status()).map { FileIdentity($0) }
      folders[folder] = identity
    }
    return identity.map { Place(name: name, folder: $0) }
  }

  private mutating func join(_ first: Int, _ second: Int) {
    let (first, second) = (last(first), last(second))
    if first != second { next[first] = second }
  }

  private func last(_ place: Int) -> Int {
    var place = place
    while let following = next[place] { place = following }
    return place
  }

  private var groups: [[Int]] {
    let places = Set(next.keys).union(next.values)
    return Array(Dictionary(grouping: places, by: last).values)
  }
}

extension TwinSearch.Reached {
  /// The name of the copy that somebody gunzipped; only of a path that ends so.
  fileprivate var gunzippedName: RawPath { path.name.dropping(last: 3) }
}
