import ArgumentParser
import TLSFacts
import TLSFindings

/// `elbtls ciphers`: what a suite is, and which policies offer it.
struct Ciphers: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ciphers",
    abstract: "Cipher suites: names, code points, strength, and the policies that offer them.",
    usage: "elbtls ciphers [NAME|CODEPOINT...] [options]",
    discussion: """
      Tells of a suite its names, code point, versions, key exchange, certificate, cipher, its \
      class of strength with the reason, and which security policies offer it. A suite may be \
      named by OpenSSL's name, IANA's name, or its code point, in any case; one of TLS 1.3 also \
      with hyphens, TLS-AES-128-GCM-SHA256. Without one all are listed that a policy can name, \
      also the custom policies of Classic Load Balancers.

      EXAMPLES
        A suite by any of its names:
          elbtls ciphers ECDHE-RSA-AES128-GCM-SHA256
          elbtls ciphers TLS_RSA_WITH_AES_128_CBC_SHA 0xC02F 0xC0,0x30
        All of them, for another program:
          elbtls ciphers --output json
      """)

  @Argument(
    help: ArgumentHelp(
      "Suites by OpenSSL's or IANA's name, or by code point.", valueName: "NAME"))
  var names: [String] = []

  @OptionGroup(title: "WHICH POLICIES") var policies: PolicyOptions
  @OptionGroup(title: "HOW IT IS SHOWN") var output: AnswerOptions
  @OptionGroup(title: "HOW IT IS SHOWN") var file: ConfigurationOptions

  private var suites: [CipherSuite]? {
    get throws { names.isEmpty ? nil : try names.map(CipherSuite.typed) }
  }

  func validate() throws {
    _ = try suites
    _ = try policies.catalogue
    _ = try AnswerPlan(output, file)
  }

  func run() async throws {
    let list = CipherList(try suites, in: try policies.catalogue, toolVersion: toolVersion)
    try policies.complain()
    try AnswerPlan(output, file).write(list) { $0.render(list) }
  }
}
