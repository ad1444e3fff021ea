// swift-tools-version: 6.1

import PackageDescription

/// What every Swift target is compiled with: imports are private unless said otherwise, a member is usable only
/// where its module is imported, and `any` is written out.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

func module(_ name: String, _ dependencies: [Target.Dependency], embedding tables: [String] = []) -> Target {
  .target(
    name: name, dependencies: dependencies, resources: tables.map { .embedInCode($0) }, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, exclude: resources,
    swiftSettings: strict)
}

let package = Package(
  name: "sayso",
  products: [
    .library(name: "Sayso", targets: ["Sayso", "SaysoAuthoring"]),
    .executable(name: "sayso", targets: ["SaysoCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Kept libraries, each behind one room. C types stop here.
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CPublicSuffix", pkgConfig: "libpsl", providers: [.apt(["libpsl-dev"])]),
    .systemLibrary(name: "CSnowball", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CDigest", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CMarkdown", pkgConfig: "md4c", providers: [.apt(["libmd4c-dev"])]),
    .target(name: "CRE2", cxxSettings: [.define("NDEBUG")], linkerSettings: [.linkedLibrary("re2")]),
    .target(name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson")]),
    .target(name: "CUnicode", linkerSettings: [.linkedLibrary("icuuc")]),
    .target(name: "CArchive"),
    .target(name: "CUnicodeTables"),
    .target(name: "CScanKernel"),

    // The house, lowest floor first: nothing imports upward.
    module("SaysoModel", []),
    module("SaysoDigest", ["CDigest"]),
    module("SaysoCalendar", ["SaysoModel"]),
    module(
      "SaysoText",
      ["SaysoModel", "CUnicodeTables", "CScanKernel", "CUnicode", "CPublicSuffix", "CSnowball", "CRE2"]),
    module("SaysoDetectors", ["SaysoModel", "SaysoText"]),
    module("SaysoMarkup", ["SaysoModel", "CLibXML2", "CMarkdown"]),
    module(
      "SaysoPolicy", ["SaysoModel", "SaysoCalendar", "SaysoText", "SaysoDetectors"],
      embedding: ["Conditions/Links/Tables/shorteners.txt", "Conditions/Links/Tables/link-parameters.txt"]),
    module("SaysoPolicyXML", ["SaysoModel", "SaysoText", "SaysoPolicy", "SaysoDigest", "CLibXML2"]),
    module("SaysoPosts", ["SaysoModel", "SaysoCalendar", "SaysoMarkup", "SaysoDigest", "CSimdJSON", "CArchive"]),
    module(
      "SaysoEngine",
      ["SaysoModel", "SaysoCalendar", "SaysoText", "SaysoDetectors", "SaysoPolicy", "SaysoDigest", "SaysoPosts"]),
    module(
      "SaysoReports",
      ["SaysoModel", "SaysoCalendar", "SaysoText", "SaysoDetectors", "SaysoDigest", "SaysoEngine", "CSQLite"]),
    module(
      "SaysoScan",
      [
        "SaysoModel", "SaysoCalendar", "SaysoDigest", "SaysoText", "SaysoPolicy", "SaysoPosts", "SaysoEngine",
        "SaysoReports",
      ]),
    module(
      "SaysoAuthoring",
      [
        "SaysoModel", "SaysoCalendar", "SaysoText", "SaysoPolicy", "SaysoPolicyXML", "SaysoPosts", "SaysoEngine",
        "SaysoReports",
      ],
      embedding: ["Lint/Tables/word-frequencies.txt"]),
    module(
      "Sayso",
      [
        "SaysoModel", "SaysoCalendar", "SaysoPolicy", "SaysoPolicyXML", "SaysoPosts", "SaysoEngine", "SaysoReports",
        "SaysoScan",
      ]),
    .executableTarget(
      name: "SaysoCLI",
      dependencies: [
        "Sayso", "SaysoModel", "SaysoCalendar", "SaysoText", "SaysoDetectors", "SaysoPolicy", "SaysoPolicyXML",
        "SaysoPosts", "SaysoEngine", "SaysoReports", "SaysoScan", "SaysoAuthoring", "SaysoDigest",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .target(
      name: "SaysoTestSupport",
      dependencies: ["SaysoModel", "SaysoPolicy", "SaysoPolicyXML", "SaysoEngine"], path: "Tests/SaysoTestSupport",
      swiftSettings: strict),
    tests("SaysoDigestTests", ["SaysoDigest"]),
    tests("SaysoCalendarTests", ["SaysoModel", "SaysoCalendar", "SaysoTestSupport"]),
    tests("SaysoTextTests", ["SaysoText", "SaysoModel", "CUnicode", "CScanKernel", "SaysoTestSupport"]),
    tests("SaysoDetectorsTests", ["SaysoDetectors", "SaysoText", "SaysoModel", "SaysoTestSupport"]),
    tests("SaysoMarkupTests", ["SaysoMarkup", "SaysoModel", "SaysoTestSupport"]),
    tests(
      "SaysoPolicyTests",
      ["SaysoTestSupport", "SaysoModel", "SaysoCalendar", "SaysoText", "SaysoPolicy", "SaysoPolicyXML", "SaysoEngine"]),
    tests(
      "SaysoPolicyXMLTests", ["SaysoPolicyXML", "SaysoPolicy", "CLibXML2", "SaysoTestSupport"], resources: ["Policies"]),
    tests("SaysoPostsTests", ["SaysoPosts", "SaysoModel", "SaysoCalendar", "SaysoDigest", "SaysoTestSupport"]),
    tests(
      "SaysoReportsTests", ["SaysoModel", "SaysoCalendar", "SaysoText", "SaysoReports", "SaysoTestSupport"],
      resources: ["Snapshots"]),
    tests(
      "SaysoAuthoringTests",
      [
        "SaysoModel", "SaysoPolicy", "SaysoPolicyXML", "SaysoEngine", "SaysoReports", "SaysoAuthoring",
        "SaysoTestSupport",
      ],
      resources: ["Snapshots"]),
    tests(
      "PolicyTests",
      [
        "Sayso", "SaysoModel", "SaysoCalendar", "SaysoPolicy", "SaysoPosts", "SaysoEngine", "SaysoReports",
        "SaysoAuthoring", "SaysoText", "SaysoTestSupport",
      ], resources: ["Judged"]),
    tests(
      "SaysoEngineTests",
      ["SaysoTestSupport", "SaysoModel", "SaysoPolicy", "SaysoPolicyXML", "SaysoPosts", "SaysoEngine"]),
    tests(
      "SaysoScanTests",
      [
        "SaysoTestSupport", "SaysoModel", "SaysoCalendar", "SaysoPolicy", "SaysoPolicyXML", "SaysoPosts", "SaysoEngine",
        "SaysoReports", "SaysoScan",
      ]),
    tests("SaysoTests", ["Sayso"]),
    tests("ArchitectureTests", ["SaysoTestSupport"]),
    tests("EndToEndTests", ["SaysoCLI"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
