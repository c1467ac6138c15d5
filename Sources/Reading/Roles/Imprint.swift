import Briefing
import Text

/// What a page says below a text of whose page it is.
extension Subeditor {
  /// Takes the owner of a page for the publisher where nothing above tells one.
  mutating func takeImprint() {
    guard statements.isOpen,
      let last = passages.lastIndex(where: { $0.isUndecided && isText($0) || $0.isItem })
    else { return }
    for passage in passages[last...] where passage.isLeftOut && passage.range.count <= 300 {
      let tokens = Tokenizer.tokens(in: bytes, passage.range)
      guard
        let name = owner(passage.range, tokens) ?? site(passage.range, tokens)
          ?? issuer(passage.range) ?? reached(passage.range, tokens)
      else { continue }
      statements.name(name, .imprint, at: passage.range.lowerBound)
      return
    }
  }

  /// The name behind `© 2024` or `Copyright (C) 2024, `; none for the credit of a picture.
  private func owner(_ range: Range<Int>, _ tokens: [Token]) -> String? {
    guard bytes.has("©", at: range.lowerBound) || tokens.first?.word == Word("copyright"),
      !tokens.contains(where: { $0.is("/") || $0.is(":") }),
      tokens.contains(where: { $0.isNumber && $0.range.count == 4 })
        || tokens.contains(where: { $0.word == Word("reserved") }) || body(tokens) != nil
    else { return nil }
    let isBefore = { (token: Token) in
      token.isMark || token.isNumber || Self.copyrightWords.contains(token.word)
    }
    guard let start = tokens.firstIndex(where: { !isBefore($0) }), tokens[start].isCapitalized
    else { return nil }
    if let body = body(tokens) {
      return text.string(
        tokens[body.lowerBound].range.lowerBound..<tokens[body.upperBound - 1].range.upperBound)
    }
    let name = tokens[start...].prefix {
      $0.isCapitalized && $0.word != Word("all") || $0.is("&") || $0.is("-") && !$0.followsBlank
        || $0.word == Word("of") || $0.word == Word("and")
    }
    guard name.count <= 8, let first = name.first, let end = name.last else { return nil }
    return text.string(first.range.lowerBound..<end.range.upperBound)
  }

  /// `© Embassy of Velia in Port Anson, East Quay 12`: an office behind the mark.
  private func body(_ tokens: [Token]) -> Range<Int>? {
    let fields = tokens.split { $0.isMark && !$0.is("-") || $0.isNumber }
    return fields.first.flatMap { Self.isBodyName($0) ? $0.startIndex..<$0.endIndex : nil }
  }

  /// The page that terms of use name: `Use of News.Az materials is permitted only with a link`.
  private func site(_ range: Range<Int>, _ tokens: [Token]) -> String? {
    if tokens.contains(where: { $0.word == Word("subscribers") }),
      let owner = books.publishers.publisher(at: 0, in: tokens, upTo: tokens.count, of: bytes)
    {
      // `Orsk Agency website contains a part of the news offered to subscribers`
      return owner.name
    }
    guard FurnitureReader(text: text, books: books).isTermsOfUse(range) else { return nil }
    for index in tokens.indices where tokens[index].isCapitalized {
      let known = books.publishers.publisher(at: index, in: tokens, upTo: tokens.count, of: bytes)
      if let known { return known.name }
      guard index + 2 < tokens.count, tokens[index + 1].is("."), !tokens[index + 1].followsBlank,
        !tokens[index + 2].followsBlank, (2...4).contains(tokens[index + 2].range.count),
        !tokens[index + 2].isMark
      else { continue }
      return text.string(tokens[index].range.lowerBound..<tokens[index + 2].range.upperBound)
    }
    return nil
  }

  /// The name behind `Issued by`, where the line stands among those that say how to come.
  private func issuer(_ range: Range<Int>) -> String? {
    let credit = SignOffReader(books: books).signOff(bytes, range)
    return books.furniture.match(.signOff, in: bytes, range) == nil || credit?.directness == .origin
      ? nil : credit?.publisher
  }

  /// Whom one reaches: `Contact: Mira Tesk, Press Officer, Anson Secretariat`.
  func reached(_ range: Range<Int>, _ tokens: [Token]) -> String? {
    guard tokens.prefix(4).contains(where: { Self.contactWords.contains($0.word) }),
      let comma = tokens.lastIndex(where: { $0.is(",") || $0.is("|") }), comma + 1 < tokens.count
    else { return nil }
    return books.publishers.publisher(tokens, (comma + 1)..<tokens.count, of: bytes)
  }

  private static let contactWords = Set(
    ["contact", "contacts", "enquiries", "inquiries", "information"].map { Word($0) })
  private static let copyrightWords = Set(["copyright", "c", "by"].map { Word($0) })
}
