import CInflate

/// Inflates with code of our own, which knows nothing but gzip and is made for text that repeats itself
/// as logs do.
@safe
final class BuiltInInflater: Inflater, @unchecked Sendable {
  private let member: OpaquePointer

  /// - Parameter way: Which of the ways that this processor has of doing the same.
  init(way: cinflate_way = cinflate_way(loop: 0, check: 0)) {
    guard let member = unsafe cinflate_make(way) else {
      preconditionFailure("there is no memory for an inflater")
    }
    unsafe self.member = member
  }

  deinit {
    unsafe cinflate_free(member)
  }

  func startMember() {
    unsafe cinflate_start(member)
  }

  func inflate(_ input: Span<UInt8>, into output: inout OutputSpan<UInt8>) -> InflateStep {
    unsafe input.withUnsafeBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target, initializedCount in
        let step = unsafe cinflate_inflate(
          member, source.baseAddress, source.count,
          target.baseAddress.map { unsafe $0 + initializedCount },
          target.count - initializedCount)
        initializedCount += step.made
        return switch step.status {
        case cinflate_ended: InflateStep(consumed: step.consumed, state: .memberEnded)
        case cinflate_corrupt: InflateStep(consumed: step.consumed, state: .corrupt)
        default: InflateStep(consumed: step.consumed, state: .unfinished)
        }
      }
    }
  }
}
