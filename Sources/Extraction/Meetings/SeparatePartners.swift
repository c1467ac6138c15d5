import Briefing
import Gazetteer
import Text

/// Whom a sentence lets one meet one by one: `held separate meetings with A and B`, `will meet A on 5 May
/// and B on 6 May`.
extension Participants {
  /// Those with each of whom a mention tells of a meeting apart; none for one meeting of all.
  func separate(at mention: EventMention) -> [Int] {
    guard isBilateral(mention) || mention.isVerb && mention.form == .talks, isApart(mention) else {
      return []
    }
    let near = near(mention)
    let with = near.first {
      text.isWord(.with, at: $0) || mention.form == .call && isJoint($0, mention)
    }
    // `will meet A on 5 May and B on 6 May`
    guard let first = mention.isVerb && isOfEachDay(mention) ? near.lowerBound : with else {
      return []
    }
    let partners = scene.people(in: upToClause(first..<near.upperBound))
    return partners.count > 1 ? partners : []
  }

  /// The words of its sentence behind a mention, as far as they may name whom it was with.
  func near(_ mention: EventMention) -> Range<Int> {
    let end = text.sentence(of: mention.head.lowerBound).upperBound
    return mention.head.upperBound..<min(end, mention.head.upperBound + 160)
  }

  /// `separate meetings`, `met separately`, `held bilateral meetings with A of Togo and B of Benin`.
  private func isApart(_ mention: EventMention) -> Bool {
    if mention.isPlural, mention.ordinal == nil,
      mention.form == .meeting && text.isWord(.with, at: mention.head.upperBound)
        || mention.form == .call && isJoint(mention.head.upperBound, mention),
      isOfStatesApart(mention)
    {
      return true
    }
    if mention.rule == EventVerbs.meetRule, isOfEachState(mention) || isOfEachDay(mention) {
      return true
    }
    return text.range(from: mention.tokens.lowerBound - 2, to: mention.head.upperBound + 3).contains
    {
      text.has(.apart, at: $0)
    }
  }

  /// `met with the President of Togo, A, and the Prime Minister of Benin, B`: leaders of states whom nothing
  /// brings together.
  private func isOfEachState(_ mention: EventMention) -> Bool {
    let behind = upToClause(near(mention))
    guard isOfStatesApart(mention) else { return false }
    let partners = scene.people(in: behind)
    let isLed = partners.allSatisfy { person in
      scene.people[person].roles.contains {
        [.headOfState, .headOfGovernment, .minister].contains($0.rank)
      }
    }
    let sentence = text.sentence(of: mention.head.lowerBound)
    let around = sentence.clamped(to: mention.head.lowerBound - 40..<behind.upperBound)
    return isLed
      && !around.contains { index in
        text.has(.peer, at: index) || text.has([.several, .sideline], at: index)
          || text.isWord(.together, at: index) || text.event(at: index) { $0.form != .never }
      }
  }

  /// `will meet A on 5 May and B on 6 May`.
  private func isOfEachDay(_ mention: EventMention) -> Bool {
    let partners = upToClause(near(mention))
    let ends = partners.filter { index in
      scene.person(at: index).map { scene.person(at: index + 1) != $0 } ?? false
    }
    return ends.count > 1
      && ends.allSatisfy { end in
        text.range(from: end + 1, to: min(end + 4, partners.upperBound)).contains {
          text.date(at: $0) != nil
        }
      }
  }

  /// Whether those behind `with` are of as many states.
  private func isOfStatesApart(_ mention: EventMention) -> Bool {
    let partners = scene.people(in: upToClause(near(mention)))
    let states = Set(partners.compactMap { scene.people[$0].country?.value })
    return partners.count > 1 && states.count == partners.count
  }
}
