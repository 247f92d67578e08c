extension ReferenceGrammar {
  static func albAccess(_ line: [UInt8], lineNumber: Int) -> Attempt {
    let start = tokens(of: line)
    guard start.count > 12, start[12].first == UInt8(ascii: "\"") else {
      return .rejected("too_few_fields")
    }
    let fields = albFields(of: line, unquoted: 12, required: 18)
    if let reason = fields.rejection { return .rejected(reason) }
    guard let time = microseconds(of: fields[2]) else { return .rejected("unrecognized") }

    var record = ReferenceRecord(
      lineNumber: lineNumber, kind: "alb_access", unit: "request", time: time)
    record.client = clientBeforePort(fields.asItStands(4))
    record.loadBalancer = fields[3]
    record.userAgent = fields[14]
    record.cipher = fields[15]
    record.protocol = fields[16]
    record.domain = fields[19]
    record.certificate = fields[20]

    let type = fields[1]
    if type == Array("http".utf8) || type == Array("ws".utf8) {
      record.outcome = "not_tls"
    } else if !record.protocol.isEmpty {
      record.outcome = "negotiated"
    } else if record.cipher.isEmpty, hasSchemeHTTP(request: fields[13]) {
      record.outcome = "plaintext_on_tls_port"
    } else {
      record.outcome = "undetermined"
    }
    return .record(record)
  }

  static func albConnection(_ line: [UInt8], lineNumber: Int) -> Attempt {
    let fields = albFields(of: line, unquoted: 4, required: 11)
    if let reason = fields.rejection { return .rejected(reason) }
    guard let time = microseconds(of: fields[1]) else { return .rejected("unrecognized") }

    var record = ReferenceRecord(
      lineNumber: lineNumber, kind: "alb_connection", unit: "connection", time: time)
    // The port has a field of its own: every colon belongs to the address.
    record.client = withoutBrackets(fields.asItStands(2))
    record.listener = fields[4]
    record.protocol = fields[5]
    record.cipher = fields[6]
    record.group = fields[13]
    record.loadBalancer = fields[14]

    let status = fields[11]
    if status.isEmpty {
      record.outcome = "not_tls"
    } else if status == Array("Success".utf8) {
      record.outcome = "negotiated"
    } else if status.starts(with: Array("Failed".utf8)) {
      record.outcome = "failed"
      let prefix = Array("Failed:".utf8)
      let code = status.starts(with: prefix) ? Array(status.dropFirst(prefix.count)) : []
      record.cause = "verify:" + (code.isEmpty ? "unspecified" : text(code))
    } else {
      record.outcome = "undetermined"
    }
    return .record(record)
  }

  static func nlb(_ line: [UInt8], lineNumber: Int) -> Attempt {
    let tokens = tokens(of: line)
    guard tokens.count >= 18 else { return .rejected("too_few_fields") }
    guard let time = microseconds(of: tokens[2]) else { return .rejected("unrecognized") }
    let absent = ["", "-", "\"\"", "\"-\""].map { Array($0.utf8) }
    func field(_ number: Int) -> [UInt8] {
      guard number <= tokens.count, !absent.contains(tokens[number - 1]) else { return [] }
      return tokens[number - 1]
    }

    var record = ReferenceRecord(
      lineNumber: lineNumber, kind: "nlb", unit: "connection", time: time)
    record.connectionStart = microseconds(of: field(22)) ?? time
    record.client = clientBeforePort(tokens[5])
    record.loadBalancer = field(4)
    record.listener = field(5)
    record.protocol = field(16)
    record.cipher = field(15)
    record.group = field(17)
    record.domain = field(18)
    record.certificate = field(13)

    let alert = field(12)
    let alpnList = field(21)
    if !record.protocol.isEmpty {
      record.outcome = "negotiated"
    } else if !alert.isEmpty {
      record.outcome = "failed"
      record.cause = "alert:" + alertName(alert)
    } else if !record.certificate.isEmpty || !record.domain.isEmpty || !alpnList.isEmpty {
      record.outcome = "failed"
      record.cause = "no_agreement"
    } else {
      record.outcome = "no_client_hello"
    }
    return .record(record)
  }

  static func classic(_ fields: ClassicFields, lineNumber: Int) -> Attempt {
    guard let time = microseconds(of: fields.tokens[0]) else { return .rejected("unrecognized") }
    let isConnection = fields.request == Array("- - - ".utf8)
    var record = ReferenceRecord(
      lineNumber: lineNumber, kind: "classic", unit: isConnection ? "connection" : "request",
      time: time)
    record.client = clientBeforePort(fields.tokens[2])
    record.loadBalancer = unlessAbsent(fields.tokens[1])
    record.userAgent = unlessAbsent(fields.userAgent)
    record.cipher = unlessAbsent(fields.cipher)
    record.protocol = unlessAbsent(fields.protocol)

    if !record.protocol.isEmpty {
      record.outcome = "negotiated"
    } else if record.cipher.isEmpty, hasSchemeHTTP(request: fields.request) {
      record.outcome = "not_tls"
    } else {
      record.outcome = "undetermined"
    }
    return .record(record)
  }
}

extension ReferenceGrammar {
  /// The fields of an ALB line by their number in the documentation, from 1.
  private struct ALBFields {
    var fields: [[UInt8]]
    var required: Int
    /// Why the line cannot be a record, or nil.
    var rejection: String?

    /// The value of a field, empty where it is absent.
    subscript(number: Int) -> [UInt8] {
      guard number <= fields.count else { return [] }
      let value = fields[number - 1]
      if number > required, value.contains(UInt8(ascii: "\"")) { return [] }
      return unlessAbsent(value)
    }

    /// A required field even where it is empty or `-`.
    func asItStands(_ number: Int) -> [UInt8] {
      fields[number - 1]
    }
  }

  private static func albFields(of line: [UInt8], unquoted: Int, required: Int) -> ALBFields {
    let (fields, endsUnclosed) = quotedFields(of: line, unquoted: unquoted)
    var cut = ALBFields(fields: fields, required: required)
    if fields.count < required {
      cut.rejection = endsUnclosed ? "unbalanced_quotes" : "too_few_fields"
    }
    return cut
  }

  private static func unlessAbsent(_ value: [UInt8]) -> [UInt8] {
    value == [UInt8(ascii: "-")] ? [] : value
  }

  /// The client of a field that holds an address and a port.
  private static func clientBeforePort(_ field: [UInt8]) -> [UInt8] {
    guard let colon = field.lastIndex(of: UInt8(ascii: ":")) else {
      return withoutBrackets(field)
    }
    return withoutBrackets(Array(field[..<colon]))
  }

  private static func withoutBrackets(_ address: [UInt8]) -> [UInt8] {
    guard address.first == UInt8(ascii: "["), address.last == UInt8(ascii: "]") else {
      return address
    }
    return Array(address.dropFirst().dropLast())
  }

  /// Whether what follows the request's first space begins with `http://` in any case.
  private static func hasSchemeHTTP(request: [UInt8]) -> Bool {
    guard let space = request.firstIndex(of: UInt8(ascii: " ")) else { return false }
    let upperCase = UInt8(ascii: "A")...UInt8(ascii: "Z")
    let url = request[(space + 1)...].prefix(7)
    return url.map { upperCase.contains($0) ? $0 + 32 : $0 } == Array("http://".utf8)
  }

  /// The decimal number of an alert, without leading zeros; any other text as it stands.
  private static func alertName(_ alert: [UInt8]) -> String {
    guard isDigits(alert) else { return text(alert) }
    let significant = alert.drop { $0 == UInt8(ascii: "0") }
    return significant.isEmpty ? "0" : text(Array(significant))
  }

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
