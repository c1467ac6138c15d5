import Briefing

/// The sentences behind what the archive has without a citation of its own.
struct Evidence: Sendable {
  let index: ArchiveIndex

  /// Where a document first names each of its subjects, by the number of the sentence.
  static func firstSentences(of document: ArchivedDocument) -> [ArchivedMention.Subject: Int] {
    Dictionary(
      document.mentions.map { ($0.subject, $0.sentence) }, uniquingKeysWith: { first, _ in first })
  }

  /// For each of some names the first sentence that calls a subject so; none for what stands nowhere
  /// in that form.
  func sentences(
    calling subject: ArchivedMention.Subject, by names: [String],
    in documents: [Identifier<Document>]
  ) -> [String: Citation] {
    var wanted = Dictionary(names.map { (NameKey.of($0), $0) }, uniquingKeysWith: { one, _ in one })
    var found: [String: Citation] = [:]
    for document in documents {
      for mention in index.mentions(in: document) where mention.subject == subject {
        guard !wanted.isEmpty else { return found }
        guard let name = wanted.removeValue(forKey: NameKey.of(text(of: mention, in: document)))
        else { continue }
        found[name] = Citation(document: document, sentence: mention.sentence)
      }
    }
    return found
  }

  /// The first sentence that calls a subject by words among which a country is.
  func sentence(
    calling subject: ArchivedMention.Subject, with country: CountryCode,
    in documents: [Identifier<Document>]
  ) -> Citation? {
    let names = index.allNames(of: country).map { " \(NameKey.of($0)) " }
    for document in documents {
      for mention in index.mentions(in: document) where mention.subject == subject {
        let words = " \(NameKey.of(text(of: mention, in: document))) "
        if names.contains(where: words.contains) {
          return Citation(document: document, sentence: mention.sentence)
        }
      }
    }
    return nil
  }

  private func text(of mention: ArchivedMention, in document: Identifier<Document>) -> String {
    index.document(document).map {
      String(decoding: $0.document.text[mention.range], as: UTF8.self)
    } ?? ""
  }
}
