import ELBLogs

extension ClientEntry {
  /// Counts one more record.
  mutating func count(
    _ result: RecordResult, _ kind: LogKind, loadBalancer: UInt32, userAgent: UInt32,
    domain: UInt32, in lists: inout TallyLists, orderedBy names: borrowing NameTable
  ) {
    kinds |= kind.bit
    loadBalancers.count(loadBalancer, in: &lists, orderedBy: names)
    userAgents.count(userAgent, in: &lists, orderedBy: names)
    domains.count(domain, in: &lists, orderedBy: names)
    count(result, in: &lists)
  }

  /// Notes that a connection made at `time` succeeded.
  mutating func extendSuccesses(to time: Timestamp) {
    firstSuccess = min(firstSuccess, time.microseconds)
    lastSuccess = max(lastSuccess, time.microseconds)
  }

  /// Counts one more record with a result.
  private mutating func count(_ result: RecordResult, in lists: inout TallyLists) {
    if results.subject != result || results.count == UInt32.max {
      add(UInt64(results.count), of: results.subject, in: &lists)
      results = Run(subject: result)
    }
    results.count &+= 1
  }

  /// Adds records with a result to the client's lists.
  mutating func add(_ count: UInt64, of result: RecordResult, in lists: inout TallyLists) {
    guard count > 0 else { return }
    if let handshake = result.handshake {
      lists.add(count, of: handshake, to: &handshakes)
    } else if let ending = result.ending {
      lists.add(count, of: ending, to: &endings)
    }
  }
}

extension LimitedNames {
  /// Counts one more record with a name; an absent name counts nothing.
  mutating func count(
    _ name: UInt32, in lists: inout TallyLists, orderedBy names: borrowing NameTable
  ) {
    guard name != 0 else { return }
    if run.subject != name || run.count == UInt32.max {
      add(UInt64(run.count), of: run.subject, in: &lists, orderedBy: names)
      run = Run(subject: name)
    }
    run.count &+= 1
  }

  /// Adds records with a name to the list.
  mutating func add(
    _ count: UInt64, of name: UInt32, in lists: inout TallyLists,
    orderedBy names: borrowing NameTable
  ) {
    guard count > 0 else { return }
    if lists.add(count, of: name, to: &list, limit: LimitedNames.limit, orderedBy: names) {
      hasMore = true
    }
  }
}
