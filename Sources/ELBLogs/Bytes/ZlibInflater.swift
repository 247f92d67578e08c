import CZlib

/// Inflates with zlib.
@safe
final class ZlibInflater: Inflater, @unchecked Sendable {
  private let stream: UnsafeMutablePointer<z_stream>

  init() {
    unsafe stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 15: the largest window; +16: a gzip header and trailer, the CRC checked.
    let status = unsafe inflateInit2_(
      stream, 15 + 16, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib refuses to start: no memory, or another version of zlib")
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deinitialize(count: 1)
    unsafe stream.deallocate()
  }

  func startMember() {
    unsafe inflateReset(stream)
  }

  func inflate(_ input: Span<UInt8>, into output: inout OutputSpan<UInt8>) -> InflateStep {
    unsafe input.withUnsafeBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target, initializedCount in
        let room = target.count - initializedCount
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        unsafe stream.pointee.avail_in = UInt32(source.count)
        unsafe stream.pointee.next_out = target.baseAddress.map { unsafe $0 + initializedCount }
        unsafe stream.pointee.avail_out = UInt32(room)
        let status = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
        initializedCount += room - Int(unsafe stream.pointee.avail_out)
        let consumed = source.count - Int(unsafe stream.pointee.avail_in)
        return switch status {
        case Z_STREAM_END: InflateStep(consumed: consumed, state: .memberEnded)
        case Z_OK, Z_BUF_ERROR: InflateStep(consumed: consumed, state: .unfinished)
        default: InflateStep(consumed: consumed, state: .corrupt)
        }
      }
    }
  }
}
