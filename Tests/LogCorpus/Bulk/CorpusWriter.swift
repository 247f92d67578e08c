/// Writes a corpus into a folder, which must not exist or be empty.
public func writeCorpus(_ plan: CorpusPlan, to path: String) throws -> Truth {
  var folder = try CorpusFolder(path: path)
  var traffic = BulkTraffic(plan: plan)
  var isFirstGzip = true
  var fileNumber = 0
  for (kind, files, lines) in plan.spread {
    for number in 0..<files {
      let stream = traffic.stream(kind, file: number)
      let count = lines * (number + 1) / files - lines * number / files
      // Eight streams of a kind deliver together, then the next interval begins.
      let interval = plan.start.adding(seconds: number / 8 * CorpusTimeline.intervalSeconds)
      let end = interval.adding(seconds: CorpusTimeline.intervalSeconds)
      var form = LogFileForm(gzipLevel: plan.gzipLevel(of: kind, file: fileNumber))
      var file = stream.path(end: end, random: traffic.nameSuffix())
      if traffic.isMultiMember(), form.gzipLevel != nil { form.members = 3 }
      if form.gzipLevel == nil, file.hasSuffix(".gz") { file.removeLast(3) }
      if form.gzipLevel != nil, isFirstGzip {
        isFirstGzip = false
        if plan.damagePer10000 > 0 { form.damage = .truncated }
      }
      var written = 0
      try folder.write(count: count, to: file, from: stream.origin, form: form) {
        let time = interval.adding(
          seconds: 0,
          microseconds: (written + 1) * CorpusTimeline.intervalSeconds * 1_000_000 / (count + 2))
        written += 1
        return traffic.line(of: stream, at: time)
      }
      fileNumber += 1
    }
  }
  return folder.truth
}

/// Makes lines of a plan's first kind and hands them over in pieces of about 1 MiB; no file's path
/// tells anything about them.
public func streamCorpus(
  _ plan: CorpusPlan, to write: ([UInt8]) throws -> Void
) throws -> Truth {
  guard let kind = plan.kinds.first?.kind else { return TruthLedger().truth() }
  var ledger = TruthLedger()
  var traffic = BulkTraffic(plan: plan)
  var buffer = LineBuffer()
  let stream = traffic.stream(kind, file: 0)
  ledger.addFile()
  for number in 0..<plan.lines {
    // A hundred lines a second.
    let time = plan.start.adding(seconds: number / 100, microseconds: number % 100 * 10_000)
    let line = traffic.line(of: stream, at: time)
    line.append(to: &buffer)
    buffer.append(UInt8(ascii: "\n"))
    ledger.add(line, from: LogOrigin())
    if buffer.count >= 1 << 20 {
      try write(buffer.bytes)
      buffer.removeAll()
    }
  }
  try write(buffer.bytes)
  return ledger.truth()
}

extension CorpusPlan {
  /// Files and lines of each kind.
  var spread: [(kind: CorpusKind, files: Int, lines: Int)] {
    let weights = kinds.reduce(0) { $0 + $1.weight }
    var before = 0
    return kinds.map { share in
      defer { before += share.weight }
      let files = self.files * (before + share.weight) / weights - self.files * before / weights
      let lines = self.lines * (before + share.weight) / weights - self.lines * before / weights
      return (share.kind, max(1, files), lines)
    }
  }

  /// The gzip level of a file; nil where it is plain.
  func gzipLevel(of kind: CorpusKind, file number: Int) -> Int? {
    switch packing {
    case .gzip: kind == .classic ? nil : gzipLevel
    case .plain: nil
    case .mixed: number % 2 == 0 ? gzipLevel : nil
    }
  }
}
