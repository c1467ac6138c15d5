public import Briefing

extension Country {
  /// The name of two countries, as a title: `Jordan and the United States`.
  public func name(with other: Country) -> String {
    "\(name) and \(CountryWords.withArticle(other.name))"
  }
}
