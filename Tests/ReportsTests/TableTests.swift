import Testing

@testable import Reports

@Suite struct TableTests {
  private let table: Table = {
    var table = Table(columns: [
      .text("name", minimumWidth: 4), .number("count"), .text("remark", minimumWidth: 3),
    ])
    table.rows = [
      .group("group"), .cells(["alpha", "1,000", "first of all"]),
      .cells(["漢字", Table.Cell(7), "b"]), .note("said of 漢字"),
    ]
    return table
  }()

  private func lines(_ table: Table, width: Int) -> [String] {
    var page = Page(width: width, color: false)
    page.write(table)
    return page.text.split(separator: "\n").map(String.init)
  }

  @Test func alignsColumns() {
    #expect(
      lines(table, width: 80) == [
        "  name   count  remark", "group", "  alpha  1,000  first of all", "  漢字       7  b",
        "      said of 漢字",
      ])
  }

  @Test func textGivesWayFromTheRight() {
    #expect(lines(table, width: 22)[2] == "  alpha  1,000  first…")
    #expect(lines(table, width: 19)[2] == "  alpha  1,000  fi…")
    #expect(lines(table, width: 18)[2] == "  alp…  1,000  fi…")
  }

  @Test func numbersAreNeverShortened() {
    #expect(
      lines(table, width: 16) == [
        "group", "  name alpha;", "    count 1,000;", "    remark first", "    o…",
        "  name 漢字;", "    count 7;", "    remark b", "      said of", "        漢字",
      ])
  }

  @Test func noLineIsWiderThanThePage() {
    for width in 12...60 {
      for line in lines(table, width: width) { #expect(Printable(line).width <= width) }
    }
  }

  @Test func cellsWithoutTitlesHaveNoTitleLine() {
    var table = Table(columns: [.word(""), .number("")])
    table.rows = [.cells(["a", Table.Cell(12)]), .cells(["bcd", Table.Cell(3)])]
    #expect(lines(table, width: 80) == ["a    12", "bcd   3"])
  }
}

@Suite struct PageTests {
  private func lines(_ text: String, width: Int, hanging: Int = 0) -> [String] {
    var page = Page(width: width, color: false)
    page.paragraph(text, hanging: hanging)
    return page.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func breaksBetweenWords() {
    #expect(lines("one two three", width: 9, hanging: 1) == ["one two", " three", ""])
  }

  @Test func numbersKeepTheirUnits() {
    #expect(lines("a total of 12 MB", width: 14) == ["a total of", "12 MB", ""])
    #expect(lines("it is 1.9 % of them", width: 10) == ["it is", "1.9 % of", "them", ""])
  }

  @Test func cutsLongWords() {
    #expect(lines("see abcdefghij", width: 6) == ["see", "abcdef", "ghij", ""])
  }

  @Test func shortensWhatFillsPages() {
    let text = lines(String(repeating: "word ", count: 100), width: 20)
    #expect(text.count <= 9)
    #expect(text.joined().hasSuffix("…"))
  }

  @Test func styleIsAroundTheText() {
    var page = Page(width: 20, color: true)
    page.line("bad", indent: 2, style: .failure)
    page.line("plain")
    #expect(page.text == "  \u{1B}[31mbad\u{1B}[0m\nplain\n")
  }
}

@Suite struct ItemListTests {
  private let list = ItemList("agent ", ["curl/8", "Java/11", "Go-http"], more: false)

  @Test(arguments: [
    (40, "agent curl/8, Java/11, Go-http"), (29, "agent curl/8, Java/11 +1"),
    (23, "agent curl/8 +2"), (14, "agent curl… +2"),
  ])
  func showsWhatFits(_ columns: Int, _ text: String) {
    #expect(list.fitted(to: columns) == text)
  }

  @Test func saysThatThereWereMore() {
    let open = ItemList("", ["curl/8", "a much longer name"], more: true)
    #expect(open.fitted(to: 40) == "curl/8, a much longer name, …")
    #expect(open.fitted(to: 20) == "curl/8 +1 or more")
  }

  @Test func sharesALine() {
    let names = ItemList("name ", ["example.com"])
    #expect(fitted([list, names], to: 80) == ["\(list.showing(3)) · \(names.showing(1))"])
    #expect(fitted([list, names], to: 40) == ["agent curl/8 +2 · name example.com"])
    #expect(
      fitted([list, names], to: 30) == ["agent curl/8, Java/11, Go-http", "name example.com"])
  }
}
