import Briefing
import Text

/// What stands between two lines of `---` at the top of a source; it beats what the text says.
struct FrontMatter {
  /// The keys that are read, as they are written.
  enum Key: String, CaseIterable {
    case title, date, published, publisher, source, url, tags, lang, language
  }

  var title: String?
  var published: Publication?
  var publisher: String?
  var url: String?
  var tags: [String] = []
  var language: String?
}

extension FrontMatter.Key {
  /// Case counts for nothing.
  init?(_ name: String) {
    self.init(rawValue: name.lowercased())
  }

  /// What may be meant by a name that is no key.
  static func suggestion(for name: String) -> Suggestion {
    Suggestion(for: name.lowercased(), among: allCases.map(\.rawValue))
  }

  /// All of them, as a list in words.
  static var inOrder: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
