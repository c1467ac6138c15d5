import ArgumentParser

/// Where an archive is.
struct PlaceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The settings of the archive. (default: briefgen.yml, where there is one)",
      valueName: "file"),
    completion: .file(extensions: ["yml", "yaml"]))
  var config: String?

  @Option(
    help: ArgumentHelp(
      "The folder of dispatches (.txt and .md). (default: seeds)", valueName: "folder"),
    completion: .directory)
  var input: String?

  func validate() throws {
    guard input != "" else { throw ValidationError("--input must name a folder") }
    guard config != "" else { throw ValidationError("--config must name a file") }
  }
}
