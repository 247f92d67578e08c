/// An optional value that is written as `null` where it is absent.
///
/// The JSON contracts promise these keys, so that a reader can tell "not known" from "not there".
@propertyWrapper
public struct ExplicitNull<Wrapped: Codable & Sendable & Equatable>: Codable, Sendable, Equatable {
  /// The value, or nil.
  public var wrappedValue: Wrapped?

  /// Wraps a value.
  public init(wrappedValue: Wrapped?) {
    self.wrappedValue = wrappedValue
  }

  /// Reads the value, or nil from a `null`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    wrappedValue = container.decodeNil() ? nil : try container.decode(Wrapped.self)
  }

  /// Writes the value, or `null`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let wrappedValue {
      try container.encode(wrappedValue)
    } else {
      try container.encodeNil()
    }
  }
}
