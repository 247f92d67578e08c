// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that what measures elbtls is no dependency of what uses it.
let package = Package(
  name: "micro",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "elbtls", path: "../..", traits: ["ISAL"]),
    // Without traits: its interposers count what the wall clock does not need.
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
  ],
  targets: [
    // The plugin looks for its benchmarks in a folder of this name.
    .executableTarget(
      name: "Stages",
      dependencies: [
        .product(name: "ELBLogs", package: "elbtls"),
        .product(name: "TLSAudit", package: "elbtls"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/Stages",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ],
  swiftLanguageModes: [.v6]
)
