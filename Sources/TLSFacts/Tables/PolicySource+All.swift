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

extension PolicySource {
  /// All that the facts of a policy refer to.
  public static let all: [PolicySource] = [
    PolicySource(
      id: "aws-docs-alb-2026-08",
      kind: "aws-docs",
      what: """
        ALB user guide, 'Security policies for your Application Load Balancer' \
        (describe-ssl-policies)
        """,
      address: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html",
      via: "mirror crowecawcaw/aws-docs-history@15956b7",
      date: "after 2026-08-04"
    ),
    PolicySource(
      id: "aws-docs-nlb-2026",
      kind: "aws-docs",
      what: """
        NLB user guide, 'Security policies for your Network Load Balancer' \
        (describe-ssl-policies)
        """,
      address: "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/describe-ssl-policies.html",
      via: "mirror c2hans/aws-docs@0cf8728",
      date: "2026, after 2026-08-04"
    ),
    PolicySource(
      id: "aws-docs-classic-2026",
      kind: "aws-docs",
      what: """
        Classic user guide, predefined SSL security policies (elb-security-policy-table)
        """,
      address: "https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-security-policy-table.html",
      via: "mirror crowecawcaw/aws-docs-history@5829df5",
      date: "2026"
    ),
    PolicySource(
      id: "aws-docs-alb-2025",
      kind: "aws-docs",
      what: "ALB describe-ssl-policies before the PQ policies",
      address: nil,
      via: "public mirror, 2025 snapshot",
      date: "2025"
    ),
    PolicySource(
      id: "aws-docs-nlb-2025",
      kind: "aws-docs",
      what: "NLB describe-ssl-policies before the PQ policies",
      address: nil,
      via: "mirror crowecawcaw/aws-docs-history@0edb184",
      date: "2025"
    ),
    PolicySource(
      id: "aws-docs-alb-2023-04",
      kind: "aws-docs",
      what: "ALB create-https-listener tables",
      address: nil,
      via: "awsdocs/elb-application-load-balancers-user-guide@fb24293",
      date: "2023-04-06"
    ),
    PolicySource(
      id: "aws-docs-nlb-2022-09",
      kind: "aws-docs",
      what: "NLB create-tls-listener tables",
      address: nil,
      via: "awsdocs/elb-network-load-balancers-user-guide@7b4d08e",
      date: "2022-09-03"
    ),
    PolicySource(
      id: "aws-docs-classic-2023",
      kind: "aws-docs",
      what: """
        Classic elb-security-policy-table and elb-ssl-security-policy (full custom cipher list)
        """,
      address: nil,
      via: "awsdocs/elb-classic-load-balancers-user-guide@fcb874d",
      date: "2023"
    ),
    PolicySource(
      id: "aws-docs-classic-2015",
      kind: "aws-docs",
      what: "Classic policy table of 2015 (2011-08 ... 2015-05 columns)",
      address: nil,
      via: "public archive",
      date: "2015"
    ),
    PolicySource(
      id: "api-capture-2022",
      kind: "api-capture",
      what: """
        policy list embedded in moto 5.0.28 elbv2/responses.py, judged to be a captured aws \
        elbv2 describe-ssl-policies answer (18 policies with Priority numbers, in the policy \
        order of the AWS CLI example)
        """,
      address: nil,
      via: "PyPI moto 5.0.28",
      date: "about 2022"
    ),
    PolicySource(
      id: "classic-api-capture-eucalyptus",
      kind: "api-capture",
      what: """
        policy JSON files in the shape of aws elb describe-load-balancer-policies answers, all \
        93 attributes, one file per policy
        """,
      address: nil,
      via: """
        eucalyptus/eucalyptus tools/elb-security-policy (commits 6a666a178b 2015-06, b6734dc255 \
        2016-10, 1b9aac8e8c 2016-12)
        """,
      date: "2015-2016"
    ),
    PolicySource(
      id: "s2n-tls-snapshot",
      kind: "aws-code",
      what: """
        AWS's own s2n-tls policy snapshots (ELBSecurityPolicy-* names; RFC9151 interop suites \
        under 20251113/14/15/17)
        """,
      address: nil,
      via: "aws/s2n-tls@8cbf81ad tests/policy_snapshot/snapshots",
      date: "2026-08-07"
    ),
    PolicySource(
      id: "moto-5.2.5",
      kind: "third-party",
      what: "moto elbv2/ssl_policies.py, transcribed from the docs",
      address: nil,
      via: "PyPI moto 5.2.5 (5.2.1: same, without FS-1-2-Res-2020-10)",
      date: "2026"
    ),
    PolicySource(
      id: "razorpay-terraform-ssl-ciphers",
      kind: "third-party",
      what: """
        Terraform attribute lists for Classic policies incl. the ELBSample-* ones
        """,
      address: nil,
      via: "razorpay/terraform-ssl-ciphers@300fba8",
      date: "2018-2021"
    ),
    PolicySource(
      id: "security-monkey",
      kind: "third-party",
      what: """
        Netflix Security Monkey ELB auditor: per-policy protocol/cipher remarks
        """,
      address: nil,
      via: "Netflix/security_monkey auditors/elb.py",
      date: "2015-2018"
    ),
    PolicySource(
      id: "policy-name-lists-2026",
      kind: "third-party",
      what: """
        two independent 2026 lists of all 45 ALB/NLB names (a CDK preflight rego rule 2026-09; a \
        Python table of 2026-10-07 that also gives protocols, PQ and RSA-kx flags)
        """,
      address: nil,
      via: "public repositories",
      date: "2026-09/10"
    ),
    PolicySource(
      id: "botocore-examples",
      kind: "aws-code",
      what: "botocore elbv2 examples-1.json DescribeSSLPolicies",
      address: nil,
      via: "botocore 1.43.11",
      date: "example of 2016"
    ),
    PolicySource(
      id: "aws-whats-new",
      kind: "aws-announcement",
      what: """
        AWS What's New posts and document-history pages of the three user guides
        """,
      address: nil,
      via: "docs",
      date: "2011-2026"
    ),
  ]
}
