/// Reads the times of one line after another.
///
/// Most lines come within an hour of the line before, so the date and the hour are read once and then
/// only compared.
struct TimestampReader {
  private var hour = HourText.none
  private var start: Int64 = 0

  /// Reads the time of a log line, as `Timestamp(logged:)` does.
  @inline(__always)
  mutating func read(_ field: Span<UInt8>) -> Timestamp? {
    if let text = HourText(field), text == hour, let second = field.secondOfHour,
      let fraction = field.usualFraction
    {
      return Timestamp(microseconds: start &+ Int64(second &* 1_000_000 &+ fraction))
    }
    return readAnew(field)
  }

  private mutating func readAnew(_ field: Span<UInt8>) -> Timestamp? {
    guard let time = Timestamp(logged: field) else { return nil }
    // A leap second belongs to the next minute: such a time is no measure for others.
    if let text = HourText(field), let second = field.secondOfHour {
      hour = text
      let whole = time.microseconds - Int64(second) * 1_000_000
      // What remains beyond whole seconds is the fraction.
      start = whole - (whole % 1_000_000 + 1_000_000) % 1_000_000
    }
    return time
  }
}
