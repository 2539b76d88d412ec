// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

let package = Package(
  name: "argmap",
  products: [
    .library(name: "ArgumentModel", targets: ["ArgumentModel"]),
    .library(name: "Argdown", targets: ["Argdown"]),
    .library(name: "ArgumentAnalysis", targets: ["ArgumentAnalysis"]),
    .library(name: "ArgumentMaps", targets: ["ArgumentMaps"]),
    .library(name: "ArgumentExchange", targets: ["ArgumentExchange"]),
    .library(name: "ArgumentReports", targets: ["ArgumentReports"]),
    .library(name: "CaseStudies", targets: ["CaseStudies"]),
    .executable(name: "argmap", targets: ["argmap"]),
    .plugin(name: "RenderMaps", targets: ["RenderMaps"]),
  ],
  targets: [
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
    .systemLibrary(
      name: "CJansson", pkgConfig: "jansson",
      providers: [.apt(["libjansson-dev"]), .brew(["jansson"])]),
    .systemLibrary(
      name: "CMark", pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),
    .systemLibrary(name: "CRsvg"),

    .systemLibrary(name: "CProcess"),

    library("Workers", ["CProcess"]),
    library("ArgumentModel"),
    library("Argdown", ["ArgumentModel", "CYAML"]),
    library("ArgumentAnalysis", ["ArgumentModel"]),
    library("ArgumentMaps", ["ArgumentModel", "CGraphviz", "CRsvg"]),
    library(
      "ArgumentExchange", ["ArgumentModel", "ArgumentAnalysis", "ArgumentMaps", "CJansson"]),
    library(
      "ArgumentReports",
      [
        "ArgumentModel", "Argdown", "ArgumentAnalysis", "ArgumentMaps", "ArgumentExchange", "CMark",
      ]),
    library("CaseStudies", ["ArgumentModel"]),
    .executableTarget(
      name: "argmap",
      dependencies: [
        "ArgumentModel", "Argdown", "ArgumentAnalysis", "ArgumentMaps", "ArgumentExchange",
        "ArgumentReports", "CProcess", "Workers",
      ],
      swiftSettings: settings),
    .plugin(
      name: "RenderMaps",
      capability: .command(
        intent: .custom(verb: "render-maps", description: "Draws the maps of a package"),
        permissions: [.writeToPackageDirectory(reason: "to write the pictures of its maps")]),
      dependencies: ["argmap"]),
    .executableTarget(
      name: "argmap-bench",
      dependencies: ["ArgumentModel", "Argdown", "ArgumentAnalysis", "ArgumentMaps"],
      path: "Benchmarks", exclude: ["arguebuf_map.py"], swiftSettings: settings),

    .executableTarget(
      name: "worker-probe", dependencies: ["Workers"], path: "Tests/WorkerProbe",
      swiftSettings: settings),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    tests("ArgumentModelTests", ["ArgumentModel"]),
    tests("ArgdownTests", ["Argdown", "ArgumentModel", "CaseStudies", "TestSupport"]),
    tests(
      "ArgumentAnalysisTests", ["ArgumentAnalysis", "Argdown", "ArgumentModel", "TestSupport"]),
    tests(
      "ArgumentMapsTests", ["ArgumentMaps", "Argdown", "ArgumentModel", "TestSupport"],
      exclude: ["Goldens"]),
    tests(
      "ArgumentExchangeTests",
      [
        "ArgumentExchange", "ArgumentAnalysis", "ArgumentMaps", "Argdown", "ArgumentModel",
        "TestSupport",
      ], exclude: ["Goldens"]),
    tests(
      "ArgumentReportsTests",
      [
        "ArgumentReports", "ArgumentExchange", "ArgumentMaps", "ArgumentAnalysis", "Argdown",
        "ArgumentModel", "TestSupport",
      ], exclude: ["Goldens"]),
    tests(
      "CaseStudiesTests",
      ["CaseStudies", "Argdown", "ArgumentAnalysis", "ArgumentModel", "TestSupport"]),
    tests("WorkersTests", ["worker-probe", "TestSupport"]),
    tests("CommandTests", ["argmap", "ArgumentAnalysis", "TestSupport"], exclude: ["Goldens"]),
  ],
  swiftLanguageModes: [.v6]
)
