import Text

/// Words that a full stop follows within a sentence, beside the titles and ranks that are passed in.
enum Abbreviations {
  private static func words(_ list: String) -> Set<Word> {
    Set(list.split(separator: " ").map { Word(String($0)) })
  }

  /// Those of every kind of text.
  static let common = words(
    "ag rt md mohd st ste mt ft inc ltd co corp bros jr sr govt dept approx ca al etc genl gens sen sens reps "
      + "sec asst comdr supt insp mmes srta hr univ assn intl natl blvd ave")

  /// Initials of two letters and more, as Cyrillic ones become in Latin letters: `Yu. Orlo`.
  static let initials = words("ch dzh gh kh sh shch th ts ya ye yo yu zh")

  /// Those that no sentence ends in.
  static let neverLast = words("e.g i.e cf viz vs")

  /// Those that stand before a number; some are words without one.
  static let numbering = words(
    "no nos nr nrs nbr art arts p pp pt pts vol vols para paras par pars fig figs sec secs sect "
      + "ch chap res doc docs tel tels stat acc ann cl rs tk shs")

  /// Those of the numbering that are words, or endings of sentences, as well.
  static let numberingWords = words("no art par fig ch res tel stat ann")

  /// Abbreviations that, in small letters, are words too, or end sentences as often.
  static let wordsToo = words("sat sun mar may etc min est in is am sec ave")

  /// Months whose whole names are as short as abbreviations.
  static let shortMonths = words("may june july mai juni juli")
}
