// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
]

/// A stage of the way of a document: one folder of `Sources`, one of `Tests`.
///
/// What a room offers the others is `public`: across modules the optimizer inlines and specializes
/// nothing that is `package`, and the small values of `Text` and `Briefing` are read in every loop.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [])
  -> Target
{
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

func tests(of room: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: room + "Tests", dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

let package = Package(
  name: "briefgen",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "briefgen", targets: ["briefgen"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // The system's Markdown library, and nothing else.
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    // The gazetteer's tables and the templates, carried inside the binary.
    .target(name: "CBuiltIn"),
    // A call of the system that Swift does not show.
    .target(name: "CDisk"),
    // What an archive is made of: plain values.
    room("Briefing"),
    // UTF-8 as bytes: folding, tokens, dates as they are written.
    room("Text", ["Briefing"]),
    // Bytes of one file become a document of numbered sentences.
    room("Reading", ["Briefing", "Text", yams]),
    // What is known of the world beforehand, and where a text names it.
    room("Gazetteer", ["Briefing", "Text", "CBuiltIn"], exclude: ["Data"]),
    // One document becomes findings, each with its sentence.
    room("Extraction", ["Briefing", "Text", "Gazetteer"]),
    // All findings become one archive.
    room("Resolution", ["Briefing", "Text"]),
    // The archive in words: Markdown for every page.
    room("Summaries", ["Briefing", "Text"]),
    // The Mustache language over bytes.
    room("Templates"),
    // The archive as pages and data, published whole.
    room("Site", ["Briefing", "Text", "Summaries", "Templates", "CCMark", "CBuiltIn", "CDisk"]),
    // The command line.
    .executableTarget(
      name: "briefgen",
      dependencies: [
        "Briefing", "Text", "Reading", "Gazetteer", "Extraction", "Resolution", "Summaries", "Site",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    tests(of: "Text", ["Text", "Briefing"]),
    tests(of: "Reading", ["Reading", "Text", "Briefing"]),
    tests(of: "Gazetteer", ["Gazetteer", "Text", "Briefing", "CBuiltIn"]),
    tests(of: "Extraction", ["Extraction", "Gazetteer", "Reading", "Briefing", "briefgen"]),
    tests(of: "Resolution", ["Resolution", "Briefing"]),
    tests(of: "Summaries", ["Summaries", "Briefing", "CCMark"]),
    tests(of: "Templates", ["Templates"]),
    tests(of: "Site", ["Briefing", "Summaries", "Site", "Templates"], exclude: ["Golden"]),
    // The whole way, and how well it finds what people noted of the documents in `Gold`.
    tests(
      of: "Whole",
      [
        "Briefing", "Gazetteer", "Reading", "Resolution", "Site", "Summaries", "CCMark",
        "briefgen",
      ]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
