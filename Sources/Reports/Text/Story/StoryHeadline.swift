import ELBLogs
import TLSFindings

extension Page {
  /// Adds who the story is about and what is concluded, or why there is no story.
  mutating func addHeadline(of story: ClientStory) {
    if let nearby = story.nearby {
      addAbsence(of: story, nearby)
    } else {
      paragraph(StoryHeadline.answer(story), style: story.failed > 0 ? .failure : .heading)
      if let blindness = StoryHeadline.blindness(of: story) { paragraph(blindness) }
      if story.form != .block { for client in story.clients { addConclusions(on: client) } }
    }
    if let period = story.period {
      paragraph(
        "\(period.first.minute) → \(period.last.minute) UTC: "
          + "\(story.input.records.counted("record")) of all clients, "
          + story.input.files.counted("file"))
    }
    add(Remark.all(StoryHeadline.blindSpots(of: story), on: story.input, story.coverage))
  }

  private mutating func addAbsence(of story: ClientStory, _ nearby: ClientStory.Nearby) {
    let place =
      nearby.recordsFiltered > 0 ? "in what the filters left of these logs" : "in these logs"
    paragraph(
      "\(story.client) is not \(place): none of "
        + "\(story.input.records.counted("record")) is of it.", style: .heading)
    for hint in StoryHeadline.hints(for: story, nearby) { paragraph(hint, hanging: 2) }
  }

  /// Adds the pattern of failures, the diagnosis with its evidence, and other diagnoses.
  private mutating func addConclusions(on client: ClientSummary) {
    if let pattern = client.pattern {
      paragraph("Pattern: \(pattern.replacing("_", with: " ")).")
    }
    for diagnosis in [client.diagnosis].compactMap({ $0 }) + client.otherDiagnoses {
      paragraph(diagnosis.sentence, hanging: 2)
      for evidence in diagnosis.evidence { paragraph("- \(evidence)", indent: 2, hanging: 2) }
      if let remedy = diagnosis.remedy { paragraph("→ \(remedy)", indent: 2, hanging: 2) }
    }
  }

  /// Adds the clients of a block.
  mutating func addClients(of story: ClientStory) {
    guard story.form == .block, !story.clients.isEmpty else { return }
    heading(
      story.moreClients > 0
        ? "Clients (\(story.clients.count.grouped) of "
          + "\((story.clients.count + story.moreClients).grouped))" : "Clients")
    var table = Table(columns: [
      .text("client", minimumWidth: 15), .number("failed"), .number("ok"), .number("requests"),
      .text("pattern", minimumWidth: 7), .text("diagnosis", minimumWidth: 12),
    ])
    for client in story.clients {
      table.rows.append(
        .cells([
          Table.Cell(client.client), Table.Cell(client.failed, style: .failure),
          Table.Cell(client.negotiated), Table.Cell(client.requestsNegotiated),
          Table.Cell(client.pattern?.replacing("_", with: " ") ?? "-"),
          Table.Cell(client.diagnosis?.code ?? "-"),
        ]))
    }
    write(table)
  }
}

/// The sentences that a story begins with.
enum StoryHeadline {
  /// How often the client came, and how that ended.
  static func answer(_ story: ClientStory) -> String {
    var text = story.client
    if story.form == .block {
      text += " (\((story.clients.count + story.moreClients).counted("client")))"
    }
    text += ": \(story.records.counted("record"))"
    if let first = story.first, let last = story.last {
      text +=
        first.minute == last.minute ? ", \(first.minute)" : ", \(first.minute) → \(last.minute)"
      text += " UTC"
    }
    let judged = story.failed + story.negotiated - story.unjudged
    if judged > 0 {
      text += "; \(story.failed.grouped) of \(judged.counted("connection")) failed"
    }
    if story.unjudged > 0 {
      text += "; \(story.unjudged.counted("Classic connection")) succeeded"
    }
    if story.requestsNegotiated > 0 {
      text += "; \(story.requestsNegotiated.counted("request")) came over TLS"
    }
    return text + "."
  }

  /// Why no failure of the client can be seen; nil where one could.
  static func blindness(of story: ClientStory) -> String? {
    let kinds = Set(story.listeners.map(\.place.kind))
    let balancers = Set(story.listeners.map(\.place.loadBalancer))
    // Had it failed at an ALB, the balancer's connection log would say so.
    let isWatched = story.coverage.balancers.contains {
      $0.kind == .albConnection && balancers.contains($0.loadBalancer)
    }
    guard !isWatched, !kinds.contains(where: \.showsFailures) else { return nil }
    return Headline.blindness(of: kinds.sorted())
  }

  /// Where it was seen and its failures cannot be.
  static func blindSpots(of story: ClientStory) -> [String] {
    story.listeners.contains { $0.place.kind == .classic } ? [Headline.classicBlindSpot] : []
  }

  /// What may help where the client is not in the logs.
  static func hints(for story: ClientStory, _ nearby: ClientStory.Nearby) -> [String] {
    var hints: [String] = []
    if nearby.recordsFiltered > 0 {
      hints.append(
        "The filters left out \(nearby.recordsFiltered.counted("record")), which may be of it: "
          + "run again without them.")
    }
    if story.form == .text {
      hints.append(
        "It is neither an address nor a block of addresses, so it was looked for as the text that "
          + "stands in the place of an address.")
    }
    if let block = nearby.block, let count = nearby.clientsInBlock {
      if count > 0 {
        hints.append(
          "\(count.counted("other client")) of \(block) \(count == 1 ? "is" : "are") here; "
            + "'elbtls explain \(block)' tells of \(count == 1 ? "it" : "them").")
      } else if nearby.recordsFiltered == 0 {
        // Of what was filtered nobody knows whose it was.
        hints.append("No other client of \(block) is here either.")
      }
    }
    if nearby.anonymousClients > 0, story.form != .text {
      hints.append(
        "\(nearby.anonymousClients.grouped) of \(nearby.clients.counted("client")) have text in "
          + "the place of an address; of an anonymised log, give that text as it is there.")
    }
    hints.append(
      "Only ALB connection logs and NLB logs show clients that fail, and load balancers write "
        + "their logs as best effort: absence proves nothing.")
    return hints
  }
}

extension ClientStory {
  /// Connections that were negotiated where those that fail are not logged by client.
  fileprivate var unjudged: Int {
    guard listeners.contains(where: { $0.place.kind == .classic }) else { return 0 }
    let judged = listeners.filter(\.place.kind.showsFailures).reduce(0) { $0 + $1.negotiated }
    return max(0, negotiated - judged)
  }
}
