import ELBLogs
import TLSFindings

/// The listeners that were judged, with the policy that was taken to be in force.
struct ListenersTable {
  /// A listener in one kind of log.
  struct Row {
    let name: PageText
    let place: PageText?
    let kind: String
    let listener: PageText
    let present: PresentView
    let breaks: String
    let atRisk: String
    let keeps: String
    /// Whether a client breaks there.
    let isBad: Bool
  }

  let rows: [Row]
  let rest: String?

  /// Nil where no listener was judged.
  init?(_ listeners: [SimulationReport.LoadBalancer], limit: Int) {
    guard !listeners.isEmpty else { return nil }
    rows = listeners.prefix(limit).map { listener in
      let place = [listener.account, listener.region].compactMap { $0 }.joined(separator: ", ")
      return Row(
        name: PageText(listener.id ?? "(no name)"),
        place: place.isEmpty ? nil : PageText(place, limit: 60), kind: listener.kind.title,
        listener: PageText(listener.listener ?? "-", limit: 40),
        present: PresentView(listener.from), breaks: listener.totals.breaks.clients.grouped,
        atRisk: listener.totals.atRisk.clients.grouped,
        keeps: listener.totals.keeps.clients.grouped, isBad: listener.totals.breaks.clients > 0)
    }
    let left = listeners.count - rows.count
    rest = left > 0 ? "and \(left.counted("more listener"))" : nil
  }
}

/// A present policy, and how it is known.
struct PresentView {
  /// How it is known, before the names.
  let known: String
  /// The names, as far as they are few.
  let policies: [PageText]
  /// How many others there are; nil where they are few.
  let more: String?
  let others: [PageText]
  let notes: [PageText]

  /// How many names stand there without being opened.
  private static let shown = 2

  init(_ present: SimulationReport.Present) {
    var names = present.policies
    if present.mayBeCustom {
      names.append(names.isEmpty ? "a custom policy" : "or a custom policy")
    }
    known =
      switch present.source {
      case .option: "Named with --from"
      case .listeners: "As AWS describes the listener"
      case .inferred: names.count > 1 ? "Inferred, one of \(names.count.grouped)" : "Inferred"
      }
    let isShort = names.count <= PresentView.shown + 1
    let all = names.map { PageText($0) }
    policies = isShort ? all : Array(all.prefix(PresentView.shown))
    others = isShort ? [] : Array(all.dropFirst(PresentView.shown))
    more = others.isEmpty ? nil : "and \(others.count.grouped) more"
    let changed = present.changed.map { "Versions or suites changed before \($0.minute)." }
    notes = [changed, present.note?.asSentence].compactMap { $0 }
      .map { PageText($0, limit: 300) }
  }
}

/// The balancers about whose clients nothing is said.
struct LeftOutTable {
  /// A balancer in one kind of log.
  struct Row {
    let name: PageText
    let kind: String
    let records: String
    let reason: PageText
  }

  let rows: [Row]
  let rest: String?

  /// Nil without any.
  init?(_ balancers: [SimulationReport.LeftOut], limit: Int) {
    guard !balancers.isEmpty else { return nil }
    rows = balancers.prefix(limit).map {
      Row(
        name: PageText($0.id ?? "(no name)"), kind: $0.kind.title, records: $0.records.grouped,
        reason: PageText($0.reason.asSentence, limit: 300))
    }
    let left = balancers.count - rows.count
    rest = left > 0 ? "and \(left.counted("more balancer"))" : nil
  }
}
