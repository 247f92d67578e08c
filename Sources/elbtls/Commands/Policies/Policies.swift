import ArgumentParser

/// `elbtls policies`: what is known of the security policies of ELB, without any log.
struct Policies: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policies",
    abstract: "The security policies of ELB: list, show, compare and match them, offline.",
    usage: "elbtls policies list|show|diff|match [options]",
    discussion: """
      The policies are AWS's own, as of the day that every answer names; no log is read. Names \
      may be in any case, and without 'ELBSecurityPolicy-'. Where types of load balancers have \
      different policies of one name (ELBSecurityPolicy-2015-05), --type says which is meant.

      EXAMPLES
        All policies of a type that are made for FIPS 140:
          elbtls policies list --type network --fips
        What a policy negotiates, and whom it cuts off:
          elbtls policies show TLS13-1-2-Res-2021-06
        What would change:
          elbtls policies diff 2016-08 TLS13-1-2-Res-2021-06
        Which policies could have produced what was logged:
          elbtls policies match --pair TLSv1.2,AES128-SHA \\
            --pair TLSv1.3,TLS_AES_128_GCM_SHA256
      """,
    subcommands: [ListPolicies.self, ShowPolicy.self, DiffPolicies.self, MatchPolicies.self])
}
