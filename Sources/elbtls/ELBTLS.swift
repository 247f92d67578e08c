import ArgumentParser

/// The command `elbtls`: every subcommand answers one question about a folder of logs.
struct ELBTLS: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "elbtls",
    abstract: "Who uses which TLS version and suite on AWS load balancers, who fails, and why.",
    usage: """
      elbtls [scan] [PATH...] [options]
      elbtls SUBCOMMAND --help
      """,
    discussion: """
      elbtls reads the access and connection logs that Application, Network and Classic Load \
      Balancers deliver to S3: files, folders, patterns or standard input, gzip or plain, all \
      kinds mixed. Without a subcommand it scans.

      EXAMPLES
        Fetch a month of logs and read them:
          aws s3 sync s3://example-logs/AWSLogs/ logs/
          elbtls logs/
        Everything about one client, and the raw lines of its failures:
          elbtls explain 203.0.113.7 logs/
          elbtls rows --client 203.0.113.7 --outcome failed logs/
        Who breaks under another security policy, and the tightest that breaks
        nobody:
          elbtls simulate --to TLS13-1-2-Res-2021-06 logs/
          elbtls rank logs/
        Who stopped working when a policy changed:
          elbtls compare --at 2026-03-15T10:05:00Z logs/
        What a security policy negotiates, and what a suite is:
          elbtls policies show TLS13-1-2-Res-2021-06
          elbtls ciphers ECDHE-RSA-AES128-GCM-SHA256
        What need not be typed each time, in .elbtls.toml:
          exclude = ["203.0.113.250"]
          labels = ["owners.csv"]
        Every option of the scan:
          elbtls scan --help

      EXIT STATUS
        0   answered, also where the filters left nothing
        1   a condition of --fail-if holds
        2   could not answer: no readable log, no line understood, a condition
            that these logs cannot judge, more clients than --max-memory for an
            answer that needs each, or with --strict anything damaged, unreadable
            or rejected
        64  the command line, the configuration, a list of owners or a file of the
            AWS CLI is wrong, or a security policy is not known
        130 interrupted: the report, where there is one, is about a part of the input
      """,
    version: toolVersion,
    // The library writes SUBCOMMANDS behind each name.
    groupedSubcommands: [
      CommandGroup(
        name: "Failure and usage",
        subcommands: [Scan.self, Explain.self, Rows.self]),
      CommandGroup(
        name: "Policy change",
        subcommands: [Simulate.self, Rank.self, Compare.self]),
      CommandGroup(
        name: "Policy and suite reference",
        subcommands: [Policies.self, Ciphers.self]),
    ],
    defaultSubcommand: Scan.self)

  static var _errorPrefix: String { "elbtls: " }
}

/// The version of the tool, as reports name it.
let toolVersion = "0.1.0"
