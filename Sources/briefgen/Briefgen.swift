import ArgumentParser

@main
struct Briefgen: ParsableCommand {
  func run() {}
}
