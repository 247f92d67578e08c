import ELBLogs
import TLSCensus

extension ReadingPlan {
  /// Reads everything that the plan names, and counts it; an interruption stops it.
  ///
  /// - Parameters:
  ///   - grouping: What counts as one client.
  ///   - separatesPorts: Whether requests at different ports of a balancer are of different
  ///     listeners.
  /// - Returns: What was found, and what was counted of it.
  func count(
    by grouping: ClientGrouping = .address, separatesPorts: Bool = false
  ) async -> (found: FoundLogs, result: CensusResult) {
    let found = LogFinder.find(paths)
    let taker = CensusTaker(
      filter: filter, grouping: grouping, separatesPorts: separatesPorts, inflater: inflater,
      workers: workers, stop: Interruption.stop)
    let result = await withProgress(of: found, shown: showsProgress) { meter in
      await taker.count(found, meter: meter)
    }
    return (found, result)
  }
}
