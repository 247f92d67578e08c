// One import for programs that embed the audit: reading logs is `ELBLogs`, this is the rest.
@_exported public import AWSInventory
@_exported public import TLSCensus
@_exported public import TLSFacts
@_exported public import TLSFindings
