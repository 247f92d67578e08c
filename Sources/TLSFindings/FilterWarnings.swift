public import TLSCensus

import ELBLogs

extension FilterOmissions {
  /// What filters left out because lines do not tell what they ask, in sentences.
  ///
  /// Kinds of log that lack a field altogether come first.
  public var warnings: [String] {
    let fields = FilterField.allCases.reversed()
    return fields.compactMap(wholeKinds) + fields.compactMap(singleRecords)
  }

  private func wholeKinds(lacking field: FilterField) -> String? {
    let texts = LogKind.allCases.filter { !field.isLogged(in: $0) && self[field, $0] > 0 }
      .map { (self[field, $0] > 1 ? "all " : "") + $0.records(self[field, $0]) }
    guard !texts.isEmpty else { return nil }
    return "\(field.option) leaves out \(enumeration(texts)): "
      + "such logs do not name \(field.noun)"
  }

  private func singleRecords(lacking field: FilterField) -> String? {
    let texts = LogKind.allCases.filter { field.isLogged(in: $0) && self[field, $0] > 0 }
      .map { $0.records(self[field, $0]) }
    guard !texts.isEmpty else { return nil }
    return "\(field.option) leaves out \(enumeration(texts)) \(field.gap)"
  }

  /// `a`, `a and b`, `a, b and c`.
  private func enumeration(_ texts: [String]) -> String {
    let head = texts.dropLast().joined(separator: ", ")
    return head.isEmpty ? texts.joined() : "\(head) and \(texts[texts.count - 1])"
  }
}

extension FilterField {
  /// The option of the command line that asks for the field.
  fileprivate var option: String {
    switch self {
    case .account: "--account"
    case .region: "--region"
    case .loadBalancer: "--load-balancer"
    case .client: "--client"
    case .port: "--port"
    case .domain: "--domain"
    }
  }

  fileprivate var noun: String {
    switch self {
    case .account: "an account"
    case .region: "a region"
    case .loadBalancer: "a load balancer"
    case .client: "an address"
    case .port: "a port"
    case .domain: "a domain"
    }
  }

  /// What is the matter with records that lack it in logs that have it.
  fileprivate var gap: String {
    switch self {
    case .account, .region: "from files whose names do not tell \(noun)"
    case .loadBalancer: "without \(noun) in line or file name"
    case .client, .port, .domain: "without \(noun)"
    }
  }
}

extension LogKind {
  /// So many records of the kind, `972 ALB connection records`.
  fileprivate func records(_ count: Int) -> String {
    let name =
      switch self {
      case .albAccess: "ALB access"
      case .albConnection: "ALB connection"
      case .nlb: "NLB"
      case .classic: "Classic"
      }
    return count.counted("\(name) record")
  }
}
