/// How much memory what is counted of clients may take up, and what is done where it takes more.
public struct MemoryLimit: Sendable, Equatable {
  /// In bytes, at least 1. It holds for clients, also while a census makes itself smaller; several
  /// workers together may pass it by a quarter until they are merged. What does not grow with the
  /// number of clients comes on top of it, some 25 MB and the names that the totals need.
  public let bytes: Int
  /// What is done.
  public let excess: Excess

  /// What may be done beyond the limit.
  public enum Excess: Sendable {
    /// The census forgets the clients that matter least, as its `approximation` says.
    case forgetsClients
    /// The reading stops: the answer would need every client.
    case stopsReading
  }

  /// Makes a limit.
  public init(bytes: Int, excess: Excess) {
    precondition(bytes >= 1, "a census takes up some memory")
    self.bytes = bytes
    self.excess = excess
  }
}
