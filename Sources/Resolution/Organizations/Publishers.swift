import Briefing

/// The publishers of documents as bodies of the archive, with the documents that quote them.
struct Publishers {
  /// Names by their bytes: those that are no common word, so that a text which has them means them.
  private let quotable: [[UInt8]: String]
  private let firstBytes: Set<UInt8>

  init(_ findings: [Findings]) {
    let names = Set(findings.compactMap(\.publisher?.value)).filter(Self.isQuotable)
    quotable = Dictionary(uniqueKeysWithValues: names.map { (Array($0.utf8), $0) })
    firstBytes = Set(quotable.keys.compactMap(\.first))
  }

  /// One word of three letters at least, two of them capitals: `TASS`, not `Petra` or `AP`.
  private static func isQuotable(_ name: String) -> Bool {
    name.utf8.count > 2 && name.utf8.allSatisfy(isLetter)
      && name.utf8.count { (0x41...0x5A).contains($0) } > 1
  }

  /// The findings with the document's publisher among its bodies, and the publishers that it quotes.
  func added(to findings: Findings) -> Findings {
    var findings = findings
    if let publisher = findings.publisher, Self.position(in: findings) == nil {
      findings.organizations.append(
        OrganizationFinding(
          name: publisher.value, kind: .publisher, isKnown: false, sentences: publisher.sentences,
          rule: publisher.rule))
    }
    if !quotable.isEmpty { addQuoted(to: &findings) }
    return findings
  }

  /// The body that published a document.
  static func position(in findings: Findings) -> Position<OrganizationFinding>? {
    guard let name = findings.publisher?.value else { return nil }
    return findings.organizations.firstIndex { $0.name == name || $0.acronym == name }
      .map { Position($0) }
  }

  // MARK: - Quoted

  static let quotedRule: Rule = "quoted-publisher"

  private func addQuoted(to findings: inout Findings) {
    let document = findings.document
    for sentence in document.sentences {
      for word in words(of: document, in: sentence) {
        guard let name = quotable[Array(document.text[word])], name != findings.publisher?.value,
          isQuoted(word, in: document.text[sentence.range])
        else { continue }
        let body = body(name, in: &findings, sentence.index)
        Self.insert(
          Mention(subject: .organization(body), sentence: sentence.index, range: word),
          into: &findings.mentions)
      }
    }
  }

  /// Words that begin as a name does.
  private func words(of document: Document, in sentence: Sentence) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var index = sentence.range.lowerBound
    let text = document.text
    while index < sentence.range.upperBound {
      guard Self.isLetter(text[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < sentence.range.upperBound, Self.isLetter(text[index]) { index += 1 }
      if firstBytes.contains(text[start]) { words.append(start..<index) }
    }
    return words
  }

  /// `told TASS`, `TASS reported`, `according to TASS`.
  private func isQuoted(_ word: Range<Int>, in sentence: ArraySlice<UInt8>) -> Bool {
    let before = sentence[..<word.lowerBound].split { !Self.isLetter($0) }.last
    let after = sentence[word.upperBound...].split { !Self.isLetter($0) }.first
    return before.map { Self.introducing.contains(String(decoding: $0, as: UTF8.self)) } == true
      || after.map { Self.reporting.contains(String(decoding: $0, as: UTF8.self)) } == true
  }

  private static let introducing: Set<String> = ["by", "from", "to", "told", "with"]
  private static let reporting: Set<String> = [
    "cited", "cites", "quoted", "quotes", "reported", "reports", "said", "says", "wrote",
  ]

  private func body(
    _ name: String, in findings: inout Findings, _ sentence: Int
  ) -> Position<OrganizationFinding> {
    if let known = findings.organizations.firstIndex(where: { $0.name == name }) {
      if !findings.organizations[known].sentences.contains(sentence) {
        findings.organizations[known].sentences.append(sentence)
      }
      return Position(known)
    }
    findings.organizations.append(
      OrganizationFinding(
        name: name, kind: .publisher, isKnown: false, sentences: [sentence], rule: Self.quotedRule))
    return Position(findings.organizations.count - 1)
  }

  /// In the order of the text, where nothing else is named by these words.
  private static func insert(_ mention: Mention, into mentions: inout [Mention]) {
    let place =
      mentions.firstIndex { $0.range.lowerBound >= mention.range.lowerBound } ?? mentions.count
    let isFree =
      (place == 0 || mentions[place - 1].range.upperBound <= mention.range.lowerBound)
      && (place == mentions.count || mentions[place].range.lowerBound >= mention.range.upperBound)
    if isFree { mentions.insert(mention, at: place) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
  }
}
