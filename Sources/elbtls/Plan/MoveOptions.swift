import ArgumentParser

/// Which policy is in force now, as it was typed.
struct PresentPolicyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The policy in force on all listeners; without it and --listeners it is inferred.",
      valueName: "POLICY"))
  var from: String?

  @OptionGroup var listeners: ListenerOptions
  @OptionGroup var policies: PolicyOptions
}

/// Which policy is to come, as it was typed.
struct TargetPolicyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The policy to move to; ELBSecurityPolicy- may be left out.", valueName: "POLICY"))
  var to: String?

  @Option(
    help: ArgumentHelp(
      "Instead of --to: the protocol versions of a policy of one's own, TLSv1.2,TLSv1.3.",
      valueName: "LIST"))
  var toProtocols: String?

  @Option(
    help: ArgumentHelp(
      "With --to-protocols: its suites by any of their names, the most preferred first.",
      valueName: "LIST"))
  var toCiphers: String?
}
