#if ISAL
  import CISAL

  /// Inflates with ISA-L.
  @safe
  final class ISALInflater: Inflater, @unchecked Sendable {
    private let stream: UnsafeMutablePointer<inflate_state>

    init() {
      // The state is some 80 KB with its window; ISA-L initialises the part that needs it.
      unsafe stream = UnsafeMutablePointer<inflate_state>.allocate(capacity: 1)
      unsafe isal_inflate_init(stream)
    }

    deinit {
      unsafe stream.deallocate()
    }

    func startMember() {
      unsafe isal_inflate_reset(stream)
      unsafe stream.pointee.crc_flag = UInt32(ISAL_GZIP)
    }

    func inflate(_ input: Span<UInt8>, into output: inout OutputSpan<UInt8>) -> InflateStep {
      unsafe input.withUnsafeBufferPointer { source in
        unsafe output.withUnsafeMutableBufferPointer { target, initializedCount in
          let room = target.count - initializedCount
          unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
          unsafe stream.pointee.avail_in = UInt32(source.count)
          unsafe stream.pointee.next_out = target.baseAddress.map { unsafe $0 + initializedCount }
          unsafe stream.pointee.avail_out = UInt32(room)
          let status = unsafe isal_inflate(stream)
          var made = room - Int(unsafe stream.pointee.avail_out)
          if status == ISAL_INVALID_SYMBOL || status == ISAL_INVALID_LOOKBACK {
            // It may count a match that it does not copy, because it reaches back too far: in its
            // place is what was in memory before, perhaps lines of another file.
            made = max(0, made - Int(ISAL_DEF_MAX_MATCH))
          }
          initializedCount += made
          let consumed = source.count - Int(unsafe stream.pointee.avail_in)
          guard status == ISAL_DECOMP_OK || status == ISAL_END_INPUT else {
            // At damage ISA-L gives back what it did not use, even of an earlier input.
            return InflateStep(consumed: max(0, consumed), state: .corrupt)
          }
          let ended = unsafe stream.pointee.block_state == ISAL_BLOCK_FINISH
          return InflateStep(consumed: consumed, state: ended ? .memberEnded : .unfinished)
        }
      }
    }
  }
#endif
