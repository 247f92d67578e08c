import ELBLogs
import TLSFindings

/// Versions and failures over time: a picture for each kind of log, and the same as a table.
struct TimelineView {
  /// How long a bucket is, `2 hours`.
  let bucket: String
  /// What a dash in the tables stands for; nil without any.
  let dash: String?
  let pictures: [TimelinePicture]

  /// Nil for a timeline without rows.
  init?(_ report: ScanReport) {
    guard let buckets = TimelineBuckets(report.timeline, atMost: 96, coverage: report.coverage)
    else { return nil }
    bucket = buckets.lengthInWords
    let kinds = report.kindsInOrder.filter(buckets.holds)
    let hasDash = kinds.contains { kind in
      buckets.starts.contains { buckets.isWithoutFiles(kind, at: $0) }
    }
    dash = hasDash ? TimelineBuckets.dash : nil
    pictures = kinds.enumerated().map { index, kind in
      TimelinePicture(kind, number: index + 1, buckets, in: report)
    }
  }
}

/// The timeline of one kind of log. Lengths along the time are in per cent of the width, so that a
/// picture fits every page; heights are in pixels.
struct TimelinePicture {
  /// A bar of one bucket.
  struct Bar {
    let x: String
    let y: String
    let height: String
  }

  /// The bars of one version, or of the failures.
  struct Series {
    /// The style of its bars.
    let style: String
    let name: PageText
    let bars: [Bar]
  }

  /// Where a bucket is, and what it counted.
  struct Spot {
    let x: String
    let text: PageText
  }

  /// Changes at one place.
  struct Mark {
    let x: String
    let label: String
    /// On which side of the place the label is written: `start`, `middle` or `end`.
    let anchor: String
  }

  /// A row of the table.
  struct Row {
    let start: String
    let cells: [Cell]
  }

  /// A number with the title of its column.
  struct Cell {
    let title: PageText
    let text: String
  }

  let id: String
  let title: String
  let description: String
  let series: [Series]
  let failures: Series?
  /// What the tallest bars stand for.
  let scale: String
  let failureScale: String?
  let width: String
  let height: Int
  /// Where the bars of versions stand, and where those of failures do.
  let baseline: String
  let failureBaseline: String
  let spots: [Spot]
  let marks: [Mark]
  let ticks: [String]
  let columns: [PageText]
  let rows: [Row]

  /// The room for the labels of changes above the bars.
  static let top = 18.0
  static let plot = 120.0
  static let gap = 12.0
  static let failurePlot = 40.0

  init(_ kind: LogKind, number: Int, _ buckets: TimelineBuckets, in report: ScanReport) {
    let counts = buckets.starts.map { buckets.counts(of: kind, at: $0) }
    let versions = Array(buckets.versions(of: kind).reversed())
    let sums = counts.map { $0.negotiated.values.reduce(0, +) }
    let most = max(1, sums.max() ?? 0)
    let mostFailed = counts.map(\.failed).max() ?? 0
    let step = 100 / Double(max(1, buckets.starts.count))
    let showsFailures = kind.showsFailures && mostFailed > 0
    let unit = report.unit(of: kind)

    id = "timeline-\(number)"
    title = report.groupTitle(of: kind)
    width = (step * (buckets.starts.count > 60 ? 1 : 0.88)).coordinate
    let bottom = TimelinePicture.top + TimelinePicture.plot
    let failureBottom = bottom + TimelinePicture.gap + TimelinePicture.failurePlot
    height = Int((showsFailures ? failureBottom : bottom) + 1)
    baseline = bottom.coordinate
    failureBaseline = failureBottom.coordinate
    scale = "\(most.grouped) \(unit) in \(buckets.lengthInWords)"
    failureScale = showsFailures ? "\(mostFailed.grouped) failed" : nil

    var below = counts.map { _ in 0 }
    series = versions.map { version in
      let bars = counts.indices.compactMap { index -> Bar? in
        let count = counts[index].negotiated[version] ?? 0
        guard count > 0 else { return nil }
        // From sums, so that rounding leaves no gap between two versions.
        let floor = Double(below[index]) / Double(most) * TimelinePicture.plot
        below[index] += count
        let ceiling = Double(below[index]) / Double(most) * TimelinePicture.plot
        let height = max(0.75, ceiling - floor)
        return Bar(
          x: (Double(index) * step).coordinate, y: (bottom - floor - height).coordinate,
          height: height.coordinate)
      }
      return Series(
        style: TimelinePicture.style(of: version), name: PageText(version, limit: 30), bars: bars)
    }
    failures =
      showsFailures
      ? Series(
        style: "failed", name: PageText("failed"),
        bars: counts.indices.compactMap { index in
          guard counts[index].failed > 0 else { return nil }
          let share = Double(counts[index].failed) / Double(mostFailed)
          let height = max(1, share * TimelinePicture.failurePlot)
          return Bar(
            x: (Double(index) * step).coordinate,
            y: (failureBottom - height).coordinate,
            height: height.coordinate)
        }) : nil

    let columns = ((showsFailures ? ["failed"] : []) + versions).map { PageText($0, limit: 30) }
    self.columns = columns
    let isBlank = buckets.starts.map { buckets.isWithoutFiles(kind, at: $0) }
    rows = buckets.starts.indices.map { index in
      let numbers =
        (showsFailures ? [counts[index].failed] : [])
        + versions.map { counts[index].negotiated[$0] ?? 0 }
      let cells = zip(columns, numbers).map { column, number in
        Cell(title: column, text: isBlank[index] ? "-" : number.grouped)
      }
      return Row(start: buckets.starts[index].minute, cells: cells)
    }
    spots = rows.enumerated().map { index, row in
      let parts =
        isBlank[index]
        ? "no file"
        : row.cells.map { "\($0.title.renderText) \($0.text)" }.joined(separator: ", ")
      return Spot(
        x: (Double(index) * step).coordinate, text: PageText("\(row.start): \(parts)", limit: 400))
    }
    marks = TimelinePicture.marks(kind, buckets, step: step, in: report)
    ticks = TimelinePicture.ticks(of: buckets)
    var words = "Bars of \(buckets.lengthInWords) each, stacked by version: "
    words += enumeration(versions.map { PageText($0, limit: 30).renderText }) + "."
    if showsFailures, let worst = counts.firstIndex(where: { $0.failed == mostFailed }) {
      words +=
        " Below, failed connections on a scale of their own; most, \(mostFailed.grouped), from "
        + "\(buckets.starts[worst].minute) on."
    }
    if !marks.isEmpty { words += " Vertical lines with numbers are the changes listed below." }
    description = words + " The table after the picture has the same numbers."
  }

  /// The class of a version's bars: the older, the warmer.
  private static func style(of version: String) -> String {
    switch version {
    case "TLSv1.3": "tls13"
    case "TLSv1.2": "tls12"
    case "TLSv1.1": "tls11"
    case "TLSv1.0": "tls10"
    case "SSLv3", "SSLv2": "ssl"
    default: "other"
    }
  }

  /// The changes on balancers of this kind of log; those that would be written over each other
  /// share a label.
  private static func marks(
    _ kind: LogKind, _ buckets: TimelineBuckets, step: Double, in report: ScanReport
  ) -> [Mark] {
    guard let first = buckets.starts.first else { return [] }
    let balancers = Set(report.loadBalancers.filter { $0.kind == kind }.map(\.id))
    let places = report.changes.prefix(30).enumerated()
      .filter { balancers.contains($0.element.loadBalancer) }
      .map { index, change -> (number: Int, x: Double) in
        let offset = Double(change.firstAfter.seconds) - Double(first.seconds)
        return (index + 1, offset / Double(buckets.seconds) * step)
      }
      .filter { (0...100).contains($0.x) }
      .sorted { ($0.x, $0.number) < ($1.x, $1.number) }
    var groups: [(numbers: [Int], x: Double)] = []
    for place in places {
      if let last = groups.indices.last, place.x - groups[last].x < 2.5 {
        groups[last].numbers.append(place.number)
      } else {
        groups.append(([place.number], place.x))
      }
    }
    return groups.map { group in
      Mark(
        x: group.x.coordinate,
        label: group.numbers.sorted().map(String.init).joined(separator: ", "),
        anchor: group.x < 4 ? "start" : group.x > 96 ? "end" : "middle")
    }
  }

  /// The times at both ends, and between them.
  private static func ticks(of buckets: TimelineBuckets) -> [String] {
    guard let first = buckets.starts.first, let last = buckets.starts.last else { return [] }
    let end = last.seconds + Int64(buckets.seconds)
    let middle = first.seconds + (end - first.seconds) / 2
    return [first, Timestamp(seconds: middle), Timestamp(seconds: end)].map(\.minute)
  }
}
