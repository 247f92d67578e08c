import Testing

@testable import Reports

@Suite struct PrintableTests {
  @Test(arguments: [
    ("plain text", "plain text"),
    ("\u{1B}[31m", "\\x1B[31m"),
    ("a\nb\r\tc\0", "a\\x0Ab\\x0D\\x09c\\x00"),
    ("\u{7F}\u{85}\u{9B}", "\\x7F\\x85\\x9B"),
    ("\u{202E}moc\u{2066}", "\\u202Emoc\\u2066"),
    ("\u{2028}\u{2029}", "\\u2028\\u2029"),
    ("zero\u{200B}width\u{FEFF}", "zero\\u200Bwidth\\uFEFF"),
    ("soft\u{AD}hyphen", "soft\\xADhyphen"),
    ("tag\u{E0041}", "tag\\U000E0041"),
    ("no\u{A0}break\u{3000}", "no\\xA0break\\u3000"),
    ("filler\u{3164}", "filler\\u3164"),
    ("private\u{E000}", "private\\uE000"),
    ("heart\u{2764}\u{FE0F}", "heart\u{2764}\\uFE0F"),
    ("\u{301}alone", "\\u0301alone"),
    ("e\u{301}\u{301}\u{301}", "e\u{301}\u{301}\\u0301"),
    ("\u{FFFD} repaired", "\u{FFFD} repaired"),
    ("Grüße, 漢字", "Grüße, 漢字"),
    ("logged \\x22as is\\x22", "logged \\x22as is\\x22"),
  ])
  func showsWhatIsHidden(_ raw: String, _ shown: String) {
    #expect(Array(Printable(raw).text.unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test func escapesNoByteTwice() {
    for value in UInt32(0)...0x2FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = Printable("a\(scalar)b")
      #expect(Printable(once.text) == once)
    }
  }

  @Test(arguments: [
    ("", 0), ("abc", 3), ("\u{1B}", 4), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("ｶﾅ", 2),
    ("ＡＢ", 4), ("한국", 4), ("😀", 2), ("→…·█", 4), ("𠀀", 2),
  ])
  func knowsItsWidth(_ text: String, _ width: Int) {
    #expect(Printable(text).width == width)
  }

  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abcdef", 1, "…"), ("abcdef", 0, ""),
    ("漢字漢字", 8, "漢字漢字"), ("漢字漢字", 7, "漢字漢…"), ("漢字漢字", 6, "漢字…"),
    ("ae\u{301}bcd", 3, "ae\u{301}…"),
  ])
  func keepsTheStart(_ text: String, _ limit: Int, _ shortened: String) {
    #expect(Printable(text).shortened(to: limit).text == shortened)
  }

  @Test(arguments: [
    ("logs/a/b/c/x.log", 9, "logs….log"), ("logs/a/b/c/x.log", 8, "logs…log"),
    ("logs/a/b/c/x.log", 2, "l…"), ("漢字漢字", 6, "漢…字"), ("abcde\u{301}", 3, "a…e\u{301}"),
  ])
  func keepsBothEnds(_ text: String, _ limit: Int, _ shortened: String) {
    #expect(Printable(text).shortened(to: limit, keeping: .ends).text == shortened)
  }

  @Test func neverTakesMoreThanItMay() {
    let text = Printable("ab漢\u{1B}e\u{301}\u{301}字😀cd/ef漢字")
    for limit in 0...text.width + 1 {
      for kept in [Printable.Kept.start, .ends] {
        let shortened = text.shortened(to: limit, keeping: kept)
        #expect(shortened.width <= limit)
        #expect(Printable(shortened.text) == shortened)
      }
    }
  }

  @Test func piecesAreTheWhole() {
    let text = Printable(String(repeating: "漢e\u{301}x", count: 20))
    for limit in 2...20 {
      let pieces = text.pieces(of: limit)
      #expect(pieces.map(\.text).joined() == text.text)
      #expect(pieces.allSatisfy { $0.width <= limit })
    }
  }
}
