import CZlib

/// Deflates one gzip member, piece by piece. The only unsafe code of the corpus.
@safe
public final class GzipDeflater {
  /// Where the deflated bytes have to end.
  public enum Ending: Sendable {
    /// Anywhere: more is to come.
    case open
    /// At a whole byte, with everything so far recoverable and nothing after it begun.
    case flushed
    /// At the member's end, with its checksum and length.
    case finished
  }

  /// A failure of zlib, with its code.
  public struct Failure: Error, Sendable {
    /// The code that zlib returned.
    public let code: Int32
  }

  private var stream: z_stream

  /// Begins a member at a compression level from 0 to 9.
  public init(level: Int) throws {
    unsafe stream = z_stream()
    let gzipWindow: Int32 = 15 + 16
    let code = unsafe deflateInit2_(
      &stream, Int32(level), Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else { throw Failure(code: code) }
  }

  deinit {
    _ = unsafe deflateEnd(&stream)
  }

  /// Deflates bytes and returns what is ready to be written.
  public func deflate(_ bytes: [UInt8], ending: Ending) throws -> [UInt8] {
    let flush =
      switch ending {
      case .open: Z_NO_FLUSH
      case .flushed: Z_FULL_FLUSH
      case .finished: Z_FINISH
      }
    var deflated: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 256 * 1_024)
    var input = bytes
    let inputCount = input.count
    try unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe stream.next_in = source.baseAddress
      unsafe stream.avail_in = UInt32(inputCount)
      var isFull = true
      while isFull {
        let filled = try unsafe piece.withUnsafeMutableBufferPointer { target in
          unsafe stream.next_out = target.baseAddress
          unsafe stream.avail_out = UInt32(target.count)
          let code = unsafe CZlib.deflate(&stream, flush)
          guard code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR else {
            throw Failure(code: code)
          }
          return unsafe target.count - Int(stream.avail_out)
        }
        deflated.append(contentsOf: piece[0..<filled])
        isFull = filled == piece.count
      }
    }
    return deflated
  }
}
