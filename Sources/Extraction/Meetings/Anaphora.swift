import Briefing
import Gazetteer
import Text

/// A meeting told by its number alone: `The second one was held in Ankara`, `The eleventh is due in
/// India`.
struct OrdinalAnaphora {
  static let rule: Rule = "ordinal-anaphora"

  let scene: Scene
  private var text: AnnotatedText { scene.text }

  init(_ scene: Scene) {
    self.scene = scene
  }

  func mentions() -> [EventMention] {
    var mentions: [EventMention] = []
    for (offset, sentence) in text.sentences.enumerated()
    where text.blockKind(ofSentence: offset).isText {
      for index in sentence.dropFirst() {
        guard text.isWord(.the, at: index - 1), let number = Ordinals(text: text).value(at: index),
          text.date(at: index) == nil, let end = end(behind: index)
        else { continue }
        var mention = EventMention(
          tokens: index..<end, head: index..<end, form: .meeting, weight: 2, rule: Self.rule)
        mention.ordinal = number
        mention.isDefinite = true
        mentions.append(mention)
      }
    }
    return mentions
  }

  /// Past `one`, or right before the verb.
  private func end(behind index: Int) -> Int? {
    if text.isWord(.one, at: index + 1) { return index + 2 }
    // Not `the 29th Future of Asia Forum`.
    return text.has([.passive, .future], at: index + 1) && !text.tokens[index + 1].isCapitalized
      ? index + 1 : nil
  }
}
