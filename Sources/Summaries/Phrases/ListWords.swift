public import Briefing
public import Languages

/// What stands over the parts of long lists.
public enum ListWords {
  /// The capital letter of a slug, which has no accents; `0–9` for digits.
  public static func letter(ofSlug slug: String) -> String {
    guard let first = slug.first else { return "" }
    return first.isNumber ? "0–9" : first.uppercased()
  }

  /// That letter as it stands in addresses, then with the one behind it: `t`, `ta`; `digits`.
  public static func letters(ofSlug slug: String) -> [String] {
    guard let first = slug.first, !first.isNumber else { return ["digits"] }
    let second = slug.dropFirst().prefix { $0 != "-" }.prefix(1)
    return [String(first), String(first) + second]
  }

  /// `T` of the letter as it stands in addresses; `0–9` for digits.
  public static func title(ofLetter letter: String) -> String {
    letter == "digits" ? "0–9" : letter.prefix(1).uppercased() + letter.dropFirst()
  }

  /// What the part of a year is called in addresses: `october`, `second-half`; `all` where nothing has
  /// a date and no heading is needed.
  public static func anchor(ofMonth date: PartialDate?, isInYear: Bool) -> String {
    Language.english.month(date, isInYear: isInYear).asAnchor
  }
}

extension Language {
  /// The part of a year: `October`, `Second half`.
  ///
  /// Empty where nothing has a date and no heading is needed.
  public func month(_ date: PartialDate?, isInYear: Bool) -> String {
    date.flatMap(partOfYear)?.startingWithCapital
      ?? (isInYear ? text(.monthNotStated) : "")
  }

  /// A part of a list beside others: `2025`, `October`, `No date stated`.
  public func name(of part: ListPart) -> String {
    switch part {
    case .year(let year): String(year)
    case .month(let part): month(PartialDate(year: 1, part: part), isInYear: true)
    case .undated: text(.noDateHeading)
    case .letter(let letter): ListWords.title(ofLetter: letter)
    }
  }

  /// A part of the lists of a page on its own: `October 2025`, `No date stated, first mention 2025`.
  public func period(of page: PageAddress) -> String {
    let parts = page.parts
    let isUndated = parts.first == .undated
    let rest = isUndated ? parts.dropFirst() : parts[...]
    let words: String? =
      switch (rest.first, rest.dropFirst().first) {
      case (.year(let year), .month(.year)):
        details([String(year), text(.monthNotStated)])
      case (.year(let year), .month(let part)): date(PartialDate(year: year, part: part))
      case (.year(let year), _): String(year)
      default: rest.last.map(name)
      }
    guard isUndated else { return words ?? "" }
    let isTold = rest.first.map { if case .year = $0 { true } else { false } } ?? false
    return details([
      text(.noDateHeading), isTold ? text(.firstMention, (.date, words)) : words,
    ])
  }

  /// What stands over the parts of a list.
  public func heading(ofPartsOf division: Division) -> String {
    switch division.parts.first?.address.parts.last {
    case .month: text(.byMonth)
    case .letter: text(.byLetter)
    case .year where division.address.parts == [.undated]: text(.byMention)
    default: text(.byYear)
    }
  }

  /// What a part of the lists of a page is called: `Georgia, October 2025`.
  public func title(ofPart page: PageAddress, of whole: String) -> String {
    details([whole, period(of: page)])
  }

  /// How many of each a list has, in digits since others stand above and below: `12 meetings`, `1
  /// document`.
  public func counts(of division: Division) -> [String] {
    [
      (Phrase.countedMeetings, division.meetingCount), (.countedDocuments, division.documentCount),
      (.countedNames, division.nameCount),
    ].filter { $0.1 > 0 }.map { inDigits($0.0, $0.1) }
  }

  /// How many of something, always in digits: `12 meetings`, `1 document`.
  public func inDigits(_ phrase: Phrase, _ count: Int) -> String {
    pattern(phrase, count: count).text([(.count, String(count))])
  }

  /// A year, or that there is none.
  public func year(_ year: Int?) -> String { year.map(String.init) ?? text(.noDateHeading) }
}

extension String {
  fileprivate var asAnchor: String {
    isEmpty ? "all" : split(separator: " ").map { $0.lowercased() }.joined(separator: "-")
  }
}
