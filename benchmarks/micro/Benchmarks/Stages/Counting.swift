import Benchmark
import ELBLogs
import TLSAudit

/// From records to a census.
func addCountingBenchmarks() {
  for kind in LogKind.allCases {
    addCounting("count, \(kind.rawValue)", of: "\(kind.rawValue).log")
  }
  addCounting("count, new clients", of: "crowd.log")
  addMerging("merge, same clients", "alb_access.log", "alb_access.log")
  addMerging("merge, other clients", "crowd.log", "other-crowd.log")
}

/// The census of one file, read and counted by one worker.
private func census(of fileName: String) async -> Census {
  let logs = LogFinder.find([MadeFile.named(fileName).path])
  let result = await CensusTaker(workers: 1).count(logs)
  precondition(result.input.records == 100_000, "\(fileName) has other records")
  return result.census
}

private func addCounting(_ name: String, of fileName: String) {
  Benchmark(name) { _ in blackHole(await census(of: fileName)) }
}

/// Merges two censuses into an empty one, as workers' censuses are.
private func addMerging(_ name: String, _ first: String, _ second: String) {
  Benchmark(name) { benchmark in
    let (left, right) = (await census(of: first), await census(of: second))
    benchmark.startMeasurement()
    var whole = Census()
    whole.merge(left)
    whole.merge(right)
    benchmark.stopMeasurement()
    blackHole(whole)
  }
}
