/// The JSON documents of a text, one after the other, as `aws … >> file` leaves them.
struct JSONDocuments {
  /// Where each document lies.
  let ranges: [Range<Int>]

  /// What keeps a text from being JSON documents.
  struct Fault: Error, Equatable {
    /// What is wrong.
    let problem: String
    /// The byte where it shows.
    let offset: Int
  }

  /// Finds the documents by their brackets alone; what is between them is for a decoder to judge.
  ///
  /// - Throws: `Fault` where a document does not begin with a bracket, or does not end.
  /// - Complexity: O(bytes), without recursion.
  init(_ bytes: [UInt8]) throws(Fault) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw Fault(problem: "is in UTF-16, as PowerShell writes it, not in UTF-8", offset: 0)
    }
    var ranges: [Range<Int>] = []
    var start = 0
    // Some shells of Windows put a byte order mark in front.
    var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var depth = 0
    var isInString = false
    while position < bytes.count {
      let byte = bytes[position]
      if isInString {
        switch byte {
        case UInt8(ascii: "\\"): position += 1
        case UInt8(ascii: "\""): isInString = false
        default: break
        }
      } else {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
          if depth == 0 { start = position }
          depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          guard depth > 0 else { throw JSONDocuments.notJSON(position) }
          depth -= 1
          if depth == 0 { ranges.append(start..<position + 1) }
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): break
        default:
          guard depth > 0 else { throw JSONDocuments.notJSON(position) }
          isInString = byte == UInt8(ascii: "\"")
        }
      }
      position += 1
    }
    guard depth == 0 else {
      throw Fault(problem: "ends in the middle of a JSON document", offset: start)
    }
    self.ranges = ranges
  }

  private static func notJSON(_ offset: Int) -> Fault {
    Fault(problem: "is not JSON", offset: offset)
  }
}
