import ArgumentParser
import TLSCensus

// As in the reports: FoundationEssentials starts faster.
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads lists of owners: CSV, or AWS's `ip-ranges.json`, told by its first byte.
enum LabelFiles {
  private static let known = ReadOnce<[String], Labels>()

  /// The rules of all lists together, those of earlier lists first.
  ///
  /// - Throws: `ValidationError` that names the list and its bad lines.
  static func labels(of files: NamedFiles) throws -> Labels {
    try known.value(of: files.paths) {
      var labels = Labels()
      var complaints: [String] = []
      for path in files.paths { complaints += complaintsAdding(path, of: files, to: &labels) }
      guard complaints.isEmpty else {
        throw OptionFile.error(complaints, in: "lists of owners")
      }
      return labels
    }
  }

  private static func complaintsAdding(
    _ path: String, of files: NamedFiles, to labels: inout Labels
  ) -> [String] {
    guard !path.isEmpty else { return ["\(files.origin) is empty; name a file"] }
    let bytes: [UInt8]
    do {
      bytes = try OptionFile.contents(of: path, option: files.origin, content: "a list of owners")
    } catch {
      return ["\(path): \(error.problem)"]
    }
    do throws(LabelListError) {
      let isJSON = bytes.first { !" \t\r\n".utf8.contains($0) } == UInt8(ascii: "{")
      if isJSON { try labels.add(ranges(of: bytes)) } else { try labels.add(csv: bytes) }
      return []
    } catch {
      return error.faults.map { fault in
        "\(path)\(fault.line.map { ":\($0)" } ?? ""): \(fault.problem)"
      }
    }
  }

  private static func ranges(of bytes: [UInt8]) throws(LabelListError) -> AWSAddressRanges {
    do {
      return try JSONDecoder().decode(AWSAddressRanges.self, from: Data(bytes))
    } catch {
      throw LabelListError(
        "is JSON, but not AWS's ip-ranges.json; fetch "
          + "https://ip-ranges.amazonaws.com/ip-ranges.json, or write CSV")
    }
  }
}
