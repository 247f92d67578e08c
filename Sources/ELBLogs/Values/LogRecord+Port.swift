extension LogRecord {
  /// The port that the client connected to; nil where the line does not state it.
  ///
  /// An ALB connection line has the listener's port, an NLB line the port of its destination. In
  /// ALB access and Classic lines the request's URL states it; a URL without a port proves nothing,
  /// nor does a TCP or SSL listener of a Classic balancer, which logs no URL. It is cut only when it
  /// is asked for, as most readers do not.
  public var port: UInt16? {
    switch kind {
    case .albConnection: return line.portNumber(from: fields.listener.bounds.lowerBound)
    case .nlb:
      // 7 destination:port
      var cutter = FieldCutter(self)
      guard cutter.skipTokens(6), let destination = cutter.token(),
        let colon = line.lastIndex(of: UInt8(ascii: ":"), in: destination.bounds)
      else { return nil }
      return line.portNumber(from: colon + 1)
    case .albAccess: return portOfRequest(afterTokens: 12)
    case .classic: return portOfRequest(afterTokens: 11)
    }
  }

  /// The port in the URL of the quoted request behind so many fields.
  private func portOfRequest(afterTokens count: Int) -> UInt16? {
    var cutter = FieldCutter(self)
    guard cutter.skipTokens(count), cutter.position < line.count,
      let space = line.firstIndex(of: UInt8(ascii: " "), from: cutter.position),
      let host = line.startOfHost(inURLAt: space + 1)
    else { return nil }
    var colon: Int?
    var index = host
    scan: while index < line.count {
      switch line[index] {
      // Spaces have been seen inside a host, so they do not end it.
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\""): break scan
      case UInt8(ascii: ":"): colon = index
      // The colons before it are part of an IPv6 address, or of a user's name and password.
      case UInt8(ascii: "]"), UInt8(ascii: "@"): colon = nil
      default: break
      }
      index += 1
    }
    return colon.flatMap { line.portNumber(from: $0 + 1) }
  }
}

extension Span where Element == UInt8 {
  /// Where the host begins, or what stands before it, in a URL with a scheme; else nil.
  fileprivate func startOfHost(inURLAt start: Int) -> Int? {
    var index = start
    while index < count, self[index] | 0x20 >= UInt8(ascii: "a"), self[index] | 0x20 <= 0x7A {
      index += 1
    }
    return index > start && hasPrefix("://", at: index) ? index + 3 : nil
  }

  /// The port that is written at `start`, up to a byte that is no digit; nil where there is none.
  fileprivate func portNumber(from start: Int) -> UInt16? {
    var number = 0
    var index = start
    while index < count, self[index].isASCIIDigit, number <= UInt16.max {
      number = number * 10 + Int(self[index] &- UInt8(ascii: "0"))
      index += 1
    }
    return index > start ? UInt16(exactly: number) : nil
  }
}
