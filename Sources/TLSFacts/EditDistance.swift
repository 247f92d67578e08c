/// The fewest characters to insert, delete or replace, or neighbours to swap, to make one text of
/// the other.
///
/// - Complexity: O(*n* · *m*) in the lengths of the texts.
func editDistance(_ first: String, _ second: String) -> Int {
  let (first, second) = (Array(first), Array(second))
  // The rows for one and for two characters fewer of `first`.
  var above = Array(0...second.count)
  var aboveThat = above
  for row in first.indices {
    var current = [row + 1]
    for column in second.indices {
      let isSame = first[row] == second[column]
      var fewest = min(
        above[column] + (isSame ? 0 : 1), above[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
        fewest = min(fewest, aboveThat[column - 1] + 1)
      }
      current.append(fewest)
    }
    (aboveThat, above) = (above, current)
  }
  return above[second.count]
}

/// The names that somebody may have meant: at most three, the nearest first.
///
/// What begins with the text is nearest, then what takes the fewest changes, of equals the first by
/// name; what takes more than `most` changes, or shares less than half with the text, is not named.
package func nearestNames(
  to text: String, among names: [String], within most: Int = .max
) -> [String] {
  let limit = min(most, max(2, text.count / 2))
  let ranked = Set(names).compactMap { name -> (rank: Int, distance: Int, name: String)? in
    let isBeginning = text.count >= 4 && name.hasPrefix(text)
    let distance = editDistance(text, name)
    guard isBeginning || distance <= limit else { return nil }
    return (isBeginning ? 0 : distance, distance, name)
  }
  return ranked.sorted { $0 < $1 }.prefix(3).map(\.name)
}
