import ELBLogs
import TLSCensus
import Testing

/// What a person may type for a client.
@Suite struct ClientSelectionTests {
  @Test(arguments: [
    ("203.0.113.7", "203.0.113.7", "203.0.113.0/24"),
    ("::ffff:203.0.113.7", "203.0.113.7", "203.0.113.0/24"),
    ("2001:DB8:0:0::0017", "2001:db8::17", "2001:db8::/48"),
    ("[2001:db8::17]", "2001:db8::17", "2001:db8::/48"),
    ("203.0.113.7/24", "203.0.113.0/24", nil),
    ("2001:db8::/32", "2001:db8::/32", nil),
    ("xxx.xxx.xxx.xxx", "xxx.xxx.xxx.xxx", nil),
    ("203.0.113", "203.0.113", nil),
    ("client/7", "client/7", nil),
    ("[client]", "[client]", nil),
  ])
  func readings(_ text: String, description: String, neighbourhood: String?) throws {
    let selection = try #require(ClientSelection(text))
    #expect(selection.description == description)
    #expect(selection.neighbourhood?.description == neighbourhood)
  }

  @Test(arguments: ["", "203.0.113.7/33", "203.0.113.7/", "2001:db8::/129", "203.0.113.7/x"])
  func refusals(_ text: String) {
    #expect(ClientSelection(text) == nil)
  }
}
