/// What may stand behind a key of `briefgen.yml`.
indirect enum Shape: Sendable {
  /// A line of text, not empty.
  case line
  /// An address that begins with `http://` or `https://`.
  case webAddress
  /// A path, from the folder of the file.
  case folder
  case language
  /// Two letters of ISO 3166-1.
  case countryCode
  /// One of some words, each with what it means.
  case choice([(word: String, meaning: String)])
  /// Degrees, up to so many to either side.
  case degrees(Int)
  case flag
  case list(of: Shape)
  case mapping([Key])
}

/// A key of `briefgen.yml`.
struct Key: Sendable {
  let name: String
  let shape: Shape
  let isRequired: Bool
  /// What it sets and what holds without it, in a sentence or two.
  let explanation: String
  /// A value as one would write it, in YAML's flow style.
  let example: String

  init(
    _ name: String, _ shape: Shape, isRequired: Bool = false, _ explanation: String,
    example: String
  ) {
    self.name = name
    self.shape = shape
    self.isRequired = isRequired
    self.explanation = explanation
    self.example = example
  }
}
