extension SeedLines {
  /// Classic lines; some of them hold raw line feeds, and are one record each.
  static let classic =
    [
      // Before May 2015.
      classicHead() + #" "GET http://www.example.com:80/ HTTP/1.1""#,
      classicHead() + #" "GET https://www.example.com:443/ HTTP/1.1""#,
      classicHead() + #" "- - - ""#,
      // HTTP and HTTPS listeners.
      classicHead() + #" "GET http://www.example.com:80/ HTTP/1.1" "curl/7.38.0" - -"#,
      classicHead() + #" "GET https://www.example.com:443/ HTTP/1.1" "curl/7.38.0""# + pair,
      classicHead() + #" "GET https://www.example.com:443/ HTTP/1.1" "-" AES128-SHA TLSv1"#,
      classicHead() + #" "GET https://www.example.com:443/ HTTP/1.1" "" - -"#,
      // TCP and SSL listeners.
      classicHead(statuses: "- -") + #" "- - - " "-" - -"#,
      classicHead(statuses: "- -") + #" "- - - " "-""# + pair,
      // A request without backend, a status that is none, unknown sizes.
      classicHead(backend: "-", statuses: "0 0", sizes: "-1 -1")
        + #" "GET http://www.example.com:80/ HTTP/1.1" "curl/7.38.0" - -"#,
      classicHead(client: "2001:db8::15:2817")
        + #" "GET http://www.example.com:80/ HTTP/1.1" "curl/7.38.0" - -"#,
      // Quotes in the URL as they came, even and odd in number; escaped ones in the user agent.
      classicHead() + #" "GET http://www.example.com:80/?a="b" HTTP/1.1" "scan" - -"#,
      classicHead() + #" "GET https://www.example.com:443/?a=" HTTP/1.1" "scan""# + pair,
      classicHead() + #" "GET https://www.example.com:443/" "b HTTP/1.1" "scan""# + pair,
      classicHead() + #" "GET http://www.example.com:80/ HTTP/1.1" "a \"b\" \"c\"" - -"#,
      // Line feeds in the user agent.
      classicHead() + #" "GET https://www.example.com:443/ HTTP/1.1" "one"#
        + "\ntwo three\n\nfour\"" + pair,
      classicHead() + #" "GET http://www.example.com:80/ HTTP/1.1" ""# + "\nbot\" - -",
      // Line feeds behind escaped quotes, and lines that end as if they were whole.
      classicHead() + #" "GET https://www.example.com:443/ HTTP/1.1" "say \"hi\""#
        + "\nthere\"" + pair,
      classicHead() + #" "GET https://www.example.com:443/ HTTP/1.1" "x \"y\" AES TLSv1"#
        + "\nz\"" + pair,
      // Backslashes at the end of the user agent.
      classicHead() + #" "GET https://www.example.com:443/ HTTP/1.1" "C:\\""# + pair,
      classicHead() + #" "GET https://www.example.com:443/ HTTP/1.1" "a \\\" A B"#
        + "\n\\\\\"" + pair,
    ].map { Array($0.utf8) }

  private static let pair = " ECDHE-RSA-AES128-SHA TLSv1.2"

  private static func classicHead(
    client: String = "203.0.113.55:2817",
    backend: String = "198.51.100.9:80",
    statuses: String = "200 200",
    sizes: String = "0 29"
  ) -> String {
    "2015-05-13T23:39:43.945958Z shop-front \(client) \(backend) 0.000073 0.001048 0.000057"
      + " \(statuses) \(sizes)"
  }
}
