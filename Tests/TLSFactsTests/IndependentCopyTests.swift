import Foundation
import Testing

@testable import TLSFacts

/// The facts against what others published: the policies of the Python package `moto`, and the code
/// points of OpenSSL.
@Suite struct IndependentCopyTests {
  private static let environment = ProcessInfo.processInfo.environment

  /// A machine without what is asked skips these tests, but for CI.
  private static let mustRun = environment["CI"] != nil

  /// The output of a command; nil where it cannot be run.
  private static func output(of command: [String]) throws -> String? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: bytes, as: UTF8.self) : nil
  }

  private struct MotoPolicy: Decodable {
    var ciphers: [String]
    var ssl_protocols: [String]
  }

  private static let motoPolicies: String? = try? output(of: [
    environment["ELBTLS_TEST_PYTHON"] ?? "python3", "-c",
    "import json, moto.elbv2.ssl_policies as moto; print(json.dumps(moto.SSL_POLICIES))",
  ])

  /// What moto has beyond the policy: it copies the suites of Ext2, where both of AWS's pages list
  /// fifteen.
  private static let knownDifferences = [
    "ELBSecurityPolicy-TLS13-1-2-Ext1-PQ-2025-09": Set([
      "ECDHE-ECDSA-AES128-SHA", "ECDHE-RSA-AES128-SHA", "ECDHE-ECDSA-AES256-SHA",
      "ECDHE-RSA-AES256-SHA", "AES128-SHA", "AES256-SHA",
    ])
  ]

  @Test(
    .enabled(
      if: mustRun || motoPolicies != nil,
      "needs the Python package moto, which 'make test' installs"))
  func `policies have the versions and suites that moto has`() throws {
    let json = try #require(Self.motoPolicies, "moto cannot be asked")
    let policies = try JSONDecoder().decode([String: MotoPolicy].self, from: Data(json.utf8))
    #expect(policies.count >= 17)
    for (name, theirs) in policies {
      let ours = try #require(PolicyCatalogue.builtIn.policy(named: name, of: .application))
      let versions = theirs.ssl_protocols.compactMap(TLSVersion.init(anySpelling:))
      #expect(versions.count == theirs.ssl_protocols.count)
      #expect(Set(versions) == Set(ours.versions), "\(name)")
      let more = Self.knownDifferences[name, default: []]
      #expect(more.isDisjoint(with: ours.suites), "\(name)")
      #expect(Set(theirs.ciphers) == more.union(ours.suites), "\(name)")
    }
  }

  private static let opensslSuites: String? = try? output(of: [
    "openssl", "ciphers", "-V", "ALL:COMPLEMENTOFALL:@SECLEVEL=0",
  ])

  /// OpenSSL 3 lacks the suites of Kerberos, export, DES, RC2 and DSA.
  @Test(.enabled(if: mustRun || opensslSuites != nil, "needs the command openssl"))
  func `code points are those of OpenSSL`() throws {
    let lines = try #require(Self.opensslSuites, "openssl cannot be asked").split(separator: "\n")
    var compared = 0
    for line in lines {
      // `0xC0,0x2F - ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2 Kx=ECDH …`
      let words = line.split(separator: " ").map(String.init)
      try #require(words.count > 3)
      guard let suite = CipherSuite.named(words[2]) else { continue }
      #expect(suite.codePoint == CipherSuite.codePoint(words[0]), "\(suite.name)")
      let kind = words[3] == "TLSv1.3" ? suite.keyExchange == .tls13 : suite.keyExchange != .tls13
      #expect(kind, "\(suite.name)")
      compared += 1
    }
    #expect(compared > 40)
  }
}
