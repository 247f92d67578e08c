/// Takes records one after another.
public protocol RecordConsumer: ~Copyable {
  /// Takes the records of `file` from now on.
  mutating func begin(_ file: LogFile)

  /// Takes one record; it must be copied or counted now, because its bytes go away.
  mutating func consume(_ record: borrowing LogRecord) -> RecordFate

  /// Is told after each read, when no record is there: the time for what need not be done for each.
  mutating func finishRead()
}

extension RecordConsumer where Self: ~Copyable {
  /// Does nothing.
  public mutating func finishRead() {}
}

/// What a consumer did with a record.
public enum RecordFate: Sendable {
  /// It was counted.
  case counted
  /// The consumer's filters left it out.
  case filtered
}
