import ArgumentParser

struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Print what a shell completes commands and options by.",
    discussion: """
      'make install' puts it where shells look; by hand it is put there so:

      EXAMPLE: briefgen completions bash > ~/.local/share/bash-completion/completions/briefgen
      EXAMPLE: briefgen completions zsh > ~/.zfunc/_briefgen
      EXAMPLE: briefgen completions fish > ~/.config/fish/completions/briefgen.fish

      For zsh, ~/.zshrc needs the line 'fpath+=~/.zfunc' before 'autoload -U compinit; compinit'.
      """
  )

  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish

    fileprivate var script: String {
      switch self {
      case .bash: Briefgen.completionScript(for: .bash)
      case .zsh: Briefgen.completionScript(for: .zsh)
      case .fish: Briefgen.completionScript(for: .fish)
      }
    }
  }

  @Argument(help: ArgumentHelp("The shell.", valueName: "shell"))
  var shell: Shell

  func run() throws {
    try Console.print(line: shell.script)
  }
}
