import Benchmark
import ELBLogs

/// Takes records and does nothing with them.
private struct Nobody: RecordConsumer {
  mutating func begin(_ file: LogFile) {}
  mutating func consume(_ record: borrowing LogRecord) -> RecordFate { .counted }
}

/// From bytes to records.
func addReadingBenchmarks() {
  // A single line is too long to be kept or read: what is left is reading and inflating, and the
  // search for its end.
  addReading("plain", of: "one-line.log", records: 0)
  for inflater in InflaterKind.allCases {
    addReading(
      "inflate, \(inflater.rawValue)", of: "one-line.log.gz", records: 0, inflater: inflater)
  }
  // Lines that start like none of the kinds are cut and looked at, and rejected.
  addReading("cut lines", of: "unknown.log", records: 0)
  for kind in LogKind.allCases {
    addReading("parse, \(kind.rawValue)", of: "\(kind.rawValue).log", records: 100_000)
  }
}

private func addReading(
  _ name: String, of fileName: String, records: Int, inflater: InflaterKind = .fastest
) {
  Benchmark(name) { benchmark in
    let file = MadeFile.named(fileName)
    var reader = LogReader(inflater: inflater)
    var nobody = Nobody()
    benchmark.startMeasurement()
    let reading = try reader.read(file, into: &nobody)
    benchmark.stopMeasurement()
    precondition(reading.records == records, "\(fileName) has \(reading.records) records")
  }
}
