/// Inflates one gzip member after another: the small interface that our own code, zlib and ISA-L
/// stand behind.
///
/// An inflater belongs to one source of bytes, and moves with it from thread to thread.
protocol Inflater: AnyObject, Sendable {
  /// Prepares for the header of a member.
  func startMember()

  /// Inflates what it can of `input` into the free space of `output`.
  ///
  /// It checks the member's header, its length and its CRC. Output that was made before damage
  /// was noticed stays in `output`.
  func inflate(_ input: Span<UInt8>, into output: inout OutputSpan<UInt8>) -> InflateStep
}

/// How far one call of an inflater came.
struct InflateStep {
  /// Bytes of the input that were used up.
  var consumed: Int
  /// Where the member stands now.
  var state: State

  enum State {
    /// The member goes on: more input or more room is needed.
    case unfinished
    /// The member ended, and its CRC is right.
    case memberEnded
    /// The data is no gzip member, or its CRC is wrong.
    case corrupt
  }
}

/// What inflates.
public enum InflaterKind: String, Sendable, CaseIterable {
  /// Code of our own, the fastest.
  case builtIn = "built-in"
  /// zlib, to compare with.
  case zlib
  #if ISAL
    /// ISA-L, to compare with; only in builds with the package trait `ISAL`.
    case isal
  #endif

  /// The fastest one.
  public static var fastest: InflaterKind { .builtIn }

  func makeInflater() -> any Inflater {
    switch self {
    case .builtIn: BuiltInInflater()
    case .zlib: ZlibInflater()
    #if ISAL
      case .isal: ISALInflater()
    #endif
    }
  }
}
