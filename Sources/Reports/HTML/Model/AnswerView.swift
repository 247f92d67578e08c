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
  let sources: [PageText]
  let hasAdvice: Bool
  let advice: [Advice]
  let hasRemarks: Bool
  let remarks: [RemarkView]

  init(_ answer: Answer, advice: [Advice] = []) {
    lead = PageText(answer.lead, limit: PageText.paragraph)
    isBad = answer.isBad
    sentences = answer.sentences.map { PageText($0, limit: PageText.paragraph) }
    sources = (answer.windows + [answer.source].compactMap { $0 }).map {
      PageText($0, limit: PageText.paragraph)
    }
    self.advice = advice
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
  /// How many clients it is for, and how much they do.
  let reach: String
  /// How sure the diagnoses are that it follows from; nil where it follows from none.
  let certainty: String?
  /// The clients that it helps most.
  let clients: [PageText]
  let more: String?

  /// Advice that is no diagnosis's.
  init(_ remedy: String, reach: String, clients: [String] = [], of count: Int = 0) {
    self.remedy = PageText(remedy, limit: PageText.paragraph)
    self.reach = reach
    certainty = nil
    self.clients = clients.prefix(3).map { PageText($0, limit: 60) }
    let left = count - self.clients.count
    more = !clients.isEmpty && left > 0 ? "and \(left.grouped) more" : nil
  }

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
