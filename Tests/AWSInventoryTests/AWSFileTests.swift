import AWSInventory
import Testing

struct AWSFileTests {
  private static let listeners = Answer.listeners(
    ("app/shop/50dc6c495c0c9188", "f2f7dc8efc522ab2", 443, "ELBSecurityPolicy-2016-08"))

  @Test(arguments: [
    ("", "answers.json: holds no Listeners"),
    (" \n", "answers.json: holds no Listeners"),
    ("{}", "answers.json: holds no Listeners"),
    ("[]", "answers.json:1: is not what the AWS CLI prints"),
    (#"{"Rules": []}"#, "answers.json: holds no Listeners"),
    ("Listeners:\n- Port: 443", "answers.json:1: is not JSON"),
    ("{}\nLISTENERS\t443", "answers.json:2: is not JSON"),
    ("{}}", "answers.json:1: is not JSON"),
    ("{]", "answers.json:1: is not what the AWS CLI prints"),
    ("\n\n{\"Listeners\": [", "answers.json:3: ends in the middle of a JSON document"),
    (#"{"Listeners": "\"#, "answers.json:1: ends in the middle of a JSON document"),
    (#"{"Listeners": {}}"#, "answers.json:1: is not what the AWS CLI prints (Listeners: "),
    (#"{"Listeners": [{}]}"#, "answers.json:1: is not what the AWS CLI prints (Listeners[0]"),
    (
      #"{"Listeners": [{"ListenerArn": "arn:aws:s3:::logs"}]}"#,
      "answers.json:1: is not what the AWS CLI prints (Listeners[0].ListenerArn: "
        + "'arn:aws:s3:::logs' is no ARN of a listener"
    ),
  ])
  func saysWhatIsWrong(_ text: String, _ start: String) throws {
    let error = try #require(throws: AWSFileError.self) { try AWSFile(text) }
    #expect(error.description.hasPrefix(start), "\(error)")
    #expect(error.description.contains("; write one with aws elbv2 describe-listeners"))
  }

  @Test(arguments: ["443.5", "-1", "65536", "1e99", "\"443\""])
  func refusesPortsThatAreNone(_ port: String) {
    let text = Self.listeners.replacing("443", with: port)
    #expect(throws: AWSFileError.self) { try AWSFile(text) }
  }

  @Test func demandsPoliciesOfAPolicyFile() throws {
    let error = try #require(throws: AWSFileError.self) {
      try AWSFile(Self.listeners, expecting: .policies)
    }
    #expect(error.description.contains("holds no SslPolicies or PolicyDescriptions"))
    #expect(error.remedy.contains("aws elbv2 describe-ssl-policies"))
  }

  @Test(arguments: [[0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]])
  func saysThatAFileIsInUTF16(_ mark: [UInt8]) throws {
    let error = try #require(throws: AWSFileError.self) {
      try AWSFile(name: "answers.json", bytes: mark + [0, 0x7B], expecting: .listeners) { _ in
        throw CancellationError()
      }
    }
    #expect(error.problem.contains("UTF-16"))
  }

  @Test func takesAByteOrderMark() throws {
    _ = try AWSFile("\u{FEFF}\r\n" + Self.listeners)
  }

  /// A file that is cut anywhere is read or refused; it never traps.
  @Test func survivesEveryCut() throws {
    let text =
      Self.listeners + Answer.classic("legacy", ("HTTPS", 443, ["own"]))
      + Answer.description("o\\\"}wn", ownAttributes)
      + Answer.policy("p", protocols: ["TLSv1.2"], ["AES128-SHA"])
    let bytes = Array(text.utf8)
    var readable = 0
    for length in 0...bytes.count {
      let cut = String(decoding: bytes.prefix(length), as: UTF8.self)
      do {
        _ = try AWSFile(cut)
        readable += 1
      } catch {
        #expect(!error.problem.isEmpty)
      }
    }
    // Only behind a whole document.
    #expect(readable == 4)
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000),
    String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000),
    #"{"Listeners":"# + String(repeating: "{\"a\":", count: 10_000) + "1"
      + String(repeating: "}", count: 10_001),
    String(repeating: "{}", count: 10_000),
  ])
  func survivesDeepAndManyDocuments(_ text: String) {
    #expect(throws: AWSFileError.self) { try AWSFile(text) }
  }
}
