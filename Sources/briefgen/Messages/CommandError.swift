import Briefing
import Configuration
import Corrections
import Reading
import Site
import Text

/// Why a command stops, beyond what the stages themselves say.
enum CommandError: Error, CustomStringConvertible {
  /// Not one of the sources of a folder could be read; each was named already.
  case nothingRead(input: String)
  /// What was reported counts as an error, since `--strict` was given.
  case strict(faults: Int)
  /// The pages would be the sources of the next build.
  case outputWithinInput(output: String, input: String)
  /// What is exported would be written over a source.
  case outputIsSource(String)
  /// The pages would lie in the home folder or the root of all folders.
  case outputTooWide(output: String)
  /// No built-in template or asset has that name.
  case noTemplate(String, Suggestion)
  /// A file that can't be written, and the system's reason.
  case unwritable(String, reason: String)
  /// Standard input gives no more; with what the system says.
  case unreadable(reason: String)
  /// How many lines of standard input stood for no document; each was named already.
  case unfitLines(Int)
  /// Pagefind is asked for and is not there.
  case noPagefind
  /// Pagefind made no index of a site that is built; with its last words.
  case noFullText(site: String, reason: String)
  /// Standard output takes no more; with what the system says.
  case cutOff(reason: String)

  var description: String {
    switch self {
    case .nothingRead(let input):
      "\(input): not one of its sources could be read; mend those named above"
    case .strict(let faults):
      "stopped by --strict: \(Count(faults, "fault")) named above; mend what is named, "
        + "or leave --strict out"
    case .outputWithinInput(let output, let input):
      "\(output): the site would lie among its sources, in \(input); "
        + "name another folder with --output"
    case .outputIsSource(let path):
      "\(path): that is one of the sources; name another file with --to"
    case .outputTooWide(let output):
      "\(output): the site would lie among all that is in your home or root folder; "
        + "name a folder of its own with --output"
    case .noTemplate(let name, let suggestion):
      "no built-in file is called '\(name)'; \(suggestion)"
    case .unwritable(let path, let reason):
      "\(path): can't write it: \(reason); check the path and its permissions"
    case .unreadable(let reason):
      "standard input: can't read it: \(reason); name files or give documents, one a line"
    case .unfitLines(let count):
      "standard input: \(Count(count, "line")) named above stood for no document; mend what is named"
    case .noPagefind:
      "--search pagefind needs Pagefind, which is not there; install it ('pip install "
        + "pagefind[bin]', 'npm install --global pagefind'), or leave the option out"
    case .noFullText(let site, let reason):
      "\(site): the site is built, but Pagefind made no index of its texts: \(reason); "
        + "mend that and build again"
    case .cutOff(let reason):
      "standard output: can't write to it: \(reason); send it where there is room"
    }
  }
}

/// An error that is a list of faults, each behind its place.
protocol FaultListing: Error {
  var faults: [Diagnostic] { get }
}

extension ConfigurationError: FaultListing {}

extension CorrectionsError: FaultListing {}

extension ReadingError: FaultListing {
  var faults: [Diagnostic] { diagnostics }
}

extension SiteError: FaultListing {
  /// Those of templates; empty for every other error, which is one line.
  var faults: [Diagnostic] {
    if case .templates(let faults) = self { faults } else { [] }
  }
}
