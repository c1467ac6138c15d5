public import Text

/// What is known of a word beside the names it is part of.
public struct KnownWord: Sendable {
  /// What it does in a sentence; empty for most words.
  public internal(set) var classes = WordClass()
  /// What it has to do with dates as English writes them.
  public internal(set) var date: DateWord?
  /// The verbs it may be a form of, those with a second word first.
  public internal(set) var verbs: [KnownVerb] = []
}
