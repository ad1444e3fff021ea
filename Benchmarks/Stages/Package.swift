// swift-tools-version: 6.1

import PackageDescription

let package = Package(
  name: "stages",
  dependencies: [.package(name: "sayso", path: "../..")],
  targets: [
    .executableTarget(
      name: "Stages", dependencies: [.product(name: "Sayso", package: "sayso")],
      swiftSettings: [
        .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("ExistentialAny"),
      ])
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
