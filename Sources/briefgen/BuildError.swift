/// Why a command stops, beyond what the stages themselves say.
enum BuildError: Error, CustomStringConvertible {
  /// Not one of the sources of a folder could be read; each was named already.
  case nothingRead(input: String)
  /// What was reported counts as an error, since `--strict` was given.
  case strict(faults: Int)
  /// The pages would be the sources of the next build.
  case outputWithinInput(output: String, input: String)
  /// The pages would lie in the home folder or the root of all folders.
  case outputTooWide(output: String)
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
    case .outputTooWide(let output):
      "\(output): the site would lie among all that is in your home or root folder; "
        + "name a folder of its own with --output"
    case .cutOff(let reason):
      "standard output: can't write the records: \(reason); send them where there is room"
    }
  }
}

/// A number with its noun: `1 file`, `2 files`.
struct Count: CustomStringConvertible {
  let description: String

  init(_ number: Int, _ noun: String) {
    description = "\(number) \(noun)" + (number == 1 ? "" : "s")
  }
}
