import Benchmark

/// What a scan does, one stage on top of the other: inflate, cut lines, read fields, count, merge.
///
/// Every iteration goes through a file of 100,000 lines on one thread, so that a millisecond is ten
/// nanoseconds a line. Each stage does what those before it do: its own cost is the difference.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock], timeUnits: .microseconds,
    warmupIterations: 2, maxDuration: .seconds(3), maxIterations: 200)
  addReadingBenchmarks()
  addCountingBenchmarks()
}
