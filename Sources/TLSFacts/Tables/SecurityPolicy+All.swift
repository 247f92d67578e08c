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

extension SecurityPolicy {
  /// The policies, in the order of AWS's pages.
  static let all: [SecurityPolicy] = [
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-3-2021-06",
      types: [.application, .network],
      versions: [.tls13],
      suites: SecurityPolicy.suites("""
        TLS_AES_128_GCM_SHA256 TLS_AES_256_GCM_SHA384 TLS_CHACHA20_POLY1305_SHA256
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "TLS 1.3",
        lifecycle: "current",
        introduced: "NLB 2021-10-14; ALB 2023-03-22",
        orderSource: "api priority (api-capture-2022)",
        groups: [],
        groupsConfidence: "not published",
        groupsNote: nil,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026", "aws-docs-alb-2023-04", "aws-docs-nlb-2022-09", "api-capture-2022", "moto-5.2.5"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: []
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-3-PQ-2025-09",
      types: [.application, .network],
      versions: [.tls13],
      suites: SecurityPolicy.suites("""
        TLS_AES_128_GCM_SHA256 TLS_AES_256_GCM_SHA384 TLS_CHACHA20_POLY1305_SHA256
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "TLS 1.3 PQ",
        lifecycle: "current",
        introduced: "2025-11",
        orderSource: "docs table order only (aws-docs-alb-2026-08)",
        groups: [.x25519MLKEM768, .secp256r1MLKEM768, .secp384r1MLKEM1024],
        groupsConfidence: "two sources agree",
        groupsNote: """
          AWS publishes the hybrid groups for the PQ policies as a family, not per policy; \
          classical groups also stay available (a client without ML-KEM still connects) but their \
          list is not published
          """,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026", "moto-5.2.5"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          """
          No API capture of this policy was found: the order is that of the docs table.
          """,
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-2-2021-06",
      types: [.application, .network],
      versions: [.tls12, .tls13],
      suites: SecurityPolicy.suites("""
        TLS_AES_128_GCM_SHA256 TLS_AES_256_GCM_SHA384 TLS_CHACHA20_POLY1305_SHA256 \
        ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 \
        ECDHE-RSA-AES128-SHA256 ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 \
        ECDHE-ECDSA-AES256-SHA384 ECDHE-RSA-AES256-SHA384
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "TLS 1.3",
        lifecycle: "current",
        introduced: "NLB 2021-10-14; ALB 2023-03-22",
        orderSource: "api priority (api-capture-2022)",
        groups: [],
        groupsConfidence: "not published",
        groupsNote: nil,
        defaults: [
          PolicyDefault(type: .application, way: "console", since: "by 2023-04-06", until: "before a 2025 snapshot", note: nil, sources: ["aws-docs-alb-2023-04"]),
          PolicyDefault(type: .network, way: "console", since: "by 2022-02-01", until: "before a 2025 snapshot", note: nil, sources: ["aws-docs-nlb-2022-09"]),
        ],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026", "aws-docs-alb-2023-04", "aws-docs-nlb-2022-09", "api-capture-2022", "moto-5.2.5"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: []
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-2-PQ-2025-09",
      types: [.application, .network],
      versions: [.tls12, .tls13],
      suites: SecurityPolicy.suites("""
        TLS_AES_128_GCM_SHA256 TLS_AES_256_GCM_SHA384 TLS_CHACHA20_POLY1305_SHA256 \
        ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 \
        ECDHE-RSA-AES128-SHA256 ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 \
        ECDHE-ECDSA-AES256-SHA384 ECDHE-RSA-AES256-SHA384
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "TLS 1.3 PQ",
        lifecycle: "current",
        introduced: "2025-11",
        orderSource: "docs table order only (aws-docs-alb-2026-08)",
        groups: [.x25519MLKEM768, .secp256r1MLKEM768, .secp384r1MLKEM1024],
        groupsConfidence: "two sources agree",
        groupsNote: """
          AWS publishes the hybrid groups for the PQ policies as a family, not per policy; \
          classical groups also stay available (a client without ML-KEM still connects) but their \
          list is not published
          """,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026", "moto-5.2.5"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          """
          No API capture of this policy was found: the order is that of the docs table.
          """,
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-2-Res-2021-06",
      types: [.application, .network],
      versions: [.tls12, .tls13],
      suites: SecurityPolicy.suites("""
        TLS_AES_128_GCM_SHA256 TLS_AES_256_GCM_SHA384 TLS_CHACHA20_POLY1305_SHA256 \
        ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES256-GCM-SHA384 \
        ECDHE-RSA-AES256-GCM-SHA384
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "TLS 1.3",
        lifecycle: "current",
        introduced: "NLB 2021-10-14; ALB 2023-03-22",
        orderSource: "api priority (api-capture-2022)",
        groups: [],
        groupsConfidence: "not published",
        groupsNote: nil,
        defaults: [
          PolicyDefault(type: .application, way: "console", since: "seen in 2025 snapshots", until: "between 2025-11 and 2026-06", note: nil, sources: ["aws-docs-alb-2025"]),
          PolicyDefault(type: .network, way: "console", since: "seen in 2025 snapshots", until: "between 2025-11 and 2026-06", note: nil, sources: ["aws-docs-nlb-2025"]),
        ],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026", "aws-docs-alb-2023-04", "aws-docs-nlb-2022-09", "api-capture-2022", "moto-5.2.5"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: []
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
      types: [.application, .network],
      versions: [.tls12, .tls13],
      suites: SecurityPolicy.suites("""
        TLS_AES_128_GCM_SHA256 TLS_AES_256_GCM_SHA384 TLS_CHACHA20_POLY1305_SHA256 \
        ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES256-GCM-SHA384 \
        ECDHE-RSA-AES256-GCM-SHA384
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "TLS 1.3 PQ",
        lifecycle: "current",
        introduced: "2025-11",
        orderSource: "docs table order only (aws-docs-alb-2026-08)",
        groups: [.x25519MLKEM768, .secp256r1MLKEM768, .secp384r1MLKEM1024],
        groupsConfidence: "two sources agree",
        groupsNote: """
          AWS publishes the hybrid groups for the PQ policies as a family, not per policy; \
          classical groups also stay available (a client without ML-KEM still connects) but their \
          list is not published
          """,
        defaults: [
          PolicyDefault(type: .application, way: "console", since: "by 2026-06-03 (after 2025-11)", until: nil, note: nil, sources: ["aws-docs-alb-2026-08"]),
          PolicyDefault(type: .network, way: "console", since: "by 2026-06-03 (after 2025-11)", until: nil, note: nil, sources: ["aws-docs-nlb-2026"]),
        ],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026", "moto-5.2.5"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          """
          No API capture of this policy was found: the order is that of the docs table.
          """,
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-2-Ext2-2021-06",
      types: [.application, .network],
      versions: [.tls12, .tls13],
      suites: SecurityPolicy.suites("""
        TLS_AES_128_GCM_SHA256 TLS_AES_256_GCM_SHA384 TLS_CHACHA20_POLY1305_SHA256 \
        ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 \
        ECDHE-RSA-AES128-SHA256 ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA \
        ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA384 ECDHE-ECDSA-AES256-SHA ECDHE-RSA-AES256-SHA AES128-GCM-SHA256 \
        AES128-SHA256 AES128-SHA AES256-GCM-SHA384 AES256-SHA256 AES256-SHA
        """),
      alternativeOrders: [
        SecurityPolicy.suites("""
        TLS_AES_128_GCM_SHA256 TLS_AES_256_GCM_SHA384 TLS_CHACHA20_POLY1305_SHA256 \
        ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 \
        ECDHE-RSA-AES128-SHA256 ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA \
        ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA384 ECDHE-RSA-AES256-SHA ECDHE-ECDSA-AES256-SHA AES128-GCM-SHA256 \
        AES128-SHA256 AES128-SHA AES256-GCM-SHA384 AES256-SHA256 AES256-SHA
        """),
      ],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "TLS 1.3",
        lifecycle: "current",
        introduced: "NLB 2021-10-14; ALB 2023-03-22",
        orderSource: "api priority (api-capture-2022)",
        groups: [],
        groupsConfidence: "not published",
        groupsNote: nil,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026", "aws-docs-alb-2023-04", "aws-docs-nlb-2022-09", "api-capture-2022", "moto-5.2.5"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          "The sources agree on the set but not on the order.",
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-2-Ext2-PQ-2025-09",
      types: [.application, .network],
      versions: [.tls12, .tls13],
      suites: SecurityPolicy.suites("""
        TLS_AES_128_GCM_SHA256 TLS_AES_256_GCM_SHA384 TLS_CHACHA20_POLY1305_SHA256 \
        ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 \
        ECDHE-RSA-AES128-SHA256 ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA \
        ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA384 ECDHE-ECDSA-AES256-SHA ECDHE-RSA-AES256-SHA AES128-GCM-SHA256 \
        AES128-SHA256 AES128-SHA AES256-GCM-SHA384 AES256-SHA256 AES256-SHA
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "TLS 1.3 PQ",
        lifecycle: "current",
        introduced: "2025-11",
        orderSource: "docs table order only (aws-docs-alb-2026-08)",
        groups: [.x25519MLKEM768, .secp256r1MLKEM768, .secp384r1MLKEM1024],
        groupsConfidence: "two sources agree",
        groupsNote: """
          AWS publishes the hybrid groups for the PQ policies as a family, not per policy; \
          classical groups also stay available (a client without ML-KEM still connects) but their \
          list is not published
          """,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026", "moto-5.2.5"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          """
          No API capture of this policy was found: the order is that of the docs table.
          """,
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-2-Ext1-2021-06",
      types: [.application, .network],
      versions: [.tls12, .tls13],
      suites: SecurityPolicy.suites("""
        TLS_AES_128_GCM_SHA256 TLS_AES_256_GCM_SHA384 TLS_CHACHA20_POLY1305_SHA256 \
        ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 \
        ECDHE-RSA-AES128-SHA256 ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 \
        ECDHE-ECDSA-AES256-SHA384 ECDHE-RSA-AES256-SHA384 AES128-GCM-SHA256 AES128-SHA256 \
        AES256-GCM-SHA384 AES256-SHA256
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "TLS 1.3",
        lifecycle: "current",
        introduced: "NLB 2021-10-14; ALB 2023-03-22",
        orderSource: "api priority (api-capture-2022)",
        groups: [],
        groupsConfidence: "not published",
        groupsNote: nil,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026", "aws-docs-alb-2023-04", "aws-docs-nlb-2022-09", "api-capture-2022", "moto-5.2.5"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: []
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-2-Ext1-PQ-2025-09",
      types: [.application, .network],
      versions: [.tls12, .tls13],
      suites: SecurityPolicy.suites("""
        TLS_AES_128_GCM_SHA256 TLS_AES_256_GCM_SHA384 TLS_CHACHA20_POLY1305_SHA256 \
        ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 \
        ECDHE-RSA-AES128-SHA256 ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 \
        ECDHE-ECDSA-AES256-SHA384 ECDHE-RSA-AES256-SHA384 AES128-GCM-SHA256 AES128-SHA256 \
        AES256-GCM-SHA384 AES256-SHA256
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "TLS 1.3 PQ",
        lifecycle: "current",
        introduced: "2025-11",
        orderSource: "docs table order only (aws-docs-alb-2026-08)",
        groups: [.x25519MLKEM768, .secp256r1MLKEM768, .secp384r1MLKEM1024],
        groupsConfidence: "two sources agree",
        groupsNote: """
          AWS publishes the hybrid groups for the PQ policies as a family, not per policy; \
          classical groups also stay available (a client without ML-KEM still connects) but their \
          list is not published
          """,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026"],
        confidence: """
          sources differ: moto-5.2.5 lists 21 ciphers (adds ECDHE-ECDSA-AES128-SHA, \
          ECDHE-RSA-AES128-SHA, ECDHE-ECDSA-AES256-SHA, ECDHE-RSA-AES256-SHA, AES128-SHA, \
          AES256-SHA)
          """,
        otherNames: [],
        unlistedTypes: [],
        notes: [
          """
          moto 5.2.x copies the 21-cipher Ext2 list here; both AWS pages list 15. Use 15.
          """,
          """
          No API capture of this policy was found: the order is that of the docs table.
          """,
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-1-2021-06",
      types: [.application, .network],
      versions: [.tls11, .tls12, .tls13],
      suites: SecurityPolicy.suites("""
        TLS_AES_128_GCM_SHA256 TLS_AES_256_GCM_SHA384 TLS_CHACHA20_POLY1305_SHA256 \
        ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 \
        ECDHE-RSA-AES128-SHA256 ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA \
        ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA384 ECDHE-RSA-AES256-SHA ECDHE-ECDSA-AES256-SHA AES128-GCM-SHA256 \
        AES128-SHA256 AES128-SHA AES256-GCM-SHA384 AES256-SHA256 AES256-SHA
        """),
      alternativeOrders: [
        SecurityPolicy.suites("""
        TLS_AES_128_GCM_SHA256 TLS_AES_256_GCM_SHA384 TLS_CHACHA20_POLY1305_SHA256 \
        ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 \
        ECDHE-RSA-AES128-SHA256 ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA \
        ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA384 ECDHE-ECDSA-AES256-SHA ECDHE-RSA-AES256-SHA AES128-GCM-SHA256 \
        AES128-SHA256 AES128-SHA AES256-GCM-SHA384 AES256-SHA256 AES256-SHA
        """),
      ],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "TLS 1.3",
        lifecycle: "current",
        introduced: "NLB 2021-10-14; ALB 2023-03-22",
        orderSource: "api priority (api-capture-2022)",
        groups: [],
        groupsConfidence: "not published",
        groupsNote: nil,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026", "aws-docs-alb-2023-04", "aws-docs-nlb-2022-09", "api-capture-2022", "moto-5.2.5"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          "The sources agree on the set but not on the order.",
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-0-2021-06",
      types: [.application, .network],
      versions: [.tls10, .tls11, .tls12, .tls13],
      suites: SecurityPolicy.suites("""
        TLS_AES_128_GCM_SHA256 TLS_AES_256_GCM_SHA384 TLS_CHACHA20_POLY1305_SHA256 \
        ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 \
        ECDHE-RSA-AES128-SHA256 ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA \
        ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA384 ECDHE-RSA-AES256-SHA ECDHE-ECDSA-AES256-SHA AES128-GCM-SHA256 \
        AES128-SHA256 AES128-SHA AES256-GCM-SHA384 AES256-SHA256 AES256-SHA
        """),
      alternativeOrders: [
        SecurityPolicy.suites("""
        TLS_AES_128_GCM_SHA256 TLS_AES_256_GCM_SHA384 TLS_CHACHA20_POLY1305_SHA256 \
        ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 \
        ECDHE-RSA-AES128-SHA256 ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA \
        ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA384 ECDHE-ECDSA-AES256-SHA ECDHE-RSA-AES256-SHA AES128-GCM-SHA256 \
        AES128-SHA256 AES128-SHA AES256-GCM-SHA384 AES256-SHA256 AES256-SHA
        """),
      ],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "TLS 1.3",
        lifecycle: "current",
        introduced: "NLB 2021-10-14; ALB 2023-03-22",
        orderSource: "api priority (api-capture-2022)",
        groups: [],
        groupsConfidence: "not published",
        groupsNote: nil,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026", "aws-docs-alb-2023-04", "aws-docs-nlb-2022-09", "api-capture-2022", "moto-5.2.5"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          "The sources agree on the set but not on the order.",
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-0-PQ-2025-09",
      types: [.application, .network],
      versions: [.tls10, .tls11, .tls12, .tls13],
      suites: SecurityPolicy.suites("""
        TLS_AES_128_GCM_SHA256 TLS_AES_256_GCM_SHA384 TLS_CHACHA20_POLY1305_SHA256 \
        ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 \
        ECDHE-RSA-AES128-SHA256 ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA \
        ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA384 ECDHE-ECDSA-AES256-SHA ECDHE-RSA-AES256-SHA AES128-GCM-SHA256 \
        AES128-SHA256 AES128-SHA AES256-GCM-SHA384 AES256-SHA256 AES256-SHA
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "TLS 1.3 PQ",
        lifecycle: "current",
        introduced: "2025-11",
        orderSource: "docs table order only (aws-docs-alb-2026-08)",
        groups: [.x25519MLKEM768, .secp256r1MLKEM768, .secp384r1MLKEM1024],
        groupsConfidence: "two sources agree",
        groupsNote: """
          AWS publishes the hybrid groups for the PQ policies as a family, not per policy; \
          classical groups also stay available (a client without ML-KEM still connects) but their \
          list is not published
          """,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026", "moto-5.2.5"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          """
          No API capture of this policy was found: the order is that of the docs table.
          """,
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS-1-2-Ext-2018-06",
      types: [.application, .network],
      versions: [.tls12],
      suites: SecurityPolicy.suites("""
        ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 \
        ECDHE-RSA-AES128-SHA256 ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA \
        ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA384 ECDHE-RSA-AES256-SHA ECDHE-ECDSA-AES256-SHA AES128-GCM-SHA256 \
        AES128-SHA256 AES128-SHA AES256-GCM-SHA384 AES256-SHA256 AES256-SHA
        """),
      alternativeOrders: [
        SecurityPolicy.suites("""
        ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 \
        ECDHE-RSA-AES128-SHA256 ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA \
        ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA384 ECDHE-ECDSA-AES256-SHA ECDHE-RSA-AES256-SHA AES128-GCM-SHA256 \
        AES128-SHA256 AES128-SHA AES256-GCM-SHA384 AES256-SHA256 AES256-SHA
        """),
      ],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "TLS 1.x",
        lifecycle: "current",
        introduced: "2018-06-06",
        orderSource: "api priority (api-capture-2022)",
        groups: [.secp256r1, .secp384r1],
        groupsConfidence: "one source",
        groupsNote: """
          list in the s2n-tls policy of the same name; the load balancers may accept more (for \
          example x25519): AWS docs do not list groups
          """,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026", "aws-docs-alb-2023-04", "aws-docs-nlb-2022-09", "api-capture-2022", "s2n-tls-snapshot", "moto-5.2.5"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          "The sources agree on the set but not on the order.",
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS-1-2-2017-01",
      types: [.application, .network, .classic],
      versions: [.tls12],
      suites: SecurityPolicy.suites("""
        ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 \
        ECDHE-RSA-AES128-SHA256 ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 \
        ECDHE-ECDSA-AES256-SHA384 ECDHE-RSA-AES256-SHA384 AES128-GCM-SHA256 AES128-SHA256 \
        AES256-GCM-SHA384 AES256-SHA256
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "TLS 1.x",
        lifecycle: "current",
        introduced: "2017-02-06 (ALB)",
        orderSource: "api priority (api-capture-2022)",
        groups: [.secp256r1, .secp384r1],
        groupsConfidence: "one source",
        groupsNote: """
          list in the s2n-tls policy of the same name; the load balancers may accept more (for \
          example x25519): AWS docs do not list groups
          """,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026", "aws-docs-classic-2026", "aws-docs-alb-2023-04", "aws-docs-nlb-2022-09", "aws-docs-classic-2023", "api-capture-2022", "s2n-tls-snapshot", "moto-5.2.5", "razorpay-terraform-ssl-ciphers"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: []
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS-1-1-2017-01",
      types: [.application, .network, .classic],
      versions: [.tls11, .tls12],
      suites: SecurityPolicy.suites("""
        ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 \
        ECDHE-RSA-AES128-SHA256 ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA \
        ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA384 ECDHE-RSA-AES256-SHA ECDHE-ECDSA-AES256-SHA AES128-GCM-SHA256 \
        AES128-SHA256 AES128-SHA AES256-GCM-SHA384 AES256-SHA256 AES256-SHA
        """),
      alternativeOrders: [
        SecurityPolicy.suites("""
        ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 \
        ECDHE-RSA-AES128-SHA256 ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA \
        ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA384 ECDHE-ECDSA-AES256-SHA ECDHE-RSA-AES256-SHA AES128-GCM-SHA256 \
        AES128-SHA256 AES128-SHA AES256-GCM-SHA384 AES256-SHA256 AES256-SHA
        """),
      ],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "TLS 1.x",
        lifecycle: "current",
        introduced: "2017-02-06 (ALB)",
        orderSource: "api priority (api-capture-2022)",
        groups: [.secp256r1, .secp384r1],
        groupsConfidence: "one source",
        groupsNote: """
          list in the s2n-tls policy of the same name; the load balancers may accept more (for \
          example x25519): AWS docs do not list groups
          """,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026", "aws-docs-classic-2026", "aws-docs-alb-2023-04", "aws-docs-nlb-2022-09", "aws-docs-classic-2023", "api-capture-2022", "s2n-tls-snapshot", "moto-5.2.5", "razorpay-terraform-ssl-ciphers"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          "The sources agree on the set but not on the order.",
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-2016-08",
      types: [.application, .network, .classic],
      versions: [.tls10, .tls11, .tls12],
      suites: SecurityPolicy.suites("""
        ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 \
        ECDHE-RSA-AES128-SHA256 ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA \
        ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA384 ECDHE-RSA-AES256-SHA ECDHE-ECDSA-AES256-SHA AES128-GCM-SHA256 \
        AES128-SHA256 AES128-SHA AES256-GCM-SHA384 AES256-SHA256 AES256-SHA
        """),
      alternativeOrders: [
        SecurityPolicy.suites("""
        ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 \
        ECDHE-RSA-AES128-SHA256 ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA \
        ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA384 ECDHE-ECDSA-AES256-SHA ECDHE-RSA-AES256-SHA AES128-GCM-SHA256 \
        AES128-SHA256 AES128-SHA AES256-GCM-SHA384 AES256-SHA256 AES256-SHA
        """),
      ],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "dated",
        lifecycle: "current",
        introduced: "2016-08",
        orderSource: "api priority (api-capture-2022)",
        groups: [.secp256r1, .secp384r1],
        groupsConfidence: "one source",
        groupsNote: """
          list in the s2n-tls policy of the same name; the load balancers may accept more (for \
          example x25519): AWS docs do not list groups
          """,
        defaults: [
          PolicyDefault(type: .application, way: "api/cli/cloudformation/cdk/terraform when no policy is given", since: """
          2016 (soon after the ALB launch; AWS API examples of 2016 still show 2015-05)
          """, until: nil, note: "still so in the docs of Aug-Oct 2026", sources: ["aws-docs-alb-2026-08", "aws-docs-alb-2023-04"]),
          PolicyDefault(type: .network, way: "api/cli/cloudformation/cdk/terraform when no policy is given", since: "2019-01 (TLS listeners)", until: nil, note: "still so in the docs of 2026", sources: ["aws-docs-nlb-2026", "aws-docs-nlb-2022-09"]),
          PolicyDefault(type: .application, way: "console", since: "2016", until: "between 2022-10 and 2023-04", note: nil, sources: ["aws-docs-alb-2023-04"]),
          PolicyDefault(type: .network, way: "console", since: "2019-01", until: "between 2021-10 and 2022-02", note: nil, sources: ["aws-docs-nlb-2022-09"]),
          PolicyDefault(type: .classic, way: "console and api/cli", since: "2016-08", until: nil, note: nil, sources: ["aws-docs-classic-2026", "aws-docs-classic-2023"]),
        ],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026", "aws-docs-classic-2026", "aws-docs-alb-2023-04", "aws-docs-nlb-2022-09", "aws-docs-classic-2023", "api-capture-2022", "classic-api-capture-eucalyptus", "s2n-tls-snapshot", "moto-5.2.5", "razorpay-terraform-ssl-ciphers"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          "The sources agree on the set but not on the order.",
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-3-FIPS-2023-04",
      types: [.application, .network],
      versions: [.tls13],
      suites: SecurityPolicy.suites("TLS_AES_128_GCM_SHA256 TLS_AES_256_GCM_SHA384"),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "FIPS",
        lifecycle: "current",
        introduced: "2023-11-20 (ALB)",
        orderSource: "docs table order only (aws-docs-alb-2026-08)",
        groups: [],
        groupsConfidence: "not published",
        groupsNote: nil,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          """
          AWS-LC FIPS module. On an ALB, FIPS and non-FIPS policies were not to be mixed between \
          listeners of one load balancer (older docs).
          """,
          """
          No API capture of this policy was found: the order is that of the docs table.
          """,
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-3-FIPS-PQ-2025-09",
      types: [.application, .network],
      versions: [.tls13],
      suites: SecurityPolicy.suites("TLS_AES_128_GCM_SHA256 TLS_AES_256_GCM_SHA384"),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "FIPS-PQ",
        lifecycle: "current",
        introduced: "2025-11",
        orderSource: "docs table order only (aws-docs-alb-2026-08)",
        groups: [.x25519MLKEM768, .secp256r1MLKEM768, .secp384r1MLKEM1024],
        groupsConfidence: "two sources agree",
        groupsNote: """
          AWS publishes the hybrid groups for the PQ policies as a family, not per policy; \
          classical groups also stay available (a client without ML-KEM still connects) but their \
          list is not published
          """,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          """
          AWS-LC FIPS module. On an ALB, FIPS and non-FIPS policies were not to be mixed between \
          listeners of one load balancer (older docs).
          """,
          """
          No API capture of this policy was found: the order is that of the docs table.
          """,
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-2-FIPS-2023-04",
      types: [.application, .network],
      versions: [.tls12, .tls13],
      suites: SecurityPolicy.suites("""
        TLS_AES_128_GCM_SHA256 TLS_AES_256_GCM_SHA384 ECDHE-ECDSA-AES128-GCM-SHA256 \
        ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 ECDHE-RSA-AES128-SHA256 \
        ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA384
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "FIPS",
        lifecycle: "current",
        introduced: "2023-11-20 (ALB)",
        orderSource: "docs table order only (aws-docs-alb-2026-08)",
        groups: [],
        groupsConfidence: "not published",
        groupsNote: nil,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          """
          AWS-LC FIPS module. On an ALB, FIPS and non-FIPS policies were not to be mixed between \
          listeners of one load balancer (older docs).
          """,
          """
          No API capture of this policy was found: the order is that of the docs table.
          """,
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-2-FIPS-PQ-2025-09",
      types: [.application, .network],
      versions: [.tls12, .tls13],
      suites: SecurityPolicy.suites("""
        TLS_AES_128_GCM_SHA256 TLS_AES_256_GCM_SHA384 ECDHE-ECDSA-AES128-GCM-SHA256 \
        ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 ECDHE-RSA-AES128-SHA256 \
        ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA384
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "FIPS-PQ",
        lifecycle: "current",
        introduced: "2025-11",
        orderSource: "docs table order only (aws-docs-alb-2026-08)",
        groups: [.x25519MLKEM768, .secp256r1MLKEM768, .secp384r1MLKEM1024],
        groupsConfidence: "two sources agree",
        groupsNote: """
          AWS publishes the hybrid groups for the PQ policies as a family, not per policy; \
          classical groups also stay available (a client without ML-KEM still connects) but their \
          list is not published
          """,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          """
          AWS-LC FIPS module. On an ALB, FIPS and non-FIPS policies were not to be mixed between \
          listeners of one load balancer (older docs).
          """,
          """
          No API capture of this policy was found: the order is that of the docs table.
          """,
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-2-Res-FIPS-2023-04",
      types: [.application, .network],
      versions: [.tls12, .tls13],
      suites: SecurityPolicy.suites("""
        TLS_AES_128_GCM_SHA256 TLS_AES_256_GCM_SHA384 ECDHE-ECDSA-AES128-GCM-SHA256 \
        ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "FIPS",
        lifecycle: "current",
        introduced: "2023-11-20 (ALB)",
        orderSource: "docs table order only (aws-docs-alb-2026-08)",
        groups: [],
        groupsConfidence: "not published",
        groupsNote: nil,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          """
          AWS-LC FIPS module. On an ALB, FIPS and non-FIPS policies were not to be mixed between \
          listeners of one load balancer (older docs).
          """,
          """
          No API capture of this policy was found: the order is that of the docs table.
          """,
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-2-Res-FIPS-PQ-2025-09",
      types: [.application, .network],
      versions: [.tls12, .tls13],
      suites: SecurityPolicy.suites("""
        TLS_AES_128_GCM_SHA256 TLS_AES_256_GCM_SHA384 ECDHE-ECDSA-AES128-GCM-SHA256 \
        ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "FIPS-PQ",
        lifecycle: "current",
        introduced: "2025-11",
        orderSource: "docs table order only (aws-docs-alb-2026-08)",
        groups: [.x25519MLKEM768, .secp256r1MLKEM768, .secp384r1MLKEM1024],
        groupsConfidence: "two sources agree",
        groupsNote: """
          AWS publishes the hybrid groups for the PQ policies as a family, not per policy; \
          classical groups also stay available (a client without ML-KEM still connects) but their \
          list is not published
          """,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          """
          AWS-LC FIPS module. On an ALB, FIPS and non-FIPS policies were not to be mixed between \
          listeners of one load balancer (older docs).
          """,
          """
          No API capture of this policy was found: the order is that of the docs table.
          """,
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-2-Ext2-FIPS-2023-04",
      types: [.application, .network],
      versions: [.tls12, .tls13],
      suites: SecurityPolicy.suites("""
        TLS_AES_128_GCM_SHA256 TLS_AES_256_GCM_SHA384 ECDHE-ECDSA-AES128-GCM-SHA256 \
        ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 ECDHE-RSA-AES128-SHA256 \
        ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA ECDHE-ECDSA-AES256-GCM-SHA384 \
        ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 ECDHE-RSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA ECDHE-ECDSA-AES256-SHA AES128-GCM-SHA256 AES128-SHA256 AES128-SHA \
        AES256-GCM-SHA384 AES256-SHA256 AES256-SHA
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "FIPS",
        lifecycle: "current",
        introduced: "2023-11-20 (ALB)",
        orderSource: "docs table order only (aws-docs-alb-2026-08)",
        groups: [],
        groupsConfidence: "not published",
        groupsNote: nil,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          """
          AWS-LC FIPS module. On an ALB, FIPS and non-FIPS policies were not to be mixed between \
          listeners of one load balancer (older docs).
          """,
          """
          No API capture of this policy was found: the order is that of the docs table.
          """,
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-2-Ext2-FIPS-PQ-2025-09",
      types: [.application, .network],
      versions: [.tls12, .tls13],
      suites: SecurityPolicy.suites("""
        TLS_AES_128_GCM_SHA256 TLS_AES_256_GCM_SHA384 ECDHE-ECDSA-AES128-GCM-SHA256 \
        ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 ECDHE-RSA-AES128-SHA256 \
        ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA ECDHE-ECDSA-AES256-GCM-SHA384 \
        ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 ECDHE-RSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA ECDHE-ECDSA-AES256-SHA AES128-GCM-SHA256 AES128-SHA256 AES128-SHA \
        AES256-GCM-SHA384 AES256-SHA256 AES256-SHA
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "FIPS-PQ",
        lifecycle: "current",
        introduced: "2025-11",
        orderSource: "docs table order only (aws-docs-alb-2026-08)",
        groups: [.x25519MLKEM768, .secp256r1MLKEM768, .secp384r1MLKEM1024],
        groupsConfidence: "two sources agree",
        groupsNote: """
          AWS publishes the hybrid groups for the PQ policies as a family, not per policy; \
          classical groups also stay available (a client without ML-KEM still connects) but their \
          list is not published
          """,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          """
          AWS-LC FIPS module. On an ALB, FIPS and non-FIPS policies were not to be mixed between \
          listeners of one load balancer (older docs).
          """,
          """
          No API capture of this policy was found: the order is that of the docs table.
          """,
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-2-Ext1-FIPS-2023-04",
      types: [.application, .network],
      versions: [.tls12, .tls13],
      suites: SecurityPolicy.suites("""
        TLS_AES_128_GCM_SHA256 TLS_AES_256_GCM_SHA384 ECDHE-ECDSA-AES128-GCM-SHA256 \
        ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 ECDHE-RSA-AES128-SHA256 \
        ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA384 AES128-GCM-SHA256 AES128-SHA256 AES256-GCM-SHA384 AES256-SHA256
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "FIPS",
        lifecycle: "current",
        introduced: "2023-11-20 (ALB)",
        orderSource: "docs table order only (aws-docs-alb-2026-08)",
        groups: [],
        groupsConfidence: "not published",
        groupsNote: nil,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          """
          AWS-LC FIPS module. On an ALB, FIPS and non-FIPS policies were not to be mixed between \
          listeners of one load balancer (older docs).
          """,
          """
          No API capture of this policy was found: the order is that of the docs table.
          """,
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-2-Ext1-FIPS-PQ-2025-09",
      types: [.application, .network],
      versions: [.tls12, .tls13],
      suites: SecurityPolicy.suites("""
        TLS_AES_128_GCM_SHA256 TLS_AES_256_GCM_SHA384 ECDHE-ECDSA-AES128-GCM-SHA256 \
        ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 ECDHE-RSA-AES128-SHA256 \
        ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA384 AES128-GCM-SHA256 AES128-SHA256 AES256-GCM-SHA384 AES256-SHA256
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "FIPS-PQ",
        lifecycle: "current",
        introduced: "2025-11",
        orderSource: "docs table order only (aws-docs-alb-2026-08)",
        groups: [.x25519MLKEM768, .secp256r1MLKEM768, .secp384r1MLKEM1024],
        groupsConfidence: "two sources agree",
        groupsNote: """
          AWS publishes the hybrid groups for the PQ policies as a family, not per policy; \
          classical groups also stay available (a client without ML-KEM still connects) but their \
          list is not published
          """,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          """
          AWS-LC FIPS module. On an ALB, FIPS and non-FIPS policies were not to be mixed between \
          listeners of one load balancer (older docs).
          """,
          """
          No API capture of this policy was found: the order is that of the docs table.
          """,
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-2-Ext0-FIPS-2023-04",
      types: [.application, .network],
      versions: [.tls12, .tls13],
      suites: SecurityPolicy.suites("""
        TLS_AES_128_GCM_SHA256 TLS_AES_256_GCM_SHA384 ECDHE-ECDSA-AES128-GCM-SHA256 \
        ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 ECDHE-RSA-AES128-SHA256 \
        ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA ECDHE-ECDSA-AES256-GCM-SHA384 \
        ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 ECDHE-RSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA ECDHE-ECDSA-AES256-SHA
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "FIPS",
        lifecycle: "current",
        introduced: "2023-11-20 (ALB)",
        orderSource: "docs table order only (aws-docs-alb-2026-08)",
        groups: [],
        groupsConfidence: "not published",
        groupsNote: nil,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          """
          AWS-LC FIPS module. On an ALB, FIPS and non-FIPS policies were not to be mixed between \
          listeners of one load balancer (older docs).
          """,
          """
          No API capture of this policy was found: the order is that of the docs table.
          """,
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-2-Ext0-FIPS-PQ-2025-09",
      types: [.application, .network],
      versions: [.tls12, .tls13],
      suites: SecurityPolicy.suites("""
        TLS_AES_128_GCM_SHA256 TLS_AES_256_GCM_SHA384 ECDHE-ECDSA-AES128-GCM-SHA256 \
        ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 ECDHE-RSA-AES128-SHA256 \
        ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA ECDHE-ECDSA-AES256-GCM-SHA384 \
        ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 ECDHE-RSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA ECDHE-ECDSA-AES256-SHA
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "FIPS-PQ",
        lifecycle: "current",
        introduced: "2025-11",
        orderSource: "docs table order only (aws-docs-alb-2026-08)",
        groups: [.x25519MLKEM768, .secp256r1MLKEM768, .secp384r1MLKEM1024],
        groupsConfidence: "two sources agree",
        groupsNote: """
          AWS publishes the hybrid groups for the PQ policies as a family, not per policy; \
          classical groups also stay available (a client without ML-KEM still connects) but their \
          list is not published
          """,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          """
          AWS-LC FIPS module. On an ALB, FIPS and non-FIPS policies were not to be mixed between \
          listeners of one load balancer (older docs).
          """,
          """
          No API capture of this policy was found: the order is that of the docs table.
          """,
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-1-FIPS-2023-04",
      types: [.application, .network],
      versions: [.tls11, .tls12, .tls13],
      suites: SecurityPolicy.suites("""
        TLS_AES_128_GCM_SHA256 TLS_AES_256_GCM_SHA384 ECDHE-ECDSA-AES128-GCM-SHA256 \
        ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 ECDHE-RSA-AES128-SHA256 \
        ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA ECDHE-ECDSA-AES256-GCM-SHA384 \
        ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 ECDHE-RSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA ECDHE-ECDSA-AES256-SHA AES128-GCM-SHA256 AES128-SHA256 AES128-SHA \
        AES256-GCM-SHA384 AES256-SHA256 AES256-SHA
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "FIPS",
        lifecycle: "current, legacy compatibility only",
        introduced: "2023-11-20 (ALB)",
        orderSource: "docs table order only (aws-docs-alb-2026-08)",
        groups: [],
        groupsConfidence: "not published",
        groupsNote: nil,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          """
          AWS: offered for legacy compatibility only; uses the FIPS 140 module but may not meet \
          the newest NIST guidance on TLS configuration.
          """,
          """
          AWS-LC FIPS module. On an ALB, FIPS and non-FIPS policies were not to be mixed between \
          listeners of one load balancer (older docs).
          """,
          """
          No API capture of this policy was found: the order is that of the docs table.
          """,
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-0-FIPS-2023-04",
      types: [.application, .network],
      versions: [.tls10, .tls11, .tls12, .tls13],
      suites: SecurityPolicy.suites("""
        TLS_AES_128_GCM_SHA256 TLS_AES_256_GCM_SHA384 ECDHE-ECDSA-AES128-GCM-SHA256 \
        ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 ECDHE-RSA-AES128-SHA256 \
        ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA ECDHE-ECDSA-AES256-GCM-SHA384 \
        ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 ECDHE-RSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA ECDHE-ECDSA-AES256-SHA AES128-GCM-SHA256 AES128-SHA256 AES128-SHA \
        AES256-GCM-SHA384 AES256-SHA256 AES256-SHA
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "FIPS",
        lifecycle: "current, legacy compatibility only",
        introduced: "2023-11-20 (ALB)",
        orderSource: "docs table order only (aws-docs-alb-2026-08)",
        groups: [],
        groupsConfidence: "not published",
        groupsNote: nil,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          """
          AWS: offered for legacy compatibility only; uses the FIPS 140 module but may not meet \
          the newest NIST guidance on TLS configuration.
          """,
          """
          AWS-LC FIPS module. On an ALB, FIPS and non-FIPS policies were not to be mixed between \
          listeners of one load balancer (older docs).
          """,
          """
          No API capture of this policy was found: the order is that of the docs table.
          """,
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-0-FIPS-PQ-2025-09",
      types: [.application, .network],
      versions: [.tls10, .tls11, .tls12, .tls13],
      suites: SecurityPolicy.suites("""
        TLS_AES_128_GCM_SHA256 TLS_AES_256_GCM_SHA384 ECDHE-ECDSA-AES128-GCM-SHA256 \
        ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 ECDHE-RSA-AES128-SHA256 \
        ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA ECDHE-ECDSA-AES256-GCM-SHA384 \
        ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 ECDHE-RSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA ECDHE-ECDSA-AES256-SHA AES128-GCM-SHA256 AES128-SHA256 AES128-SHA \
        AES256-GCM-SHA384 AES256-SHA256 AES256-SHA
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "FIPS-PQ",
        lifecycle: "current",
        introduced: "2025-11",
        orderSource: "docs table order only (aws-docs-alb-2026-08)",
        groups: [.x25519MLKEM768, .secp256r1MLKEM768, .secp384r1MLKEM1024],
        groupsConfidence: "two sources agree",
        groupsNote: """
          AWS publishes the hybrid groups for the PQ policies as a family, not per policy; \
          classical groups also stay available (a client without ML-KEM still connects) but their \
          list is not published
          """,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          """
          TLS 1.0/1.1 are offered as well, so the same caution as for the 1-0 FIPS policy applies \
          (AWS names only the 2023-04 ones).
          """,
          """
          AWS-LC FIPS module. On an ALB, FIPS and non-FIPS policies were not to be mixed between \
          listeners of one load balancer (older docs).
          """,
          """
          No API capture of this policy was found: the order is that of the docs table.
          """,
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-3-RFC9151-FIPS-2023-07",
      types: [.application, .network],
      versions: [.tls13],
      suites: SecurityPolicy.suites("TLS_AES_256_GCM_SHA384"),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "RFC9151",
        lifecycle: "current",
        introduced: """
          2026-08-04 (ALB and NLB; the 2023-07 in the name is not the release date)
          """,
        orderSource: "docs table order only (aws-docs-alb-2026-08)",
        groups: [.secp384r1],
        groupsConfidence: "inferred",
        groupsNote: """
          from s2n's policy named rfc9151; that the ELB policy is the same is an inference. A \
          client that does not offer secp384r1 would then fail
          """,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          """
          AWS-LC FIPS module. On an ALB, FIPS and non-FIPS policies were not to be mixed between \
          listeners of one load balancer (older docs).
          """,
          """
          No API capture of this policy was found: the order is that of the docs table.
          """,
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-2-RFC9151-FIPS-2023-07",
      types: [.application, .network],
      versions: [.tls12, .tls13],
      suites: SecurityPolicy.suites("""
        TLS_AES_256_GCM_SHA384 ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "RFC9151",
        lifecycle: "current",
        introduced: """
          2026-08-04 (ALB and NLB; the 2023-07 in the name is not the release date)
          """,
        orderSource: "docs table order only (aws-docs-alb-2026-08)",
        groups: [.secp384r1],
        groupsConfidence: "inferred",
        groupsNote: """
          from s2n's policy named rfc9151; that the ELB policy is the same is an inference. A \
          client that does not offer secp384r1 would then fail
          """,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          """
          AWS-LC FIPS module. On an ALB, FIPS and non-FIPS policies were not to be mixed between \
          listeners of one load balancer (older docs).
          """,
          """
          No API capture of this policy was found: the order is that of the docs table.
          """,
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-2-Ext0-RFC9151-FIPS-2023-07",
      types: [.application, .network],
      versions: [.tls12, .tls13],
      suites: SecurityPolicy.suites("""
        TLS_AES_256_GCM_SHA384 ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 \
        AES256-GCM-SHA384
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "RFC9151",
        lifecycle: "current",
        introduced: """
          2026-08-04 (ALB and NLB; the 2023-07 in the name is not the release date)
          """,
        orderSource: "docs table order only (aws-docs-alb-2026-08)",
        groups: [.secp384r1],
        groupsConfidence: "inferred",
        groupsNote: """
          from s2n's policy named rfc9151; that the ELB policy is the same is an inference. A \
          client that does not offer secp384r1 would then fail
          """,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          """
          AWS-LC FIPS module. On an ALB, FIPS and non-FIPS policies were not to be mixed between \
          listeners of one load balancer (older docs).
          """,
          """
          No API capture of this policy was found: the order is that of the docs table.
          """,
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-2-RFC9151-INTEROP1-FIPS-2023-07",
      types: [.application, .network],
      versions: [.tls12, .tls13],
      suites: SecurityPolicy.suites("""
        TLS_AES_256_GCM_SHA384 TLS_AES_128_GCM_SHA256 ECDHE-ECDSA-AES256-GCM-SHA384 \
        ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "RFC9151",
        lifecycle: "current",
        introduced: """
          2026-08-04 (ALB and NLB; the 2023-07 in the name is not the release date)
          """,
        orderSource: "docs table order only (aws-docs-alb-2026-08)",
        groups: [.secp384r1, .secp256r1, .secp521r1],
        groupsConfidence: "one source",
        groupsNote: """
          secp384r1 is strongly preferred (server may send HelloRetryRequest to get it); AWS docs \
          do not list groups
          """,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026", "s2n-tls-snapshot"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          """
          AWS-LC FIPS module. On an ALB, FIPS and non-FIPS policies were not to be mixed between \
          listeners of one load balancer (older docs).
          """,
          """
          No API capture of this policy was found: the order is that of the docs table.
          """,
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-2-RFC9151-INTEROP2-FIPS-2023-07",
      types: [.application, .network],
      versions: [.tls12, .tls13],
      suites: SecurityPolicy.suites("""
        TLS_AES_256_GCM_SHA384 TLS_AES_128_GCM_SHA256 ECDHE-ECDSA-AES256-GCM-SHA384 \
        ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 \
        ECDHE-ECDSA-AES256-SHA384 ECDHE-RSA-AES256-SHA384 ECDHE-ECDSA-AES128-SHA256 \
        ECDHE-RSA-AES128-SHA256
        """),
      alternativeOrders: [
        SecurityPolicy.suites("""
        TLS_AES_256_GCM_SHA384 TLS_AES_128_GCM_SHA256 ECDHE-ECDSA-AES256-GCM-SHA384 \
        ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 ECDHE-RSA-AES256-SHA384 \
        ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 \
        ECDHE-RSA-AES128-SHA256
        """),
      ],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "RFC9151",
        lifecycle: "current",
        introduced: """
          2026-08-04 (ALB and NLB; the 2023-07 in the name is not the release date)
          """,
        orderSource: "docs table order only (aws-docs-alb-2026-08)",
        groups: [.secp384r1, .secp256r1, .secp521r1],
        groupsConfidence: "one source",
        groupsNote: """
          secp384r1 is strongly preferred (server may send HelloRetryRequest to get it); AWS docs \
          do not list groups
          """,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026", "s2n-tls-snapshot"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          """
          AWS-LC FIPS module. On an ALB, FIPS and non-FIPS policies were not to be mixed between \
          listeners of one load balancer (older docs).
          """,
          "The sources agree on the set but not on the order.",
          """
          No API capture of this policy was found: the order is that of the docs table.
          """,
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-2-RFC9151-INTEROP3-FIPS-2023-07",
      types: [.application, .network],
      versions: [.tls12, .tls13],
      suites: SecurityPolicy.suites("""
        TLS_AES_256_GCM_SHA384 TLS_AES_128_GCM_SHA256 ECDHE-ECDSA-AES256-GCM-SHA384 \
        ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 ECDHE-RSA-AES256-SHA384 \
        ECDHE-ECDSA-AES256-SHA ECDHE-RSA-AES256-SHA ECDHE-ECDSA-AES128-GCM-SHA256 \
        ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 ECDHE-RSA-AES128-SHA256 \
        ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "RFC9151",
        lifecycle: "current",
        introduced: """
          2026-08-04 (ALB and NLB; the 2023-07 in the name is not the release date)
          """,
        orderSource: "docs table order only (aws-docs-alb-2026-08)",
        groups: [.secp384r1, .secp256r1, .secp521r1],
        groupsConfidence: "one source",
        groupsNote: """
          secp384r1 is strongly preferred (server may send HelloRetryRequest to get it); AWS docs \
          do not list groups
          """,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026", "s2n-tls-snapshot"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          """
          AWS-LC FIPS module. On an ALB, FIPS and non-FIPS policies were not to be mixed between \
          listeners of one load balancer (older docs).
          """,
          """
          No API capture of this policy was found: the order is that of the docs table.
          """,
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-2-RFC9151-INTEROP4-FIPS-2023-07",
      types: [.application, .network],
      versions: [.tls12, .tls13],
      suites: SecurityPolicy.suites("""
        TLS_AES_256_GCM_SHA384 TLS_AES_128_GCM_SHA256 ECDHE-ECDSA-AES256-GCM-SHA384 \
        ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 ECDHE-RSA-AES256-SHA384 \
        ECDHE-ECDSA-AES256-SHA ECDHE-RSA-AES256-SHA ECDHE-ECDSA-AES128-GCM-SHA256 \
        ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 ECDHE-RSA-AES128-SHA256 \
        ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA AES256-GCM-SHA384 AES256-SHA256 AES256-SHA \
        AES128-GCM-SHA256 AES128-SHA256 AES128-SHA
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "RFC9151",
        lifecycle: "current",
        introduced: """
          2026-08-04 (ALB and NLB; the 2023-07 in the name is not the release date)
          """,
        orderSource: "docs table order only (aws-docs-alb-2026-08)",
        groups: [.secp384r1, .secp256r1, .secp521r1],
        groupsConfidence: "one source",
        groupsNote: """
          secp384r1 is strongly preferred (server may send HelloRetryRequest to get it); AWS docs \
          do not list groups
          """,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026", "s2n-tls-snapshot"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          """
          AWS-LC FIPS module. On an ALB, FIPS and non-FIPS policies were not to be mixed between \
          listeners of one load balancer (older docs).
          """,
          """
          No API capture of this policy was found: the order is that of the docs table.
          """,
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-FS-1-2-Res-2020-10",
      types: [.application, .network],
      versions: [.tls12],
      suites: SecurityPolicy.suites("""
        ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES256-GCM-SHA384 \
        ECDHE-RSA-AES256-GCM-SHA384
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "FS",
        lifecycle: "current",
        introduced: "2020-11-24",
        orderSource: "api priority (api-capture-2022)",
        groups: [],
        groupsConfidence: "not published",
        groupsNote: nil,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026", "aws-docs-alb-2023-04", "aws-docs-nlb-2022-09", "api-capture-2022", "moto-5.2.5"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: []
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-FS-1-2-Res-2019-08",
      types: [.application, .network],
      versions: [.tls12],
      suites: SecurityPolicy.suites("""
        ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 \
        ECDHE-RSA-AES128-SHA256 ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 \
        ECDHE-ECDSA-AES256-SHA384 ECDHE-RSA-AES256-SHA384
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "FS",
        lifecycle: "current",
        introduced: "2019-10-08",
        orderSource: "api priority (api-capture-2022)",
        groups: [.secp256r1, .secp384r1],
        groupsConfidence: "one source",
        groupsNote: """
          list in the s2n-tls policy of the same name; the load balancers may accept more (for \
          example x25519): AWS docs do not list groups
          """,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026", "aws-docs-alb-2023-04", "aws-docs-nlb-2022-09", "api-capture-2022", "s2n-tls-snapshot"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: []
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-FS-1-2-2019-08",
      types: [.application, .network],
      versions: [.tls12],
      suites: SecurityPolicy.suites("""
        ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 \
        ECDHE-RSA-AES128-SHA256 ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA \
        ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA384 ECDHE-RSA-AES256-SHA ECDHE-ECDSA-AES256-SHA
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "FS",
        lifecycle: "current",
        introduced: "2019-10-08",
        orderSource: "api priority (api-capture-2022)",
        groups: [.secp256r1, .secp384r1],
        groupsConfidence: "one source",
        groupsNote: """
          list in the s2n-tls policy of the same name; the load balancers may accept more (for \
          example x25519): AWS docs do not list groups
          """,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026", "aws-docs-alb-2023-04", "aws-docs-nlb-2022-09", "api-capture-2022", "s2n-tls-snapshot"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: []
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-FS-1-1-2019-08",
      types: [.application, .network],
      versions: [.tls11, .tls12],
      suites: SecurityPolicy.suites("""
        ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 \
        ECDHE-RSA-AES128-SHA256 ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA \
        ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA384 ECDHE-RSA-AES256-SHA ECDHE-ECDSA-AES256-SHA
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "FS",
        lifecycle: "current",
        introduced: "2019-10-08",
        orderSource: "api priority (api-capture-2022)",
        groups: [.secp256r1, .secp384r1],
        groupsConfidence: "one source",
        groupsNote: """
          list in the s2n-tls policy of the same name; the load balancers may accept more (for \
          example x25519): AWS docs do not list groups
          """,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026", "aws-docs-alb-2023-04", "aws-docs-nlb-2022-09", "api-capture-2022", "s2n-tls-snapshot"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: []
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-FS-2018-06",
      types: [.application, .network],
      versions: [.tls10, .tls11, .tls12],
      suites: SecurityPolicy.suites("""
        ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 \
        ECDHE-RSA-AES128-SHA256 ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA \
        ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA384 ECDHE-RSA-AES256-SHA ECDHE-ECDSA-AES256-SHA
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "FS",
        lifecycle: "current",
        introduced: "2018-06-06",
        orderSource: "api priority (api-capture-2022)",
        groups: [.secp256r1, .secp384r1],
        groupsConfidence: "one source",
        groupsNote: """
          list in the s2n-tls policy of the same name; the load balancers may accept more (for \
          example x25519): AWS docs do not list groups
          """,
        defaults: [],
        sources: ["aws-docs-alb-2026-08", "aws-docs-nlb-2026", "aws-docs-alb-2023-04", "aws-docs-nlb-2022-09", "api-capture-2022", "s2n-tls-snapshot"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: []
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-2015-05",
      types: [.application, .network],
      versions: [.tls10, .tls11, .tls12],
      suites: SecurityPolicy.suites("""
        ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 \
        ECDHE-RSA-AES128-SHA256 ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA \
        ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA384 ECDHE-RSA-AES256-SHA ECDHE-ECDSA-AES256-SHA AES128-GCM-SHA256 \
        AES128-SHA256 AES128-SHA AES256-GCM-SHA384 AES256-SHA256 AES256-SHA
        """),
      alternativeOrders: [
        SecurityPolicy.suites("""
        ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 \
        ECDHE-RSA-AES128-SHA256 ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA \
        ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA384 ECDHE-ECDSA-AES256-SHA ECDHE-RSA-AES256-SHA AES128-GCM-SHA256 \
        AES128-SHA256 AES128-SHA AES256-GCM-SHA384 AES256-SHA256 AES256-SHA
        """),
      ],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "dated",
        lifecycle: "current",
        introduced: "2015-05",
        orderSource: "api priority (api-capture-2022)",
        groups: [],
        groupsConfidence: "not published",
        groupsNote: nil,
        defaults: [],
        sources: ["aws-docs-nlb-2026", "api-capture-2022", "botocore-examples"],
        confidence: """
          sources differ: the API capture of 2022 and the NLB page of 2026 give 18 ciphers; \
          botocore examples-1.json shows 19 (adds DHE-RSA-AES128-SHA)
          """,
        otherNames: [],
        unlistedTypes: [.application],
        notes: [
          """
          On ALB/NLB this name is a copy of 2016-08 (18 ciphers, no 3DES). The Classic policy of \
          the same name is different: it adds DES-CBC3-SHA. Look policies up by name AND load \
          balancer type.
          """,
          """
          ALB: in the 2022 API capture and described as identical to 2016-08 in the 2023 docs, but \
          no longer on the ALB page of 2026; NLB: still on the NLB page of 2026.
          """,
          """
          botocore's DescribeSSLPolicies example (2016) shows a 19-cipher version with \
          DHE-RSA-AES128-SHA; treated as an outdated example.
          """,
          "The sources agree on the set but not on the order.",
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS-1-0-2015-04",
      types: [.application, .network],
      versions: [.tls10, .tls11, .tls12],
      suites: SecurityPolicy.suites("""
        ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 \
        ECDHE-RSA-AES128-SHA256 ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA \
        ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA384 ECDHE-RSA-AES256-SHA ECDHE-ECDSA-AES256-SHA AES128-GCM-SHA256 \
        AES128-SHA256 AES128-SHA AES256-GCM-SHA384 AES256-SHA256 AES256-SHA DES-CBC3-SHA
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "TLS 1.x",
        lifecycle: "legacy: not on the newest docs page",
        introduced: nil,
        orderSource: "api priority (api-capture-2022)",
        groups: [.secp256r1, .secp384r1],
        groupsConfidence: "one source",
        groupsNote: """
          list in the s2n-tls policy of the same name; the load balancers may accept more (for \
          example x25519): AWS docs do not list groups
          """,
        defaults: [],
        sources: ["aws-docs-alb-2023-04", "aws-docs-nlb-2022-09", "api-capture-2022", "s2n-tls-snapshot"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [.application, .network],
        notes: [
          """
          Same as 2016-08 plus DES-CBC3-SHA (3DES), meant for clients that can do nothing better \
          than 3DES.
          """,
          """
          On the ALB/NLB pages until 2022-2023 and in the 2022 API capture; gone from the docs of \
          2025 and 2026. Listeners that still use it may exist: treat as valid but legacy.
          """,
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-2015-05",
      types: [.classic],
      versions: [.tls10, .tls11, .tls12],
      suites: SecurityPolicy.suites("""
        ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 \
        ECDHE-RSA-AES128-SHA256 ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA \
        ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA384 ECDHE-RSA-AES256-SHA ECDHE-ECDSA-AES256-SHA AES128-GCM-SHA256 \
        AES128-SHA256 AES128-SHA AES256-GCM-SHA384 AES256-SHA256 AES256-SHA DES-CBC3-SHA
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "dated",
        lifecycle: "current",
        introduced: "2015-05",
        orderSource: "api attribute order (classic-api-capture-eucalyptus)",
        groups: [],
        groupsConfidence: "not published",
        groupsNote: nil,
        defaults: [
          PolicyDefault(type: .classic, way: "console and api/cli", since: "2015-05", until: "2016-08", note: """
          order of Classic defaults before 2016-08 inferred from release dates and the wording of \
          the docs of the day
          """, sources: ["aws-docs-classic-2015"]),
        ],
        sources: ["aws-docs-classic-2026", "aws-docs-classic-2023", "classic-api-capture-eucalyptus"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          """
          Classic 2015-05 has 19 ciphers: 2016-08 plus DES-CBC3-SHA. The ALB/NLB policy of the \
          same name has 18.
          """,
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-2015-03",
      types: [.classic],
      versions: [.tls10, .tls11, .tls12],
      suites: SecurityPolicy.suites("""
        ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 \
        ECDHE-RSA-AES128-SHA256 ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA DHE-RSA-AES128-SHA \
        ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA384 ECDHE-RSA-AES256-SHA ECDHE-ECDSA-AES256-SHA AES128-GCM-SHA256 \
        AES128-SHA256 AES128-SHA AES256-GCM-SHA384 AES256-SHA256 AES256-SHA DHE-DSS-AES128-SHA \
        DES-CBC3-SHA
        """),
      alternativeOrders: [
        SecurityPolicy.suites("""
        ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 \
        ECDHE-RSA-AES128-SHA256 ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA \
        ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA384 ECDHE-RSA-AES256-SHA ECDHE-ECDSA-AES256-SHA AES128-GCM-SHA256 \
        AES128-SHA256 AES128-SHA AES256-GCM-SHA384 AES256-SHA256 AES256-SHA DHE-RSA-AES128-SHA \
        DHE-DSS-AES128-SHA DES-CBC3-SHA
        """),
      ],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "dated",
        lifecycle: "current",
        introduced: "2015-03",
        orderSource: "api attribute order (classic-api-capture-eucalyptus)",
        groups: [],
        groupsConfidence: "not published",
        groupsNote: nil,
        defaults: [],
        sources: ["aws-docs-classic-2026", "aws-docs-classic-2023", "classic-api-capture-eucalyptus"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          "The sources agree on the set but not on the order.",
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-2015-02",
      types: [.classic],
      versions: [.tls10, .tls11, .tls12],
      suites: SecurityPolicy.suites("""
        ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 \
        ECDHE-RSA-AES128-SHA256 ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA DHE-RSA-AES128-SHA \
        ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA384 ECDHE-RSA-AES256-SHA ECDHE-ECDSA-AES256-SHA AES128-GCM-SHA256 \
        AES128-SHA256 AES128-SHA AES256-GCM-SHA384 AES256-SHA256 AES256-SHA DHE-DSS-AES128-SHA
        """),
      alternativeOrders: [
        SecurityPolicy.suites("""
        ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 \
        ECDHE-RSA-AES128-SHA256 ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA \
        ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA384 ECDHE-RSA-AES256-SHA ECDHE-ECDSA-AES256-SHA AES128-GCM-SHA256 \
        AES128-SHA256 AES128-SHA AES256-GCM-SHA384 AES256-SHA256 AES256-SHA DHE-RSA-AES128-SHA \
        DHE-DSS-AES128-SHA
        """),
      ],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "dated",
        lifecycle: "current",
        introduced: "2015-02",
        orderSource: "api attribute order (classic-api-capture-eucalyptus)",
        groups: [],
        groupsConfidence: "not published",
        groupsNote: nil,
        defaults: [],
        sources: ["aws-docs-classic-2026", "aws-docs-classic-2023", "classic-api-capture-eucalyptus"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          "The sources agree on the set but not on the order.",
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-2014-10",
      types: [.classic],
      versions: [.tls10, .tls11, .tls12],
      suites: SecurityPolicy.suites("""
        ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 \
        ECDHE-RSA-AES128-SHA256 ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA DHE-RSA-AES128-SHA \
        ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA384 ECDHE-RSA-AES256-SHA ECDHE-ECDSA-AES256-SHA AES128-GCM-SHA256 \
        AES128-SHA256 AES128-SHA AES256-GCM-SHA384 AES256-SHA256 AES256-SHA DHE-DSS-AES128-SHA \
        ECDHE-RSA-RC4-SHA RC4-SHA
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "dated",
        lifecycle: "legacy: not on the newest docs page",
        introduced: "2014-10 (POODLE: SSLv3 removed)",
        orderSource: "api attribute order (classic-api-capture-eucalyptus)",
        groups: [],
        groupsConfidence: "not published",
        groupsNote: nil,
        defaults: [],
        sources: ["classic-api-capture-eucalyptus", "aws-docs-classic-2015", "security-monkey"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [.classic],
        notes: [
          """
          The set was captured from the API in 2015-2016 and agrees with the AWS policy table of \
          2015 as read and with the Security Monkey auditor; the docs of 2023 and 2026 no longer \
          print it. Existing Classic load balancers may still use it.
          """,
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-2014-01",
      types: [.classic],
      versions: [.ssl3, .tls10, .tls11, .tls12],
      suites: SecurityPolicy.suites("""
        ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 \
        ECDHE-RSA-AES128-SHA256 ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA DHE-RSA-AES128-SHA \
        ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 \
        ECDHE-RSA-AES256-SHA384 ECDHE-RSA-AES256-SHA ECDHE-ECDSA-AES256-SHA AES128-GCM-SHA256 \
        AES128-SHA256 AES128-SHA AES256-GCM-SHA384 AES256-SHA256 AES256-SHA DHE-DSS-AES128-SHA \
        ECDHE-RSA-RC4-SHA RC4-SHA
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "dated",
        lifecycle: "legacy: not on the newest docs page",
        introduced: "2014-02 (TLS 1.1/1.2, ECDHE and server order arrive)",
        orderSource: "api attribute order (classic-api-capture-eucalyptus)",
        groups: [],
        groupsConfidence: "not published",
        groupsNote: nil,
        defaults: [],
        sources: ["classic-api-capture-eucalyptus", "aws-docs-classic-2015", "security-monkey"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [.classic],
        notes: [
          """
          The set was captured from the API in 2015-2016 and agrees with the AWS policy table of \
          2015 as read and with the Security Monkey auditor; the docs of 2023 and 2026 no longer \
          print it. Existing Classic load balancers may still use it.
          """,
          "Still negotiates SSLv3 (POODLE) and RC4.",
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-2011-08",
      types: [.classic],
      versions: [.ssl3, .tls10],
      suites: SecurityPolicy.suites("""
        DHE-RSA-AES128-SHA AES128-SHA AES256-SHA DHE-DSS-AES128-SHA CAMELLIA128-SHA \
        EDH-RSA-DES-CBC3-SHA DES-CBC3-SHA RC4-SHA DHE-RSA-AES256-SHA DHE-DSS-AES256-SHA \
        DHE-RSA-CAMELLIA256-SHA DHE-DSS-CAMELLIA256-SHA CAMELLIA256-SHA EDH-DSS-DES-CBC3-SHA \
        DHE-RSA-CAMELLIA128-SHA DHE-DSS-CAMELLIA128-SHA
        """),
      alternativeOrders: [],
      usesServerOrder: false,
      facts: PolicyFacts(
        family: "dated",
        lifecycle: "legacy: not on the newest docs page",
        introduced: "2011-08-30 (Classic SSL policies launched)",
        orderSource: "api attribute order (classic-api-capture-eucalyptus)",
        groups: [],
        groupsConfidence: "not published",
        groupsNote: nil,
        defaults: [],
        sources: ["classic-api-capture-eucalyptus", "aws-docs-classic-2015", "security-monkey"],
        confidence: "two sources agree",
        otherNames: [],
        unlistedTypes: [.classic],
        notes: [
          """
          The set was captured from the API in 2015-2016 and agrees with the AWS policy table of \
          2015 as read and with the Security Monkey auditor; the docs of 2023 and 2026 no longer \
          print it. Existing Classic load balancers may still use it.
          """,
          """
          SSLv3 and TLS 1.0 only; client cipher order; includes DHE-DSS, Camellia, 3DES and RC4.
          """,
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSample-ELBDefaultCipherPolicy",
      types: [.classic],
      versions: [.ssl3, .tls10],
      suites: SecurityPolicy.suites("""
        DHE-RSA-AES128-SHA AES128-SHA AES256-SHA DHE-DSS-AES128-SHA CAMELLIA128-SHA \
        EDH-RSA-DES-CBC3-SHA DES-CBC3-SHA RC4-SHA DHE-RSA-AES256-SHA DHE-DSS-AES256-SHA \
        DHE-RSA-CAMELLIA256-SHA DHE-DSS-CAMELLIA256-SHA CAMELLIA256-SHA EDH-DSS-DES-CBC3-SHA \
        DHE-RSA-CAMELLIA128-SHA DHE-DSS-CAMELLIA128-SHA DES-CBC-SHA DHE-DSS-SEED-SHA \
        DHE-RSA-SEED-SHA EDH-DSS-DES-CBC-SHA EDH-RSA-DES-CBC-SHA RC4-MD5 SEED-SHA \
        PSK-AES256-CBC-SHA PSK-3DES-EDE-CBC-SHA KRB5-DES-CBC3-SHA KRB5-DES-CBC3-MD5 \
        PSK-AES128-CBC-SHA PSK-RC4-SHA KRB5-RC4-SHA KRB5-RC4-MD5 KRB5-DES-CBC-SHA \
        KRB5-DES-CBC-MD5 EXP-EDH-RSA-DES-CBC-SHA EXP-EDH-DSS-DES-CBC-SHA EXP-DES-CBC-SHA \
        EXP-RC2-CBC-MD5 EXP-KRB5-RC2-CBC-SHA EXP-KRB5-DES-CBC-SHA EXP-KRB5-RC2-CBC-MD5 \
        EXP-KRB5-DES-CBC-MD5 EXP-RC4-MD5 EXP-KRB5-RC4-SHA EXP-KRB5-RC4-MD5
        """),
      alternativeOrders: [],
      usesServerOrder: false,
      facts: PolicyFacts(
        family: "Classic sample",
        lifecycle: "legacy: not on the newest docs page",
        introduced: nil,
        orderSource: """
          attribute order in a third-party Terraform module (razorpay-terraform-ssl-ciphers)
          """,
        groups: [],
        groupsConfidence: "not published",
        groupsNote: nil,
        defaults: [],
        sources: ["razorpay-terraform-ssl-ciphers"],
        confidence: "one source",
        otherNames: ["ELBSample-ELBDefaultNegotiationPolicy"],
        unlistedTypes: [.classic],
        notes: [
          """
          Sample policy that the Classic API returns next to the predefined ones; seen under two \
          names (…CipherPolicy and …NegotiationPolicy). Contents known from one third-party \
          Terraform module only.
          """,
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSample-OpenSSLDefaultCipherPolicy",
      types: [.classic],
      versions: [.ssl3, .tls10],
      suites: SecurityPolicy.suites("AES128-SHA AES256-SHA DES-CBC3-SHA RC4-SHA RC4-MD5"),
      alternativeOrders: [],
      usesServerOrder: false,
      facts: PolicyFacts(
        family: "Classic sample",
        lifecycle: "legacy: not on the newest docs page",
        introduced: nil,
        orderSource: """
          attribute order in a third-party Terraform module (razorpay-terraform-ssl-ciphers)
          """,
        groups: [],
        groupsConfidence: "not published",
        groupsNote: nil,
        defaults: [],
        sources: ["razorpay-terraform-ssl-ciphers"],
        confidence: "one source",
        otherNames: ["ELBSample-OpenSSLDefaultNegotiationPolicy"],
        unlistedTypes: [.classic],
        notes: [
          """
          Sample policy that the Classic API returns next to the predefined ones; seen under two \
          names (…CipherPolicy and …NegotiationPolicy). Contents known from one third-party \
          Terraform module only.
          """,
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-3-CNSA2-INTEROP1-FIPS-PQ-2026-07",
      types: [],
      versions: [.tls13],
      suites: SecurityPolicy.suites("TLS_AES_256_GCM_SHA384"),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "CNSA2",
        lifecycle: "not announced: only in s2n-tls since 2026-08-03",
        introduced: nil,
        orderSource: "s2n-tls preference order (s2n-tls-snapshot)",
        groups: [.mlkem1024, .secp384r1],
        groupsConfidence: "one source",
        groupsNote: "MLKEM1024 here is pure ML-KEM, not a hybrid",
        defaults: [],
        sources: ["s2n-tls-snapshot"],
        confidence: "one source",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          """
          Name and contents come from s2n-tls only; not in the AWS docs read (up to October 2026). \
          Do not offer it as a target; recognise it if it shows up.
          """,
          "Prefers ML-DSA-87 / ECDSA P-384 certificates and MLKEM1024.",
          """
          AWS-LC FIPS module. On an ALB, FIPS and non-FIPS policies were not to be mixed between \
          listeners of one load balancer (older docs).
          """,
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-2-CNSA2-INTEROP2-FIPS-PQ-2026-07",
      types: [],
      versions: [.tls12, .tls13],
      suites: SecurityPolicy.suites("""
        TLS_AES_256_GCM_SHA384 ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "CNSA2",
        lifecycle: "not announced: only in s2n-tls since 2026-08-03",
        introduced: nil,
        orderSource: "s2n-tls preference order (s2n-tls-snapshot)",
        groups: [.mlkem1024, .secp384r1],
        groupsConfidence: "one source",
        groupsNote: "MLKEM1024 here is pure ML-KEM, not a hybrid",
        defaults: [],
        sources: ["s2n-tls-snapshot"],
        confidence: "one source",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          """
          Name and contents come from s2n-tls only; not in the AWS docs read (up to October 2026). \
          Do not offer it as a target; recognise it if it shows up.
          """,
          "Prefers ML-DSA-87 / ECDSA P-384 certificates and MLKEM1024.",
          """
          AWS-LC FIPS module. On an ALB, FIPS and non-FIPS policies were not to be mixed between \
          listeners of one load balancer (older docs).
          """,
        ]
      )
    ),
    SecurityPolicy(
      name: "ELBSecurityPolicy-TLS13-1-2-CNSA2-INTEROP3-FIPS-PQ-2026-07",
      types: [],
      versions: [.tls12, .tls13],
      suites: SecurityPolicy.suites("""
        TLS_AES_256_GCM_SHA384 TLS_AES_128_GCM_SHA256 ECDHE-ECDSA-AES256-GCM-SHA384 \
        ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES256-SHA384 ECDHE-RSA-AES256-SHA384 \
        ECDHE-ECDSA-AES256-SHA ECDHE-RSA-AES256-SHA ECDHE-ECDSA-AES128-GCM-SHA256 \
        ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES128-SHA256 ECDHE-RSA-AES128-SHA256 \
        ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA AES256-GCM-SHA384 AES256-SHA256 AES256-SHA \
        AES128-GCM-SHA256 AES128-SHA256 AES128-SHA
        """),
      alternativeOrders: [],
      usesServerOrder: true,
      facts: PolicyFacts(
        family: "CNSA2",
        lifecycle: "not announced: only in s2n-tls since 2026-08-03",
        introduced: nil,
        orderSource: "s2n-tls preference order (s2n-tls-snapshot)",
        groups: [.mlkem1024, .secp384r1, .secp256r1, .secp521r1],
        groupsConfidence: "one source",
        groupsNote: "MLKEM1024 here is pure ML-KEM, not a hybrid",
        defaults: [],
        sources: ["s2n-tls-snapshot"],
        confidence: "one source",
        otherNames: [],
        unlistedTypes: [],
        notes: [
          """
          Name and contents come from s2n-tls only; not in the AWS docs read (up to October 2026). \
          Do not offer it as a target; recognise it if it shows up.
          """,
          "Prefers ML-DSA-87 / ECDSA P-384 certificates and MLKEM1024.",
          """
          AWS-LC FIPS module. On an ALB, FIPS and non-FIPS policies were not to be mixed between \
          listeners of one load balancer (older docs).
          """,
        ]
      )
    ),
  ]
}

extension PolicyCatalogue {
  /// The day on which the data was last compared with its sources.
  public static let dataDate = "2026-11-23"
}
