import TLSCensus
import Testing

/// Compares part by part, so that a difference is small enough to read.
func expectEqual(_ found: CensusFacts, _ wanted: CensusFacts) {
  #expect(found.period == wanted.period)
  #expect(found.kinds == wanted.kinds)
  #expect(found.listeners == wanted.listeners)
  #expect(found.timeline == wanted.timeline)
  #expect(Set(found.clients.keys) == Set(wanted.clients.keys))
  for (name, wanted) in wanted.clients {
    guard var found = found.clients[name] else { continue }
    for sort in [\.userAgents, \.domains, \.loadBalancers]
      as [WritableKeyPath<CensusFacts.ClientFacts, CensusFacts.NameFacts>]
    {
      let (some, all) = (found[keyPath: sort], wanted[keyPath: sort].kept)
      #expect(some.kept.count == min(8, all.count), "\(name)")
      #expect(some.hasMore == (all.count > 8), "\(name)")
      for (text, count) in some.kept { #expect(all[text] == count, "\(name), \(text)") }
      // Which of them are kept is no business of the reference.
      found[keyPath: sort] = wanted[keyPath: sort]
    }
    #expect(found == wanted, "\(name)")
  }
}
