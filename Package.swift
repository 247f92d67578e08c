// swift-tools-version: 6.2
import PackageDescription

// Every target is checked Swift: an unsafe construct without its mark, or any warning, stops the build.
let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

// A borrowed record is a non-escapable type: it cannot outlive the buffer its bytes lie in.
let borrowing: [SwiftSetting] = strict + [.enableExperimentalFeature("Lifetimes")]

let package = Package(
  name: "elbtls",
  products: [
    .executable(name: "elbtls", targets: ["elbtls"]),
    .library(name: "ELBLogs", targets: ["ELBLogs"]),
    .library(name: "TLSAudit", targets: ["TLSAudit"]),
  ],
  traits: [
    .trait(
      name: "ISAL",
      description: "Inflate also with ISA-L (libisal-dev), to compare with: --inflate isal."),
    .trait(
      name: "SQLite",
      description: "Write reports as SQLite databases, --output sqlite (libsqlite3-dev)."),
  ],
  dependencies: [
    // Pinned exactly because Package.resolved is not kept.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    // Neither fetched nor built without the trait SQLite.
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    // The configuration file.
    .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
  ],
  targets: [
    // The C libraries that inflate, too: to compare with, and for the CRC where no processor helps.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CISAL", pkgConfig: "libisal", providers: [.apt(["libisal-dev"])]),

    // The inflater of our own: the fastest there is for text that repeats itself as logs do.
    .target(name: "CInflate", dependencies: ["CZlib"]),

    // One header: which of the next bytes equal one byte. Swift's vectors cannot say it cheaply.
    .target(name: "CVector"),

    // Files to records: folders, gzip, lines, the grammar of each kind of log.
    .target(
      name: "ELBLogs",
      dependencies: [
        "CInflate", "CVector", "CZlib",
        .target(name: "CISAL", condition: .when(traits: ["ISAL"])),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: borrowing),

    // What is known about TLS and ELB, as data. Depends on nothing.
    .target(name: "TLSFacts", swiftSettings: strict),

    // What the AWS CLI prints about load balancers: policies and listeners.
    .target(name: "AWSInventory", dependencies: ["TLSFacts"], swiftSettings: strict),

    // Records to counts.
    .target(
      name: "TLSCensus",
      dependencies: [
        "ELBLogs", "TLSFacts", .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: borrowing),

    // Counts to answers.
    .target(
      name: "TLSFindings",
      dependencies: [
        "AWSInventory", "ELBLogs", "TLSCensus", "TLSFacts",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),

    // One import for programs that embed the above.
    .target(
      name: "TLSAudit", dependencies: ["AWSInventory", "TLSCensus", "TLSFacts", "TLSFindings"],
      swiftSettings: strict),

    // Answers to words.
    .target(
      name: "Reports",
      dependencies: [
        "ELBLogs", "TLSFacts", "TLSFindings", .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),

    // Tables of reports to a database; its library stays out of all that only shows text.
    .target(
      name: "ReportDatabase",
      dependencies: [
        "Reports",
        .product(name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["SQLite"])),
      ],
      swiftSettings: strict),

    .executableTarget(
      name: "elbtls",
      dependencies: [
        "AWSInventory", "ELBLogs", "ReportDatabase", "Reports", "TLSCensus", "TLSFacts",
        "TLSFindings",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "TOMLKit", package: "TOMLKit"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),

    // Generated logs with the truth written down: for the sample, the tests and the benchmarks.
    .target(
      name: "LogCorpus", dependencies: ["CZlib"], path: "Tests/LogCorpus", swiftSettings: strict),
    .executableTarget(
      name: "make-corpus", dependencies: ["LogCorpus"], path: "Tests/make-corpus",
      swiftSettings: strict),

    .testTarget(
      name: "ELBLogsTests",
      dependencies: [
        "ELBLogs", "LogCorpus", .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: borrowing),
    .testTarget(
      name: "AWSInventoryTests", dependencies: ["AWSInventory", "TLSFacts"],
      exclude: ["print-answers.py"],
      swiftSettings: strict),
    .testTarget(name: "TLSFactsTests", dependencies: ["TLSFacts"], swiftSettings: strict),
    .testTarget(
      name: "TLSCensusTests",
      dependencies: [
        "ELBLogs", "LogCorpus", "TLSCensus",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: borrowing),
    .testTarget(
      name: "TLSFindingsTests",
      dependencies: [
        "AWSInventory", "ELBLogs", "LogCorpus", "TLSCensus", "TLSFacts", "TLSFindings",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["ELBLogs", "ReportDatabase", "Reports", "TLSFacts", "TLSFindings"],
      exclude: ["Browser", "Goldens", "Readers"], swiftSettings: strict),
    // End to end, with the built binary; and the library use that the README shows.
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "ELBLogs", "LogCorpus", "TLSAudit", "elbtls",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
