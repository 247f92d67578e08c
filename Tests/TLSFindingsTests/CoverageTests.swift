import ELBLogs
import LogCorpus
import SystemPackage
import TLSCensus
import TLSFindings
import Testing

/// Which intervals have no file.
@Suite struct CoverageTests {
  /// The coverage of files with these names behind account and region, `edge 12:05`.
  private func coverage(
    _ names: [String], within filter: RecordFilter = RecordFilter()
  ) -> Coverage {
    var intervals = FileIntervals()
    for name in names { intervals.add(ObjectName(FilePath(CoverageTests.file(name)))) }
    return Coverage(intervals, within: filter)
  }

  /// The file of a balancer, a time on the first of March (or a whole date and time), and a node.
  private static func file(_ words: String) -> String {
    let parts = words.split(separator: " ")
    let end = parts[1].contains("T") ? String(parts[1]) : "20260301T" + parts[1]
    let node = parts.count > 2 ? "_192.0.2." + parts[2] : ""
    let prefix = parts[0].hasPrefix("conn:") ? "conn_log_" : ""
    let balancer = parts[0].replacing("conn:", with: "")
    return prefix
      + "123456789012_elasticloadbalancing_us-east-2_\(balancer)_\(end)Z\(node)_1a2b3c4d.log.gz"
  }

  /// Ranges in short, `1 12:05-12:10 1` with the last part of the node's address first.
  private func ranges(_ balancer: Coverage.Balancer?) -> [String] {
    (balancer?.missing ?? []).map { range in
      let times = [range.start, range.end].map { $0.description.dropFirst(11).prefix(5) }
      let node = range.node.map { $0.dropFirst(8) + " " } ?? ""
      return "\(node)\(times[0])-\(times[1]) \(range.intervals)"
    }
  }

  private let edge = "net.edge.c6e77e28c25b2234"
  private let shop = "app.shop.50dc6c495c0c9188"

  @Test func `nothing is missing before the first and after the last file`() throws {
    let found = coverage(["1200", "1205", "1210"].map { "\(edge) \($0)" })
    let balancer = try #require(found.balancers.first)
    #expect(found.balancers.count == 1)
    #expect(balancer.loadBalancer == "net/edge/c6e77e28c25b2234" && balancer.kind == .nlb)
    #expect(balancer.account == "123456789012" && balancer.region == "us-east-2")
    #expect(balancer.nodes == nil)
    #expect(balancer.files == 3 && balancer.intervals == 3)
    #expect(balancer.first == Timestamp(march(11, 55)) && balancer.last == Timestamp(march(12, 10)))
    #expect(balancer.missingIntervals == 0 && balancer.missingNodeIntervals == 0)
    #expect(balancer.missing.isEmpty && balancer.moreMissing == 0)
  }

  @Test func `neighbours are one range, the largest first`() throws {
    let found = coverage(["1200", "1210", "1230", "1230", "1240"].map { "\(edge) \($0)" })
    let balancer = try #require(found.balancers.first)
    #expect(balancer.files == 5 && balancer.intervals == 9)
    #expect(balancer.missingIntervals == 5)
    #expect(ranges(balancer) == ["12:10-12:25 3", "12:00-12:05 1", "12:30-12:35 1"])
  }

  @Test func `nodes come and go`() throws {
    let found = coverage([
      "\(shop) 1200 1", "\(shop) 1205 1", "\(shop) 1210 2", "\(shop) 1215 2",
    ])
    let balancer = try #require(found.balancers.first)
    #expect(balancer.nodes == 2)
    #expect(balancer.missing.isEmpty)
  }

  @Test func `a hole of all nodes comes before that of one, which it is no part of`() throws {
    let found = coverage(
      ["1200 1", "1205 1", "1210 1", "1215 1", "1225 1", "1200 2", "1225 2"].map { "\(shop) \($0)" }
    )
    let balancer = try #require(found.balancers.first)
    #expect(balancer.missingIntervals == 1 && balancer.missingNodeIntervals == 3)
    #expect(ranges(balancer) == ["12:15-12:20 1", "2 12:00-12:20 3"])
  }

  @Test func `access and connection logs are covered apart`() {
    let found = coverage([
      "\(shop) 1200 1", "\(shop) 1205 1", "\(shop) 1210 1", "conn:\(shop) 1200 1",
      "conn:\(shop) 1210 1",
    ])
    #expect(found.balancers.map(\.kind) == [.albConnection, .albAccess])
    #expect(found.balancers.map(\.missingIntervals) == [1, 0])
  }

  /// A Classic balancer writes every hour, unless a node's files prove five minutes.
  @Test(
    arguments: [
      (["web 1000 1", "web 1100 1", "web 1300 1"], 3_600, ["11:00-12:00 1"]),
      (["web 1007 1", "web 1307 1"], 3_600, ["10:07-12:07 2"]),
      (["web 1000 1", "web 1130 2", "web 1230 2"], 3_600, []),
      (["web 1000 1"], 3_600, []),
      (["web 1000 1", "web 1005 1", "web 1015 1"], 300, ["10:05-10:10 1"]),
      (["web 1000 1", "web 1010 1"], 300, ["10:00-10:05 1"]),
    ] as [([String], Int, [String])])
  func `steps of Classic logs`(names: [String], seconds: Int, missing: [String]) throws {
    let balancer = try #require(coverage(names).balancers.first)
    #expect(balancer.loadBalancer == "web" && balancer.kind == .classic)
    #expect(balancer.intervalSeconds == seconds)
    #expect(ranges(balancer) == missing)
  }

  @Test func `lists are limited, counts are not`() throws {
    // Every second interval of two hours and more.
    let names = (0..<30).map { number in
      let minutes = number * 10
      return "\(edge) \(minutes / 60 < 10 ? "0" : "")\(minutes / 60)\(minutes % 60 / 10)0"
    }
    let balancer = try #require(coverage(names).balancers.first)
    #expect(balancer.missingIntervals == 29)
    #expect(balancer.missing.count == Coverage.rangeLimit)
    #expect(balancer.moreMissing == 29 - Coverage.rangeLimit)
    #expect(balancer.missing.first?.start == Timestamp(march(0, 0)))
  }

  @Test func `intervals far apart cost nothing`() throws {
    let found = coverage(["\(shop) 00010101T0000 1", "\(shop) 99991231T2355 1"])
    let balancer = try #require(found.balancers.first)
    #expect(balancer.missingIntervals == balancer.intervals - 2)
    #expect(balancer.intervals > 1_000_000_000)
  }

  @Test func `names that tell nothing are counted, those without records are not`() {
    var intervals = FileIntervals()
    for name in ["-", "renamed.log", "ELBAccessLogTestFile"] {
      intervals.add(ObjectName(FilePath(name)))
    }
    let found = Coverage(intervals)
    #expect(found.balancers.isEmpty && found.unnamedFiles == 2)
  }

  /// Files beyond the times still prove that something is missing within.
  @Test(
    arguments: [
      (nil, nil, 3, ["12:00-12:10 2", "12:15-12:20 1"]),
      ("12:10:00", nil, 2, ["12:15-12:20 1"]),
      ("12:02:30", nil, 2, ["12:00-12:10 2", "12:15-12:20 1"]),
      ("12:05:00", "12:10:00", 0, ["12:05-12:10 1"]),
      (nil, "12:05:00.000001", 1, ["12:00-12:10 2"]),
      (nil, "12:00:00", 1, []),
    ] as [(String?, String?, Int, [String])])
  func `only what lies within the times`(
    since: String?, until: String?, files: Int, ranges wanted: [String]
  ) throws {
    let time = { (text: String) in Timestamp(rfc3339: "2026-03-01T\(text)Z") }
    let filter = RecordFilter(since: since.flatMap(time), until: until.flatMap(time))
    let found = coverage(["1200", "1215", "1225"].map { "\(edge) \($0)" }, within: filter)
    let balancer = try #require(found.balancers.first)
    #expect(balancer.files == files)
    #expect(ranges(balancer) == wanted)
    #expect(balancer.missingIntervals == wanted.compactMap { Int($0.suffix(1)) }.reduce(0, +))
  }

  @Test func `kinds and times that were not asked for are left out`() {
    let names = ["\(edge) 1200", "\(shop) 1200 1"]
    let kinds = coverage(names, within: RecordFilter(kinds: [.nlb])).balancers.map(\.kind)
    #expect(kinds == [.nlb])
    let late = RecordFilter(since: Timestamp(march(12)))
    #expect(coverage(names, within: late).balancers.isEmpty)
  }

  /// The same numbers from sets of intervals, and in any order of files.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `agrees with counting one by one`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let nodes = 1 + random.below(4)
    let files = (0..<(1 + random.below(40))).map { _ in
      (node: 1 + random.below(nodes), slot: random.below(40))
    }
    let names = files.map { file in
      "\(shop) \(file.slot / 12 + 10)\(file.slot % 12 < 2 ? "0" : "")\(file.slot % 12 * 5) \(file.node)"
    }
    let found = coverage(names)
    #expect(found == coverage(names.shuffled(using: &random)))
    let balancer = try #require(found.balancers.first)
    let all = Set(files.map(\.slot))
    let between = { (slots: Set<Int>) in (slots.min() ?? 0)...(slots.max() ?? 0) }
    #expect(balancer.missingIntervals == between(all).count { !all.contains($0) })
    let atNodes = Dictionary(grouping: files, by: \.node).values.map { Set($0.map(\.slot)) }
      .reduce(0) { sum, own in
        sum + between(own).count { !own.contains($0) && all.contains($0) }
      }
    #expect(balancer.missingNodeIntervals == atNodes)
  }

  @Test func `the report of files shows it, with any number of workers`() async throws {
    let scratch = try LogScratch()
    for name in ["1200", "1205", "1215"] {
      try scratch.write([.nlb(NLBLine())], to: CoverageTests.file("\(edge) \(name)"))
    }
    try scratch.write([.nlb(NLBLine())], to: "renamed.log")
    let found = await scratch.report().coverage
    #expect(found.unnamedFiles == 1)
    #expect(ranges(found.balancers.first) == ["12:05-12:10 1"])
    for workers in 2...4 {
      let result = await CensusTaker(workers: workers).count(LogFinder.find([scratch.path]))
      #expect(ScanReport(result, top: 10, toolVersion: "1.2.3").coverage == found)
    }
  }

  /// A filter by what file names tell leaves their files out, whose holes are nobody's concern then.
  @Test(arguments: [
    ("account", "123456789012", 2), ("account", "999999999999", 0), ("region", "us-east-2", 2),
    ("region", "us-west-1", 0), ("balancer", "edge", 1), ("balancer", "app/shop/*", 1),
    ("balancer", "other", 0),
  ]) func `files of what the filter leaves out`(field: String, value: String, expected: Int) {
    var filter = RecordFilter()
    switch field {
    case "account": filter.accounts = [value]
    case "region": filter.regions = [value]
    default: filter.loadBalancers = [LoadBalancerPattern(value)]
    }
    let names = ["\(edge) 1200", "\(edge) 1210", "\(shop) 1200 1", "\(shop) 1210 1"]
    #expect(coverage(names, within: filter).balancers.count == expected)
  }
}
