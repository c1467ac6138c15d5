import ArgumentParser
import Configuration

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of briefgen.yml, by which editors complete and check it.",
    discussion: "EXAMPLE: briefgen schema > briefgen.schema.json"
  )

  func run() throws {
    try Console.print(json: JSONSchema.value)
  }
}
