import ArgumentParser
import ELBLogs
import SystemPackage
import TLSFacts
import TOMLKit

extension Configuration {
  /// Reads a configuration file.
  ///
  /// - Throws: `ValidationError` that names the file and its bad lines.
  init(readingFrom path: FilePath) throws {
    let bytes: [UInt8]
    do {
      bytes = try OptionFile.contents(of: path.string, option: "--config", content: "a TOML file")
    } catch {
      throw OptionFile.error(["\(path): \(error.problem)"], in: "the configuration")
    }
    var reader = ConfigurationReader(path: path, bytes: bytes)
    reader.read()
    guard reader.complaints.isEmpty else {
      throw OptionFile.error(reader.complaints, in: "the configuration")
    }
    self = reader.configuration
  }
}

/// Turns a TOML file into a configuration, or into complaints with line numbers.
private struct ConfigurationReader {
  private(set) var configuration = Configuration()
  private(set) var complaints: [String] = []
  private let path: FilePath
  private let text: String?

  /// More than any such file, and little enough to look for the line of every mistake.
  private static let longest = 64 << 10

  init(path: FilePath, bytes: [UInt8]) {
    self.path = path
    configuration.path = path.string
    // The parser, which is C, would take a zero for the end, and say nothing of what follows it.
    let isText = bytes.count <= Self.longest && !bytes.contains(0)
    text = isText ? String(validating: bytes, as: UTF8.self) : nil
    configuration.text = text ?? ""
  }

  mutating func read() {
    guard let text else {
      complaints.append("\(path): is no text in UTF-8 of at most 64 KiB; name a TOML file")
      return
    }
    do {
      let table = try TOMLTable(string: text)
      // In the order of the file, as far as its lines tell.
      let faults = table.keys.compactMap { key -> (line: Int, problem: String)? in
        guard let value = table[key], let problem = take(value, for: key) else { return nil }
        return (KeyLines(text).line(of: key), problem)
      }
      for fault in faults.sorted(by: { $0.line < $1.line }) { complain(fault.problem, fault.line) }
    } catch let error as TOMLParseError {
      complain("is no TOML: \(error.description)", error.source.begin.line)
    } catch {
      complaints.append("\(path): is no TOML (\(error))")
    }
  }

  private mutating func complain(_ problem: String, _ line: Int) {
    complaints.append("\(path):\(line): \(problem)")
  }

  /// Takes the value of a key, or answers what is wrong with it.
  private mutating func take(_ value: any TOMLValueConvertible, for name: String) -> String? {
    guard let key = Configuration.Key(rawValue: name) else {
      let all = Configuration.Key.allCases.map(\.rawValue)
      let near = nearestNames(to: name, among: all)
      return near.isEmpty
        ? "'\(name)' is no key; choose from \(all.joined(separator: ", "))"
        : "'\(name)' is no key; the nearest is \(near[0])"
    }
    switch key {
    case .labels, .listeners, .policies: return takePaths(value, key)
    case .exclude:
      guard let blocks = strings(value) else { return Self.needsTexts(key, "203.0.113.0/24") }
      if let bad = blocks.first(where: { AddressBlock($0) == nil }) {
        return "exclude: '\(bad)' is no address or CIDR block; "
          + "write 203.0.113.7, 203.0.113.0/24 or 2001:db8::/32"
      }
      configuration.exclude = blocks
    case .output:
      guard let form = ReportForm(rawValue: value.string ?? "") else {
        return Self.needsOne(of: ReportForm.allCases.map(\.rawValue), key)
      }
      configuration.output = form
    case .color:
      guard let choice = ColorChoice(rawValue: value.string ?? "") else {
        return Self.needsOne(of: ColorChoice.allCases.map(\.rawValue), key)
      }
      configuration.color = choice
    case .top:
      guard let top = value.int, top >= 0 else {
        return "top must be a number: 0, for all, or more"
      }
      configuration.top = top
    case .excludeScanners:
      guard let isExcluding = value.bool else { return "exclude-scanners must be true or false" }
      configuration.excludeScanners = isExcluding
    case .maxMemory:
      guard let size = value.string.flatMap({ MemorySize($0) }) else {
        return "max-memory must be a size of at least 1M: \"256M\" or \"2G\""
      }
      configuration.maxMemory = size
    }
    return nil
  }

  /// Takes files, whose paths are relative to this one's folder.
  private mutating func takePaths(
    _ value: any TOMLValueConvertible, _ key: Configuration.Key
  ) -> String? {
    guard let paths = strings(value) else { return Self.needsTexts(key, "\(key.rawValue).csv") }
    let folder = path.removingLastComponent()
    configuration.files[key] = paths.map { folder.pushing(FilePath($0)).string }
    return nil
  }

  /// One text, or several; nil where it is anything else, or a text is empty.
  private func strings(_ value: any TOMLValueConvertible) -> [String]? {
    if let text = value.string { return text.isEmpty ? nil : [text] }
    guard let texts = value.array?.map({ $0.string ?? "" }), !texts.contains("") else { return nil }
    return texts
  }

  private static func needsTexts(_ key: Configuration.Key, _ example: String) -> String {
    "\(key.rawValue) must be a text or a list of texts, none of them empty: "
      + "\(key.rawValue) = [\"\(example)\"]"
  }

  private static func needsOne(of texts: [String], _ key: Configuration.Key) -> String {
    "\(key.rawValue) must be one of \"\(texts.joined(separator: "\", \""))\""
  }
}
