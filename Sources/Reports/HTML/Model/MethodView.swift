import ELBLogs
import TLSFindings

/// How the numbers came about: what the words mean, and what the logs cannot show.
struct MethodView {
  /// A word and what it means here.
  struct Definition {
    let word: String
    let meaning: PageText
  }

  let definitions: [Definition]

  /// Definitions, behind that of a client and before that of times.
  ///
  /// - Parameters:
  ///   - grouping: What counts as one client.
  ///   - definitions: Words, and what they mean.
  init(clientsBy grouping: String, _ definitions: [(String, String)]) {
    let client =
      Headline.clients(by: grouping)
      ?? "A client is an address here: behind one address may be many machines, and one machine "
      + "may come from many."
    self.definitions =
      ([("Client", client)] + definitions + [
        ("Times", "All times are UTC. A change is dated by the records on both sides of it.")
      ]).map { Definition(word: $0.0, meaning: PageText($0.1, limit: PageText.paragraph)) }
  }

  init(_ report: ScanReport) {
    self.init(
      clientsBy: report.clientsBy,
      [
        (
          "Record",
          "One line of a log that was understood. Of ALB access logs and most Classic logs it is a "
            + "request, of ALB connection logs and NLB logs a connection; the two are never added."
        ),
        (
          "Failure",
          "A connection whose TLS handshake began and did not end well. Only ALB connection logs and "
            + "NLB logs show it. Connections without a ClientHello and plain text sent to a TLS port "
            + "are counted apart."
        ),
        (
          "Share failed",
          "Failed connections among failed and negotiated ones. Shares of versions and suites are of "
            + "the negotiated records of one kind of log, and clients are shares of the clients of "
            + "that kind: one client may use several versions, so they may add up to more than 100 %."
        ),
        (
          "Certainty",
          "Proven: the log lines state it. Likely: the evidence leaves one usual reading. Possible: "
            + "it would explain what was logged, as other things would."
        ),
        (
          "Scanner",
          "A client that never succeeded and tried many ports or balancers. Its failures are left "
            + "out of the first sentence."
        ),
        (
          "What the logs cannot show",
          "What a client offers, and why it gave up, unless it sent an alert. ALB access logs hold "
            + "only requests, which come after the handshake; Classic logs do not name clients that "
            + "fail. Log delivery is best effort: a line that is not there proves nothing."
        ),
      ])
  }
}
