// swift-tools-version: 6.1

import PackageDescription

/// Apart from the rest, since fuzzing needs every module instrumented: `make fuzz`.
let package = Package(
  name: "fuzzing",
  dependencies: [.package(name: "sayso", path: "..")],
  targets: [
    .executableTarget(
      name: "Fuzz",
      dependencies: [.product(name: "Sayso", package: "sayso")],
      swiftSettings: [.enableUpcomingFeature("MemberImportVisibility"), .enableUpcomingFeature("ExistentialAny")],
      // Swift's own linker: Debian's gold stumbles over the instrumentation's line tables.
      linkerSettings: [.unsafeFlags(["-use-ld=lld"])])
  ],
  swiftLanguageModes: [.v6]
)
