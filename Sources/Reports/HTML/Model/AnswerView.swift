import TLSFindings

/// The first screen: the answer, what to do, and what to beware of.
struct AnswerView {
  /// A remark with its label apart.
  struct RemarkView {
    let label: String
    let text: PageText
  }

  let lead: PageText
  let isBad: Bool
  let sentences: [PageText]
  let source: PageText?
  let hasAdvice: Bool
  let advice: [Advice]
  let hasRemarks: Bool
  let remarks: [RemarkView]

  init(_ report: ScanReport) {
    let answer = Answer(report)
    lead = PageText(answer.lead, limit: PageText.paragraph)
    isBad = answer.isBad
    sentences = answer.sentences.map { PageText($0, limit: PageText.paragraph) }
    source = answer.source.map { PageText($0, limit: PageText.paragraph) }
    advice = Advice.first(of: report.failures.topClients)
    hasAdvice = !advice.isEmpty
    remarks = answer.remarks.map {
      RemarkView(label: $0.label.rawValue, text: PageText($0.text, limit: PageText.paragraph))
    }
    hasRemarks = !remarks.isEmpty
  }
}

/// Something to do, and for whom it helps.
struct Advice {
  let remedy: PageText
  /// How sure the diagnoses are that it follows from.
  let certainty: String
  /// How many of the listed clients it is for, and how often they failed.
  let reach: String
  /// The clients that failed most among them.
  let clients: [PageText]
  let more: String?

  /// The remedies for most failures among the clients that a report lists; those that look like
  /// scanners or probes need none.
  static func first(of clients: [ClientSummary], count: Int = 4) -> [Advice] {
    var order: [String] = []
    var groups: [String: [ClientSummary]] = [:]
    for client in clients {
      guard let diagnosis = client.diagnosis, let remedy = diagnosis.remedy,
        diagnosis.code != DiagnosisCode.probeOrScanner.rawValue
      else { continue }
      if groups[remedy] == nil { order.append(remedy) }
      groups[remedy, default: []].append(client)
    }
    let ranked = order.map { (remedy: $0, clients: groups[$0] ?? []) }
      .enumerated().sorted { left, right in
        let (most, least) = (
          failures(of: left.element.clients), failures(of: right.element.clients)
        )
        return most != least ? most > least : left.offset < right.offset
      }
    return ranked.prefix(count).map { Advice(remedy: $0.element.remedy, $0.element.clients) }
  }

  private init(remedy: String, _ clients: [ClientSummary]) {
    self.remedy = PageText(remedy, limit: PageText.paragraph)
    let certainties = clients.compactMap { $0.diagnosis?.certainty }
    // Of several, the least sure one: it promises nothing that is not so.
    certainty =
      Certainty.allCases.first { certainties.contains($0.rawValue) }?.rawValue ?? "not concluded"
    reach =
      "\(clients.count.counted("client")), \(Advice.failures(of: clients).counted("failure"))"
    self.clients = clients.prefix(3).map { PageText($0.client, limit: 60) }
    more = clients.count > 3 ? "and \((clients.count - 3).grouped) more" : nil
  }

  private static func failures(of clients: [ClientSummary]) -> Int {
    clients.reduce(0) { sum, client in
      let (total, isTooLarge) = sum.addingReportingOverflow(client.failed)
      return isTooLarge ? .max : total
    }
  }
}
