/// How far what is inferred of a listener's policy holds for some uses of a pair.
enum PairStanding: Hashable, Sendable {
  /// What was negotiated since the last change shows what was in force then.
  case current
  /// What was in force then is not proven: a newer version may not have been on offer, or the lines
  /// name no balancer.
  case unproven
  /// They came before the last change, when another policy was in force.
  case former
}
