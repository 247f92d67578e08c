import ArgumentParser
import TLSCensus

/// What counts as one client, checked.
struct ClientPlan {
  var grouping: ClientGrouping
  /// The operator's list of owners; nil without one.
  var labels: Labels?
  /// Clients with fewer records are left out of the lists of clients.
  var minCount: Int

  /// Checks the arguments, which a configuration file completes, and reads the lists of owners.
  ///
  /// - Throws: `ValidationError` in words that name the option, or the list and its lines.
  init(_ options: ClientOptions, _ file: Configuration) throws {
    guard options.minCount >= 1 else { throw ValidationError("--min-count must be at least 1") }
    minCount = options.minCount
    let lists = NamedFiles(options.labels, else: .labels, of: file)
    labels = lists.paths.isEmpty ? nil : try LabelFiles.labels(of: lists)
    if options.subnetLengths != nil, options.by != .subnet {
      throw ValidationError("--subnet-lengths says how --by subnet groups; give that, too")
    }
    switch options.by {
    case .address: grouping = .address
    case .subnet: grouping = try Self.subnet(options.subnetLengths ?? "24,48")
    case .userAgent: grouping = .userAgent
    case .domain: grouping = .domain
    case .label:
      guard let labels else {
        throw ValidationError("--by label needs a list of owners; name it with --labels FILE")
      }
      grouping = .label(labels)
    }
  }

  private static func subnet(_ text: String) throws -> ClientGrouping {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let lengths = parts.filter { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }.compactMap {
      Int($0)
    }
    guard parts.count == 2, lengths.count == 2, lengths[0] <= 32, lengths[1] <= 128 else {
      throw ValidationError(
        "--subnet-lengths '\(text)' is no pair of prefix lengths; "
          + "write 24,48: for IPv4 at most 32, for IPv6 at most 128")
    }
    return .subnet(ipv4Length: lengths[0], ipv6Length: lengths[1])
  }
}
