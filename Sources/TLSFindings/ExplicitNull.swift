/// An optional value that is written as `null` where it is absent.
///
/// The JSON contracts promise these keys, so that a reader can tell "not known" from "not there".
///
/// It takes any type, and asks more of it only for what it can do itself: a generic type that asks
/// for conformances has them looked up among all of the program when it is first used.
@propertyWrapper
public struct ExplicitNull<Wrapped> {
  /// The value, or nil.
  public var wrappedValue: Wrapped?

  /// Wraps a value.
  public init(wrappedValue: Wrapped?) {
    self.wrappedValue = wrappedValue
  }
}

extension ExplicitNull: Sendable where Wrapped: Sendable {}

extension ExplicitNull: Equatable where Wrapped: Equatable {}

extension ExplicitNull: Decodable where Wrapped: Decodable {
  /// Reads the value, or nil from a `null`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    wrappedValue = container.decodeNil() ? nil : try container.decode(Wrapped.self)
  }
}

extension ExplicitNull: Encodable where Wrapped: Encodable {
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

extension KeyedEncodingContainer {
  /// Writes the value, or `null`, as the wrapper does, but straight away.
  ///
  /// - Parameters:
  ///   - value: The wrapped value.
  ///   - key: Its key.
  /// - Throws: What writing the value throws.
  public mutating func encode<Wrapped: Encodable>(
    _ value: ExplicitNull<Wrapped>, forKey key: Key
  ) throws {
    if let value = value.wrappedValue {
      try encode(value, forKey: key)
    } else {
      try encodeNil(forKey: key)
    }
  }
}
