/// A list that gives way to the room there is: as many items as fit, then how many more there are.
struct ItemList {
  /// What the items are, with a space after it.
  var title: String
  /// The items; the first is always shown.
  var items: [String]
  /// Whether there were more items than these.
  var more: Bool

  /// Makes a list.
  init(_ title: String, _ items: [String], more: Bool = false) {
    self.title = title
    self.items = items.map { Printable($0).text }
    self.more = more
  }

  /// The first items, and the number of the others.
  func showing(_ count: Int) -> String {
    title + items.prefix(count).joined(separator: ", ") + rest(after: count)
  }

  private func rest(after count: Int) -> String {
    if count < items.count { return " +\(items.count - count)" + (more ? " or more" : "") }
    return more ? ", …" : ""
  }

  /// As many items as fit into the columns; a single one that does not fit is shortened.
  func fitted(to columns: Int) -> String {
    for count in stride(from: items.count, to: 0, by: -1) {
      let text = showing(count)
      if Printable(text).width <= columns { return text }
    }
    let rest = rest(after: 1)
    let item = Printable(title + (items.first ?? ""))
    return item.shortened(to: columns - Printable(rest).width).text + rest
  }
}

/// Several lists on one line, or the first on a line of its own where the first items of all of
/// them have no room on one.
func fitted(_ lists: [ItemList], to columns: Int) -> [String] {
  guard let first = lists.first else { return [] }
  let separator = " · "
  let room = columns - separator.count * (lists.count - 1)
  let fewest = lists.map { Printable($0.showing(1)).width }
  if lists.count > 1, fewest.reduce(0, +) > room {
    return [first.fitted(to: columns)] + fitted(Array(lists.dropFirst()), to: columns)
  }
  // What the first items leave goes to the first list that has more of them.
  var left = max(0, room - fewest.reduce(0, +))
  let texts = zip(lists, fewest).map { list, fewest in
    let text = list.fitted(to: min(room, fewest + left))
    left -= max(0, Printable(text).width - fewest)
    return text
  }
  return [texts.joined(separator: separator)]
}
