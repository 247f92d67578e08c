public import ELBLogs

/// Applies a filter to the records of one file after another.
///
/// What the filter does not ask costs nothing. Records that lack what it asks are left out and
/// counted. Each worker has its own sieve.
public struct RecordSieve: Sendable {
  /// Records that were left out because they do not tell what the filter asks.
  public private(set) var omissions = FilterOmissions()

  private let filter: RecordFilter
  private let fields: [FilterField]
  private var file = FileAnswers()

  /// How a record answers what the filter asks of one field.
  private enum Answer {
    case fits
    case differs
    case absent
  }

  /// What the name of the present file answers for all of its records.
  private struct FileAnswers {
    var account = Answer.absent
    var region = Answer.absent
    var loadBalancer = Answer.absent
  }

  /// Makes a sieve.
  public init(_ filter: RecordFilter) {
    self.filter = filter
    fields = filter.fields
  }

  /// Takes what the name of the file tells whose records follow.
  public mutating func begin(_ file: LogFile) {
    self.file = FileAnswers(
      account: RecordSieve.answer(file.name.account, of: filter.accounts),
      region: RecordSieve.answer(file.name.region, of: filter.regions),
      loadBalancer: file.name.loadBalancer.map { loadBalancer([UInt8]($0.utf8).span) } ?? .absent)
  }

  /// Whether the filter admits a record of the present file.
  public mutating func admits(_ record: borrowing LogRecord) -> Bool {
    guard filter.admitsTimeAndKind(of: record) else { return false }
    var lacking: FilterField?
    for field in fields {
      switch answer(field, record) {
      case .fits: continue
      case .differs: return false
      // The last one is named: what the line lacks rather than what the file's name does.
      case .absent: lacking = field
      }
    }
    guard let lacking else { return true }
    omissions.add(record.kind, lacking: lacking)
    return false
  }

  /// Adds what another worker's sieve left out.
  mutating func add(_ omissions: FilterOmissions) {
    self.omissions.merge(omissions)
  }

  private func answer(_ field: FilterField, _ record: borrowing LogRecord) -> Answer {
    switch field {
    case .account: return file.account
    case .region: return file.region
    case .loadBalancer:
      return record.loadBalancer.isEmpty ? file.loadBalancer : loadBalancer(record.loadBalancer)
    case .client: return client(record.client)
    case .port:
      guard let port = record.port else { return .absent }
      return filter.ports.contains(port) ? .fits : .differs
    case .domain:
      guard !record.domain.isEmpty else { return .absent }
      for pattern in filter.domains where pattern.matches(record.domain) { return .fits }
      return .differs
    }
  }

  private func client(_ text: Span<UInt8>) -> Answer {
    guard let address = ClientAddress(text) else {
      return filter.clients.isEmpty ? .fits : .absent
    }
    if filter.excludedClients.contains(where: { $0.contains(address) }) { return .differs }
    return filter.clients.isEmpty || filter.clients.contains { $0.contains(address) }
      ? .fits : .differs
  }

  private func loadBalancer(_ id: Span<UInt8>) -> Answer {
    for pattern in filter.loadBalancers where pattern.matches(id) { return .fits }
    return .differs
  }

  private static func answer(_ text: String?, of wanted: Set<String>) -> Answer {
    guard let text else { return .absent }
    return wanted.contains(text) ? .fits : .differs
  }
}
