import Briefing
import Gazetteer
import Text

/// The day and place of the meeting a text is about, where only the words around it have them.
///
/// `Three states agreed in Batumi today … The decision was taken at the third meeting` dates and
/// places the meeting; so does the dateline of a dispatch from a country that took part, when no
/// sentence names a place.
struct LeadSlots {
  static let datelineRule: Rule = "dateline-place"

  let scene: Scene
  /// Towns that other meetings have for their own.
  let taken: Set<Int>
  private var text: AnnotatedText { scene.text }

  init(_ scene: Scene, taken: Set<Int>) {
    self.scene = scene
    self.taken = taken
  }

  func fill(_ meeting: inout MeetingDraft, isOnly: Bool) {
    guard isOnly else {
      fillFromItem(&meeting)
      return
    }
    if meeting.dated == nil { fillDate(&meeting) }
    if meeting.placed == nil, !meeting.mentions.contains(where: { $0.country != nil }),
      meeting.form != .call, !isByVideo(meeting)
    {
      fillPlace(&meeting)
    }
  }

  /// `led the consultations via video conference`: those who took part were in no one place.
  private func isByVideo(_ meeting: MeetingDraft) -> Bool {
    meeting.mentions.prefix(Self.mostMentions).contains { mention in
      let sentence = text.sentence(of: mention.head.lowerBound)
      let near = sentence.clamped(to: mention.head.lowerBound - 40..<mention.head.upperBound + 40)
      return text.blockKind(ofSentence: Int(text.sentenceOfToken[mention.head.lowerBound])).isText
        && near.contains { text.has(.callMeans, at: $0) && isBehindMeans($0) }
    }
  }

  /// A text says how a meeting was held where it first speaks of it.
  private static let mostMentions = 24

  /// `via video`, `in the format of a video conference`.
  private func isBehindMeans(_ index: Int) -> Bool {
    text.range(from: index - 6, to: index).contains {
      text.isWord(.via, at: $0) || text.isWord(.by, at: $0) || text.isWord(.through, at: $0)
        || text.isWord(.in, at: $0) || text.isWord(.over, at: $0)
    }
  }

  /// The first sentences of the text proper.
  private var opening: [Range<Int>] {
    text.sentences.indices.filter { text.blockKind(ofSentence: $0).isText }.prefix(2)
      .map { text.sentences[$0] }
  }

  private func fillDate(_ meeting: inout MeetingDraft) {
    // A day beside what was called off is that of the news.
    guard !meeting.mentions.contains(where: { $0.status == .cancelled }) else { return }
    let tense: Tense = meeting.mentions[0].status == .planned ? .future : .past
    for sentence in opening {
      for date in text.dates where sentence.contains(date.tokens.lowerBound) {
        guard date.lead == .at || date.lead == nil, isOfDay(date.expression),
          tense == .future ? !text.isOfSpeech(date, in: sentence) : !isAwaited(date),
          let resolved = scene.dates.date(date.expression, tense)
        else { continue }
        meeting.mentions[0].date = resolved
        meeting.mentions[0].date?.isInferred = true
        meeting.mentions[0].dateToken = date.tokens.lowerBound
        return
      }
    }
  }

  /// `looked forward to receiving him on 5 May`, `is to come on 5 May`: not of what was held.
  private func isAwaited(_ date: DateMention) -> Bool {
    guard let offset = scene.clauses.governing(date.tokens.lowerBound) else { return false }
    let verb = scene.clauses.all[offset].verb
    return verb.form == .infinitive || verb.form == .finite && verb.time == .future
      || verb.form == .gerund && text.isWord(.forward, at: verb.tokens.lowerBound - 2)
  }

  private func isOfDay(_ expression: DateExpression) -> Bool {
    switch expression {
    case .span(let date, _): date.day != nil
    case .yearless, .weekday, .day: true
    default: false
    }
  }

  private func fillPlace(_ meeting: inout MeetingDraft) {
    for (offset, sentence) in opening.enumerated() {
      let isAway = offset > 0 && !meeting.isSpoken(of: sentence)
      let places = scene.places(in: sentence).filter { offset in
        let span = scene.places[offset]
        return span.kind == .city && text.isWord(.in, at: span.tokens.lowerBound - 1)
          && !taken.contains(offset)
      }
      if let place = places.first, places.count == 1, !(isAway && isElsewhere(place)) {
        meeting.mentions[0].place = place
        return
      }
    }
    fillFromDateline(&meeting)
  }

  /// Whether a town is in another country than that of the dateline.
  private func isElsewhere(_ place: Int) -> Bool {
    guard let dateline = scene.datelineCountry else { return false }
    return scene.places[place].country != dateline
  }

  /// The town of the dateline, when the meeting was held that day and its country took part.
  private func fillFromDateline(_ meeting: inout MeetingDraft) {
    guard meeting.mentions.contains(where: { $0.status == .held }), !isBeside(meeting),
      let dateline = scene.datelinePlace, let country = scene.places[dateline].country,
      isOfThatDay(meeting)
    else { return }
    let people = meeting.participants.compactMap { scene.people[$0.person].country?.value }
    let countries = meeting.countries.map(\.value) + meeting.mentions.flatMap(\.countries) + people
    guard countries.contains(country) || isAtSeat(meeting) else { return }
    meeting.mentions[0].place = dateline
    meeting.isPlaceInferred = true
  }

  /// `met on the fringes of the summit`: where that was, and not where it is told.
  private func isBeside(_ meeting: MeetingDraft) -> Bool {
    meeting.mentions.prefix(Self.mostMentions).contains { mention in
      let sentence = text.sentence(of: mention.head.lowerBound)
      let near = sentence.clamped(to: mention.head.lowerBound..<mention.head.upperBound + 30)
      return near.contains { index in
        text.has(.sideline, at: index) && text.isWord(.on, at: index - 2)
      }
    }
  }

  /// `received at his office`, `met at the headquarters of the union`.
  private func isAtSeat(_ meeting: MeetingDraft) -> Bool {
    meeting.mentions.contains { mention in
      let sentence = text.sentence(of: mention.head.lowerBound)
      let rest = text.range(from: mention.head.upperBound, to: sentence.upperBound)
      return text.blockKind(ofSentence: Int(text.sentenceOfToken[mention.head.lowerBound])).isText
        && rest.prefix(40).contains { index in
          text.isWord(.at, at: index)
            && text.range(from: index + 1, to: min(index + 5, sentence.upperBound)).contains {
              text.has(.seatNoun, at: $0)
            }
        }
    }
  }

  private func isOfThatDay(_ meeting: MeetingDraft) -> Bool {
    guard let anchor = scene.anchor?.day else { return true }
    guard let date = meeting.days else { return true }
    let last = date.end ?? date.start
    return last.day.map { abs($0.number - anchor.number) <= 1 } ?? false
  }

  /// The town that stands alone at the head of a point: `• Arusha. The 47th meeting …`.
  private func fillFromItem(_ meeting: inout MeetingDraft) {
    guard meeting.form != .call, meeting.placed == nil else { return }
    let sentence = Int(text.sentenceOfToken[meeting.mentions[0].head.lowerBound])
    let block = text.document.blocks[text.document.sentences[sentence].block]
    let head = text.sentences[block.sentences.lowerBound]
    guard head.count <= 4, block.sentences.lowerBound < sentence,
      let place = scene.places(in: head).first
    else { return }
    meeting.mentions[0].place = place
  }
}
