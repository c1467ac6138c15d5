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
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let flyingSocks: Target.Dependency = .product(name: "FlyingSocks", package: "FlyingFox")

let package = Package(
  name: "briefgen",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "briefgen", targets: ["briefgen"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
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
    // What the program says where the system gives no more memory, threads or files.
    .target(name: "CLimits"),
    // What an archive is made of: plain values.
    room("Briefing"),
    // UTF-8 as bytes: folding, tokens, dates as they are written.
    room("Text", ["Briefing"]),
    // The words of the pages, by language.
    room("Languages", ["Briefing", "Text", "CBuiltIn"]),
    // Values of JSON, written for machines or for people.
    room("JSON"),
    // YAML whose every value knows its place in a file.
    room("YAML", ["Briefing", yams]),
    // Bytes of one file become a document of numbered sentences.
    room("Reading", ["Briefing", "Text", "YAML"]),
    // What is known of the world beforehand, and where a text names it.
    room("Gazetteer", ["Briefing", "Text", "CBuiltIn"], exclude: ["Data"]),
    // What the owner of an archive has set in briefgen.yml.
    room("Configuration", ["Briefing", "Text", "YAML", "JSON", "Gazetteer"]),
    // One document becomes findings, each with its sentence.
    room("Extraction", ["Briefing", "Text", "Gazetteer"]),
    // Findings as lines of JSON, from one machine to another.
    room("Exchange", ["Briefing"]),
    // All findings become one archive.
    room("Resolution", ["Briefing", "Text"]),
    // What an editor has set right: merged, renamed, taken out.
    room("Corrections", ["Briefing", "Text", "YAML", "Resolution"]),
    // Which sentences and rules the facts come from.
    room("Explanation", ["Briefing", "Text", "JSON"]),
    // All that is doubtful in an archive.
    room("Checks", ["Briefing", "Text"]),
    // What has changed from one state of an archive to another.
    room("Changes", ["JSON", "Text"]),
    // Values as bytes, for what the program keeps for itself.
    room("Packing", ["Briefing"]),
    // Which records a page is made of, and whether they are what they were.
    room("Traces", ["Briefing"]),
    // The archive in words: Markdown for every page.
    room("Summaries", ["Briefing", "Text", "Languages", "Traces"]),
    // The Mustache language over bytes.
    room("Templates", ["Text"]),
    // The archive as data: records, tables, calendars, graphs.
    room("Exports", ["Briefing", "JSON"]),
    // The same as a database of SQLite.
    room("Database", ["Exports", "JSON", grdb]),
    // The archive as pages and data, published whole.
    room(
      "Site",
      [
        "Briefing", "Text", "JSON", "Languages", "Exports", "Packing", "Summaries", "Templates",
        "Traces", "CCMark", "CBuiltIn", "CDisk",
      ]),
    // What people have, made a source: pages, mails, PDFs.
    room("Intake", ["Briefing", "Text", "Reading"]),
    // A site on this machine, shown as it changes.
    room("Preview", ["Briefing", flyingSocks]),
    // The first files of an archive.
    room("Scaffold", ["Configuration", "JSON"]),
    // The command line.
    .executableTarget(
      name: "briefgen",
      dependencies: [
        "Briefing", "Text", "Languages", "JSON", "YAML", "Configuration", "Reading", "Gazetteer",
        "Extraction",
        "Exchange", "Resolution", "Corrections", "Explanation", "Checks", "Changes", "Packing",
        "Summaries", "Exports", "Database", "Site", "Intake",
        "Preview", "Scaffold", "CLimits",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    // A small invented archive, for the tests of what is made of one.
    .target(
      name: "Samples", dependencies: ["Briefing"], path: "Tests/Samples", swiftSettings: settings),
    // What reads texts of others, to be tried with any bytes.
    .target(
      name: "FuzzTargets",
      dependencies: [
        "Briefing", "Corrections", "Exchange", "Extraction", "Gazetteer", "Intake", "Reading",
        "Resolution", "Samples", "Site", "Templates", "Text",
      ],
      path: "Tests/FuzzTargets", exclude: ["Corpus"], swiftSettings: settings),
    tests(of: "Text", ["Text", "Briefing"]),
    tests(of: "Reading", ["Reading", "Text", "Briefing"]),
    tests(of: "Gazetteer", ["Gazetteer", "Text", "Briefing", "CBuiltIn"]),
    tests(of: "Configuration", ["Configuration", "Briefing", "Gazetteer", "JSON", "Text"]),
    tests(
      of: "Extraction", ["Extraction", "Gazetteer", "Reading", "Briefing", "Text", "briefgen"]),
    tests(of: "Exchange", ["Exchange", "Briefing"]),
    tests(of: "Resolution", ["Resolution", "Briefing", "Text"]),
    tests(of: "Corrections", ["Corrections", "Briefing", "Resolution", "Samples"]),
    tests(of: "Languages", ["Languages", "Briefing", "Text"]),
    tests(of: "Packing", ["Packing", "Briefing"]),
    tests(of: "Traces", ["Traces", "Briefing", "Samples"]),
    tests(of: "Summaries", ["Summaries", "Briefing", "Languages", "Text", "CCMark"]),
    tests(of: "Templates", ["Templates"]),
    tests(
      of: "Site",
      ["Briefing", "Exports", "Languages", "Samples", "Summaries", "Site", "Templates", "Text"],
      exclude: ["CommonMark", "Golden"]),
    tests(of: "Exports", ["Briefing", "Exports", "JSON", "Samples"], exclude: ["Golden"]),
    tests(of: "Database", ["Database", "Exports", "JSON", "Samples", grdb]),
    tests(of: "Preview", ["Preview"]),
    tests(
      of: "Explanation",
      ["Explanation", "Briefing", "Extraction", "Gazetteer", "JSON", "Reading", "briefgen"]),
    tests(of: "Changes", ["Changes", "JSON"]),
    tests(of: "Checks", ["Checks", "Briefing", "Samples"]),
    tests(of: "Intake", ["Intake", "Briefing", "Gazetteer", "Reading"]),
    // The whole way, and how well it finds what people noted of the documents in `Gold`.
    tests(
      of: "Whole",
      [
        "Briefing", "Exchange", "FuzzTargets", "Gazetteer", "Languages", "Packing", "Reading",
        "Resolution", "Site", "Summaries", "CCMark", "briefgen", flyingSocks,
      ]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

// Where libFuzzer is, `make fuzz` lets it look for texts that lead where none has been before.
if Context.environment["BRIEFGEN_FUZZ"] != nil {
  package.targets += [
    .systemLibrary(name: "CLibFuzzer", path: "Tests/CLibFuzzer"),
    .executableTarget(
      name: "Fuzz", dependencies: ["CLibFuzzer", "FuzzTargets"], path: "Tests/Fuzz",
      swiftSettings: settings),
  ]
}
