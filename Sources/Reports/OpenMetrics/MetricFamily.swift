/// Samples of one gauge, with what they mean.
///
/// All are gauges: a run counts the files that it is given, so that no number grows forever. The
/// text is both OpenMetrics and the older format that node_exporter's textfile collector reads.
struct MetricFamily {
  private var name: String
  private var unit: String?
  private var help: String
  private var samples: [(labels: [(String, String)], value: Int)] = []
  /// The only sample of a family that counts nothing.
  private var ratio: Double?
  /// Where a set of labels has its sample.
  private var places: [[String]: Int] = [:]

  /// The most samples of a family whose labels come from logs; what is more is put together.
  static let sampleLimit = 200
  /// The columns after which a label is shortened.
  private static let labelLimit = 120
  /// The label of what is put together.
  static let others = "(other)"

  /// Makes a family without samples.
  ///
  /// - Parameters:
  ///   - name: The name without prefix and unit.
  ///   - unit: The unit, which the name ends in; nil where things are counted.
  ///   - help: What a sample means.
  init(_ name: String, unit: String? = nil, _ help: String) {
    self.name = "elbtls_" + name + (unit.map { "_" + $0 } ?? "")
    self.unit = unit
    self.help = help
  }

  /// Adds a sample; the values of equal labels are added.
  mutating func add(_ labels: KeyValuePairs<String, String>, _ value: Int) {
    let labels = labels.map {
      ($0.key, Printable($0.value).shortened(to: MetricFamily.labelLimit).text)
    }
    let key = labels.map(\.1)
    if let place = places[key] {
      samples[place].value = samples[place].value.adding(saturating: value)
    } else {
      places[key] = samples.count
      samples.append((labels, value))
    }
  }

  /// Adds the only sample of a family without labels.
  mutating func add(_ value: Int) { add([:], value) }

  /// Adds the only sample of a family of the unit `ratio`.
  mutating func add(_ ratio: Double) { self.ratio = ratio }

  /// The family as text; empty where it has no sample.
  var text: String {
    guard !samples.isEmpty || ratio != nil else { return "" }
    var text = "# TYPE \(name) gauge\n"
    if let unit { text += "# UNIT \(name) \(unit)\n" }
    text += "# HELP \(name) \(help)\n"
    for sample in samples {
      let labels = sample.labels.map { "\($0)=\"\(MetricFamily.escaped($1))\"" }
      text += name + (labels.isEmpty ? "" : "{\(labels.joined(separator: ","))}")
      text += " \(sample.value)\n"
    }
    if let ratio { text += "\(name) \(ratio)\n" }
    return text
  }

  /// The value of a label; line feeds are none of printable text.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      if scalar == "\\" || scalar == "\"" { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }
}
