// swift-format-ignore-file
// Made by facts/make-tables.py from facts/security-policies.json; edit those.
// Data of 2026-11-23, from:
// - ALB user guide, 'Security policies for your Application Load Balancer' (describe-ssl-policies)
// - NLB user guide, 'Security policies for your Network Load Balancer' (describe-ssl-policies)
// - Classic user guide, predefined SSL security policies (elb-security-policy-table)
// - ALB describe-ssl-policies before the PQ policies
// - NLB describe-ssl-policies before the PQ policies
// - ALB create-https-listener tables
// - NLB create-tls-listener tables
// - Classic elb-security-policy-table and elb-ssl-security-policy (full custom cipher list)
// - Classic policy table of 2015 (2011-08 ... 2015-05 columns)
// - policy list embedded in moto 5.0.28 elbv2/responses.py, judged to be a captured aws elbv2
//   describe-ssl-policies answer (18 policies with Priority numbers, in the policy order of the AWS
//   CLI example)
// - policy JSON files in the shape of aws elb describe-load-balancer-policies answers, all 93
//   attributes, one file per policy
// - AWS's own s2n-tls policy snapshots (ELBSecurityPolicy-* names; RFC9151 interop suites under
//   20251113/14/15/17)
// - moto elbv2/ssl_policies.py, transcribed from the docs
// - Terraform attribute lists for Classic policies incl. the ELBSample-* ones
// - Netflix Security Monkey ELB auditor: per-policy protocol/cipher remarks
// - two independent 2026 lists of all 45 ALB/NLB names (a CDK preflight rego rule 2026-09; a Python
//   table of 2026-10-07 that also gives protocols, PQ and RSA-kx flags)
// - botocore elbv2 examples-1.json DescribeSSLPolicies
// - AWS What's New posts and document-history pages of the three user guides

extension MistakenPolicyName {
  /// The names that were seen.
  public static let all: [MistakenPolicyName] = [
    MistakenPolicyName(
      name: "ELBSecurityPolicy-Default",
      types: [],
      seenIn: "checkov test data",
      verdict: "not an AWS policy name"
    ),
    MistakenPolicyName(
      name: "ELBSecurityPolicy-TSL-1-1-2017-01",
      types: [],
      seenIn: "AWS docs tables 2022-2023",
      verdict: "misspelling of ELBSecurityPolicy-TLS-1-1-2017-01"
    ),
    MistakenPolicyName(
      name: "ELBSecurityPolicy-TLS-1-0-2015-05",
      types: [],
      seenIn: "s2n-tls; some third-party lists",
      verdict: "s2n-tls alias with the contents of 2016-08; never on an AWS page read"
    ),
    MistakenPolicyName(
      name: "TLS-1-2-Ext-2018-06",
      types: [.classic],
      seenIn: "razorpay Terraform module",
      verdict: """
        only as a custom policy: Classic does not offer this predefined policy
        """
    ),
  ]
}
