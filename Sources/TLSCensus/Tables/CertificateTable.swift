public import ELBLogs

/// A certificate that a load balancer presented for a server name.
public struct PresentedCertificate: Sendable, Hashable {
  /// The load balancer in one kind of log: the listener's name without its own part.
  public var loadBalancer: UInt32
  /// The kind of log.
  public var kind: LogKind
  /// The server name that the client asked for; 0 where it asked for none.
  public var domain: UInt32
  /// The certificate's ARN.
  public var certificate: UInt32

  /// The same in another census, whose names have these numbers.
  func mapped(_ names: [UInt32]) -> PresentedCertificate {
    PresentedCertificate(
      loadBalancer: names[Int(loadBalancer)], kind: kind, domain: names[Int(domain)],
      certificate: names[Int(certificate)])
  }
}

/// Which certificates were presented, and when first and last.
///
/// `-` and `session-reused` say nothing of the certificate and are left out.
struct CertificateTable: Sendable {
  private(set) var certificates: [PresentedCertificate] = []
  private(set) var counts: [EventCount] = []
  private var numbers: [PresentedCertificate: Int] = [:]
  /// One certificate met lately for each of some server names.
  private var recent = [Int](repeating: -1, count: CertificateTable.places)
  private static let places = 64

  /// Counts the certificate of a record that may name one.
  mutating func count(
    _ record: borrowing LogRecord, loadBalancer: UInt32, domain: UInt32, names: inout NameTable
  ) {
    let place = Int((domain &+ loadBalancer &* 7) % UInt32(CertificateTable.places))
    let known = recent[place]
    if known >= 0, certificates[known].domain == domain,
      certificates[known].loadBalancer == loadBalancer, certificates[known].kind == record.kind,
      record.hasCertificate(names.name(certificates[known].certificate))
    {
      counts[known].add(at: record.connectionStart)
      return
    }
    let certificate = record.certificate
    guard !certificate.isEmpty, !certificate.equals("session-reused") else { return }
    let index = index(
      of: PresentedCertificate(
        loadBalancer: loadBalancer, kind: record.kind, domain: domain,
        certificate: names.number(of: certificate)))
    counts[index].add(at: record.connectionStart)
    recent[place] = index
  }

  /// Adds the counts of another table, whose names have these numbers here.
  mutating func merge(_ other: CertificateTable, names: [UInt32]) {
    for (certificate, count) in zip(other.certificates, other.counts) {
      counts[index(of: certificate.mapped(names))].merge(count)
    }
  }

  private mutating func index(of certificate: PresentedCertificate) -> Int {
    if let known = numbers[certificate] { return known }
    certificates.append(certificate)
    counts.append(EventCount())
    numbers[certificate] = certificates.count - 1
    return certificates.count - 1
  }
}
