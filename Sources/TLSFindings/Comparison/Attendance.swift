import ELBLogs

/// How regularly a client came, measured in the time for which there are logs.
///
/// Where in a slot it came is not known, so absences are rather too long than too short, by up to
/// two slots. All lengths are in microseconds.
struct Attendance: Sendable, Equatable {
  /// In how many of the equal parts of the covered time it came.
  let parts: Int
  /// How long it stayed away at most between two visits; 0 without two slots.
  let longestBetween: Int64
  /// How long it had been away at the end of the covered time.
  let atEnd: Int64

  /// How long it stayed away at most.
  var longestAbsence: Int64 { max(longestBetween, atEnd) }

  /// Into how many parts the covered time is cut.
  static let partCount = 10

  /// Measures the visits of a client.
  ///
  /// - Parameters:
  ///   - visits: The slots of time in which it came, in order.
  ///   - covered: The time for which there are logs that could show it.
  init(_ visits: [Range<Timestamp>], in covered: CoveredTime) {
    let whole = covered.microseconds
    guard whole > 0, let last = visits.last else {
      (parts, longestBetween, atEnd) = (0, 0, whole)
      return
    }
    parts =
      Set(
        visits.map { visit in
          let start = covered.microseconds(before: visit.lowerBound)
          return min(Attendance.partCount - 1, Int(start * Int64(Attendance.partCount) / whole))
        }
      ).count
    longestBetween =
      zip(visits, visits.dropFirst()).map { earlier, later in
        covered.microseconds(in: earlier.lowerBound..<later.upperBound)
      }.max() ?? 0
    atEnd = whole - covered.microseconds(before: last.lowerBound)
  }
}

/// What the absence of a client means that worked before.
enum Silence: Sendable, Equatable {
  /// It came regularly until the end, and has now stayed away for longer than ever before.
  case silent
  /// It came regularly, but has stayed away as long before, or there is no log to miss it in.
  case tooEarly
  /// It came regularly, but had been away at the end for more than twice as long as ever between
  /// two visits.
  case leftBefore
  /// It did not come regularly.
  case irregular

  /// Judges an absence.
  ///
  /// - Parameters:
  ///   - attendance: How the client came before.
  ///   - covered: The time after for which there are logs that could show it, in microseconds.
  ///   - minimum: In how many parts of the time before a regular client came at least.
  init(_ attendance: Attendance, covered: Int64, minimum: Int) {
    if attendance.parts < minimum || attendance.longestBetween == 0 {
      self = .irregular
    } else if attendance.atEnd > 2 * attendance.longestBetween {
      self = .leftBefore
    } else {
      self = covered >= attendance.longestAbsence ? .silent : .tooEarly
    }
  }
}
