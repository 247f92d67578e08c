import ArgumentParser
import ELBLogs
import TLSCensus
import TLSFindings

extension ReadingPlan {
  /// Reads everything that the plan names, and counts it; an interruption stops it.
  ///
  /// - Parameters:
  ///   - grouping: What counts as one client.
  ///   - separatesPorts: Whether requests at different ports of a balancer are of different
  ///     listeners.
  ///   - excess: What is done where there is not memory for all clients.
  /// - Returns: What was found, and what was counted of it.
  /// - Throws: `ExitCode`, after a message, where the answer would need more memory than it may take.
  func count(
    by grouping: ClientGrouping = .address, separatesPorts: Bool = false,
    beyondMemory excess: MemoryLimit.Excess = .stopsReading
  ) async throws -> (found: FoundLogs, result: CensusResult) {
    let found = LogFinder.find(paths, threads: workers)
    let taker = CensusTaker(
      filter: filter, grouping: grouping, separatesPorts: separatesPorts, inflater: inflater,
      workers: workers, memory: memoryLimit.map { MemoryLimit(bytes: $0, excess: excess) },
      stop: Interruption.stop)
    let result = await withProgress(of: found, shown: showsProgress) { meter in
      await taker.count(found, meter: meter)
    }
    if result.isBeyondMemory { throw beyondMemory }
    return (found, result)
  }

  /// The end of a run that would need more memory than it may take, after telling why.
  var beyondMemory: ExitCode {
    let limit = memoryLimit.map { " of \($0.asMemory)" } ?? ""
    complain(
      "--max-memory: this answer needs what is counted of every client, which takes more than the "
        + "limit\(limit); raise it, read less (--since, --until, --load-balancer, --client), or count "
        + "subnets (--by subnet)")
    return .couldNotAnswer
  }
}
