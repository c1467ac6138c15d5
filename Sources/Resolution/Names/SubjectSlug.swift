import Text

/// The last part of the address of a subject: a slug that is not too long.
enum SubjectSlug {
  /// Longer ones are cut at a hyphen.
  static let longest = 80

  /// A title as a slug, its small words left out where it would grow too long.
  static func short(from title: String) -> String {
    let whole = Slug.made(from: title)
    guard whole.utf8.count > 60 else { return whole }
    let kept = whole.split(separator: "-").filter { !smallWords.contains(String($0)) }
    return cut(kept.joined(separator: "-"))
  }

  /// The slugs to try for what is named so: alone, then with the name of its country.
  static func withCountry(_ name: String, _ country: String?) -> [String] {
    let slug = short(from: name)
    return [slug] + (country.map { [joined([slug, Slug.made(from: $0)])] } ?? [])
  }

  /// Parts put together with hyphens, the empty ones left out; never longer than `longest`.
  static func joined(_ parts: [String]) -> String {
    cut(parts.filter { !$0.isEmpty }.joined(separator: "-"))
  }

  /// Something behind a slug, which is cut before it where both are too long.
  static func with(_ part: String?, after slug: String) -> String {
    guard let part, !part.isEmpty else { return slug }
    return cut(slug, to: longest - part.utf8.count - 1) + "-" + part
  }

  /// A slug no longer than some bytes, cut at a hyphen where it has one.
  static func cut(_ slug: String, to length: Int = longest) -> String {
    Slug.cut(slug, to: length)
  }

  private static let smallWords: Set<String> = [
    "a", "an", "and", "at", "between", "by", "for", "from", "in", "of", "on", "s", "the", "to",
    "with",
  ]
}
