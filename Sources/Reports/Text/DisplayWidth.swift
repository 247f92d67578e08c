extension Unicode.Scalar {
  /// The columns that a terminal gives to the character: 0 for marks that are drawn over the
  /// character before them, 2 for wide East Asian characters and pictures, 1 for all others.
  ///
  /// An approximation that would rather be too wide: then a column is ragged, but no line is
  /// broken.
  var columns: Int {
    if value < 0x300 { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    if properties.isEmojiPresentation { return 2 }
    return Unicode.Scalar.wideRanges.contains { $0.contains(value) } ? 2 : 1
  }

  /// Whether the character must not reach a terminal as it is: it controls something, is not
  /// seen, or looks like a space and is none.
  var isUnprintable: Bool {
    if properties.isDefaultIgnorableCodePoint { return true }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned: return true
    case .lineSeparator, .paragraphSeparator: return true
    case .spaceSeparator: return self != " "
    default: return false
    }
  }

  /// The blocks whose characters are wide (Unicode Standard Annex 11, W and F, in outline).
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F,  // Hangul initials
    0x2E80...0x303E,  // CJK radicals and punctuation
    0x3041...0x4DBF,  // Kana, enclosed and squared forms, CJK extension A
    0x4E00...0xA4CF,  // CJK, Yi
    0xA960...0xA97F,  // Hangul initials, extended
    0xAC00...0xD7A3,  // Hangul syllables
    0xF900...0xFAFF,  // CJK compatibility
    0xFE30...0xFE6F,  // vertical and small forms
    0xFF01...0xFF60,  // full-width forms
    0xFFE0...0xFFE6,  // full-width signs
    0x16FE0...0x18CFF,  // Tangut, Khitan
    0x1AFF0...0x1B2FF,  // Kana supplement
    0x1F200...0x1F2FF,  // enclosed ideographs
    0x20000...0x3FFFD,  // CJK extensions
  ]
}
