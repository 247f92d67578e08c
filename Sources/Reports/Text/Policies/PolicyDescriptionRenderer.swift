import TLSFacts
public import TLSFindings

extension TextRenderer {
  /// Writes a description of policies as text.
  ///
  /// - Parameter description: The description to write.
  /// - Returns: Lines that end in line feeds.
  public func render(_ description: PolicyDescription) -> String {
    var page = Page(width: width, color: color)
    for (index, policy) in description.policies.enumerated() {
      if index > 0 { page.blank() }
      page.addHeadline(of: policy)
      page.addFacts(of: policy)
      page.addSuites(of: policy)
      page.addClients(of: policy)
      page.addSources(of: policy)
    }
    page.addDate(of: description)
    return page.text
  }
}

extension Page {
  fileprivate mutating func addHeadline(of policy: PolicyDescription.Policy) {
    let overview = policy.overview
    let secrecy =
      overview.forwardSecrecyOnly ? "all with forward secrecy" : "not all with forward secrecy"
    paragraph(
      "\(overview.name) (\(overview.typeWords)): \(versionWords(overview.protocols)), "
        + "\(overview.suiteCount.counted("suite")), \(secrecy)"
        + (overview.aeadOnly ? " and all AEAD." : "."), style: .heading)
    let clients = policy.clients
    let (rsa, ecdsa) = (
      clients.cutOff.count { $0.rsa != nil }, clients.cutOff.count { $0.ecdsa != nil }
    )
    paragraph(
      "Of \(clients.judged.counted("known kind")) of clients it cuts off \(rsa) with an RSA "
        + "certificate and \(ecdsa) with an ECDSA certificate.")
    if let lifecycle = overview.lifecycle, lifecycle != "current" {
      paragraph("Beware: \(lifecycle).", hanging: 2, style: .caution)
    }
  }

  fileprivate mutating func addFacts(of policy: PolicyDescription.Policy) {
    var facts: [(String, String)] = []
    if let published = policy.published {
      facts.append(("family", policy.overview.family ?? "-"))
      if let introduced = published.introduced { facts.append(("introduced", introduced)) }
      if !published.otherNames.isEmpty {
        facts.append(("also named", published.otherNames.joined(separator: ", ")))
      }
      if !published.unlistedTypes.isEmpty {
        let types = enumeration(published.unlistedTypes.map(\.title))
        facts.append(
          ("no longer listed", "on AWS's newest page for \(types); listeners may have it"))
      }
      facts += published.defaults.map { ("default", $0.words) }
      let groups = policy.groups.map(\.name).joined(separator: ", ")
      facts.append(
        (
          "groups",
          policy.groups.isEmpty
            ? published.groupsConfidence : "\(groups) (\(published.groupsConfidence))"
        ))
      if let note = published.groupsNote { facts.append(("about the groups", note)) }
    }
    if !policy.serverOrder { facts.append(("order", "the client's order of suites decides")) }
    guard !facts.isEmpty else { return }
    blank()
    for (name, words) in facts { addFact(name, words) }
  }

  fileprivate mutating func addSuites(of policy: PolicyDescription.Policy) {
    heading("Suites, the most preferred first (\(policy.suites.count))")
    add(policy.suites)
    guard !policy.alternativeOrders.isEmpty else { return }
    let other = policy.alternativeOrders.count == 1 ? "Another order" : "Other orders"
    paragraph(
      "\(other) of these suites \(policy.alternativeOrders.count == 1 ? "is" : "are") published, too; --output json has it.",
      style: .faint)
  }

  fileprivate mutating func addClients(of policy: PolicyDescription.Policy) {
    let clients = policy.clients
    heading("Clients cut off (\(clients.cutOff.count) of \(clients.judged) kinds)")
    if clients.cutOff.isEmpty {
      line("None of those known.")
    } else {
      add(clients.cutOff, otherwise: "connects")
    }
    addJudgement()
    if policy.suites.contains(where: { $0.facts == nil }) {
      paragraph(
        "Not all suites of the policy are known here: a client may connect by one of the others.",
        style: .caution)
    }
    if !clients.notJudged.isEmpty {
      paragraph(
        "Not judged, since no hello of theirs is known: \(enumeration(clients.notJudged)).",
        style: .faint)
    }
  }

  fileprivate mutating func addSources(of policy: PolicyDescription.Policy) {
    guard let published = policy.published else { return }
    heading("How this is known")
    paragraph(
      "Versions and suites: \(published.confidence). Order: \(published.orderSource).", hanging: 2)
    for note in published.notes { paragraph(note, hanging: 2) }
    for source in published.sources {
      paragraph("- \(source.id): \(source.what), \(source.date)", hanging: 2, style: .faint)
    }
  }
}

extension PolicyDescription.Default {
  /// When and how, in words.
  fileprivate var words: String {
    let time = until.map { "; since: \(since); until: \($0)" } ?? ", today; since: \(since)"
    return "\(type.title), \(way)\(time)" + (note.map { " (\($0))" } ?? "")
  }
}
