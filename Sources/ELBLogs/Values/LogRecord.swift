/// One log line understood: it borrows the line's bytes and copies nothing.
///
/// A record lives only as long as the line; what must outlive it is copied or counted. Absent
/// fields are empty spans. Values are as logged: escapes such as `\x22` are kept, and spellings
/// such as `tlsv12` are not yet canonical.
public struct LogRecord: ~Copyable, ~Escapable {
  /// The whole line, without its line feed and carriage return.
  public var line: Span<UInt8> {
    @_lifetime(copy self) get { marked.bytes }
  }
  /// The line with its spaces and quotes.
  let marked: MarkedLine
  /// The kind of log.
  public internal(set) var kind = LogKind.albAccess
  /// What the line says of its TLS handshake.
  public internal(set) var outcome = Outcome.undetermined
  /// Why the handshake failed; nil for every other outcome.
  public internal(set) var cause: FailureCause?
  private var traits = Traits()
  /// The line's number in its file, from 1; the first of several physical lines.
  public internal(set) var lineNumber = 0
  /// The line's own time: when a request was answered, a connection attempted or ended.
  public internal(set) var time = Timestamp(microseconds: 0)
  /// When the connection was made, where the line says so (NLB lines since 2020); else `time`.
  public internal(set) var connectionStart = Timestamp(microseconds: 0)

  @usableFromInline var fields = FieldRanges()

  /// Makes a record of which nothing is known yet but its line.
  @_lifetime(copy marked)
  @inline(__always)
  init(_ marked: MarkedLine) {
    self.marked = marked
  }
}

// What is said in one bit each: a record has 128 bytes, and up to so many are handed to a consumer
// without a call.
extension LogRecord {
  private struct Traits: OptionSet {
    var rawValue: UInt8 = 0
    static var connection: Traits { Traits(rawValue: 1) }
    static var clientCertificate: Traits { Traits(rawValue: 2) }
  }

  /// What the record stands for.
  public internal(set) var unit: RecordUnit {
    get { traits.contains(.connection) ? .connection : .request }
    set {
      switch newValue {
      case .connection: traits.insert(.connection)
      case .request: traits.remove(.connection)
      }
    }
  }

  /// Whether the client showed a certificate of its own (ALB connection).
  public internal(set) var showsClientCertificate: Bool {
    get { traits.contains(.clientCertificate) }
    set {
      if newValue { traits.insert(.clientCertificate) } else { traits.remove(.clientCertificate) }
    }
  }
}

/// Where the fields that matter lie in a line.
@usableFromInline
struct FieldRanges {
  @usableFromInline var client = ByteRange.absent
  @usableFromInline var loadBalancer = ByteRange.absent
  @usableFromInline var listener = ByteRange.absent
  @usableFromInline var `protocol` = ByteRange.absent
  @usableFromInline var cipher = ByteRange.absent
  @usableFromInline var keyExchange = ByteRange.absent
  @usableFromInline var causeDetail = ByteRange.absent
  @usableFromInline var userAgent = ByteRange.absent
  @usableFromInline var domain = ByteRange.absent
  /// On ALB access lines not cut yet: what follows the domain, from the certificate on.
  @usableFromInline var certificate = ByteRange.absent
}

extension LogRecord {
  /// The client's address, without port and brackets, or the text in its place.
  public var client: Span<UInt8> {
    @_lifetime(copy self) get { line.extracting(fields.client.bounds) }
  }

  /// The load balancer as the line names it: `app/name/id`, `net/name/id` or a Classic name; empty
  /// on ALB connection lines with fewer than 14 fields.
  public var loadBalancer: Span<UInt8> {
    @_lifetime(copy self) get { line.extracting(fields.loadBalancer.bounds) }
  }

  /// The listener: its id on NLB lines, its port on ALB connection lines, else empty.
  public var listener: Span<UInt8> {
    @_lifetime(copy self) get { line.extracting(fields.listener.bounds) }
  }

  /// The protocol version as logged (`TLSv1.2`, `tlsv12`).
  public var `protocol`: Span<UInt8> {
    @_lifetime(copy self) get { line.extracting(fields.protocol.bounds) }
  }

  /// The cipher suite as logged.
  public var cipher: Span<UInt8> {
    @_lifetime(copy self) get { line.extracting(fields.cipher.bounds) }
  }

  /// The key-exchange group as logged (NLB, ALB connection).
  public var keyExchange: Span<UInt8> {
    @_lifetime(copy self) get { line.extracting(fields.keyExchange.bounds) }
  }

  /// What the line says beside its `cause`: the alert's number, or the verification code.
  public var causeDetail: Span<UInt8> {
    @_lifetime(copy self) get { line.extracting(fields.causeDetail.bounds) }
  }

  /// The user agent (ALB access, Classic).
  public var userAgent: Span<UInt8> {
    @_lifetime(copy self) get { line.extracting(fields.userAgent.bounds) }
  }

  /// The server name that the client asked for (SNI), where it was logged.
  public var domain: Span<UInt8> {
    @_lifetime(copy self) get { line.extracting(fields.domain.bounds) }
  }

  /// The certificate that was presented: its ARN, or `session-reused`.
  ///
  /// On ALB access lines it is cut only when it is asked for, as most readers do not.
  public var certificate: Span<UInt8> {
    @_lifetime(copy self) get {
      guard kind == .albAccess else { return line.extracting(fields.certificate.bounds) }
      var cutter = FieldCutter(self, at: fields.certificate.bounds.lowerBound)
      return line.extracting(line.optionalField(&cutter).bounds)
    }
  }

  /// Whether the line may name a certificate: it has the field, which does not say `-` or
  /// `session-reused`.
  package var mayNameCertificate: Bool {
    let bounds = fields.certificate.bounds
    guard kind == .albAccess else { return !bounds.isEmpty }
    // `"session-reused"`, `"-"`, or a space where nothing can be cut.
    guard bounds.count > 3 else { return false }
    let start = line[bounds.lowerBound]
    let next = start == UInt8(ascii: "\"") ? line[bounds.lowerBound + 1] : start
    return next != UInt8(ascii: "s") && next != UInt8(ascii: "-")
  }

  /// Whether the certificate is `certificate`; false may also mean that it takes cutting to tell.
  package func hasCertificate(_ certificate: borrowing Span<UInt8>) -> Bool {
    let bounds = fields.certificate.bounds
    guard kind == .albAccess else {
      return line.extracting(bounds).hasSameBytes(as: certificate)
    }
    let start = bounds.lowerBound + 1
    let end = start + certificate.count
    return end + 1 < bounds.upperBound && line[start - 1] == UInt8(ascii: "\"")
      && line[end] == UInt8(ascii: "\"") && line[end + 1] == UInt8(ascii: " ")
      && line.extracting(start..<end).hasSameBytes(as: certificate)
  }

  /// The protocol and the suite in one piece, in the order of the line: they stand side by side.
  package var protocolAndCipher: Span<UInt8> {
    @_lifetime(copy self) get {
      if fields.cipher.isEmpty { return self.protocol }
      if fields.protocol.isEmpty { return cipher }
      let start = min(fields.protocol.start, fields.cipher.start)
      return line.extracting(Int(start)..<Int(max(fields.protocol.end, fields.cipher.end)))
    }
  }
}
