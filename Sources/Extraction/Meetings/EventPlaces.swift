import Briefing
import Gazetteer
import Text

/// Where each meeting of a sentence is, and whom its own words name.
extension EventSlots {
  func setPlaces(_ mentions: inout [EventMention], in sentence: Range<Int>) {
    let order = EventOrder(mentions)
    for index in mentions.indices
    where mentions[index].place == nil && mentions[index].form != .call {
      let mention = mentions[index]
      if let place = hostingPlace(of: mention, in: sentence) {
        mentions[index].place = place
        continue
      }
      if let terms = newTerms(of: mention),
        let place = scene.places(in: sentence.clamped(to: terms)).first(where: {
          terms.contains(scene.places[$0].tokens.lowerBound)
        })
      {
        mentions[index].place = place
        continue
      }
      let start = mention.head.lowerBound - Self.reach
      let near = start..<max(start, mention.tokens.upperBound + Self.reach)
      var best: (cost: Int, place: Int)?
      for place in scene.places(in: sentence.clamped(to: near))
      where isNear(place, to: mention) && isVenue(place, of: mention, in: sentence) {
        let cost = placeCost(place, for: index, among: mentions, in: order)
        guard ownsPlace(index, place, at: cost, among: mentions, in: order) else { continue }
        if cost < best?.cost ?? 30 { best = (cost, place) }
      }
      mentions[index].place = best?.place
    }
    for index in mentions.indices { setCountry(&mentions[index], in: sentence) }
    setSidelines(&mentions)
  }

  /// `held talks with Ann Lee on the margins of the summit in Lome`, `during the summit in Lome`: both were
  /// there.
  private func setSidelines(_ mentions: inout [EventMention]) {
    for index in mentions.indices.dropLast()
    where isAround(mentions[index + 1]) && !mentions[index].isSideline {
      guard [.talks, .meeting, .consultations].contains(mentions[index].form),
        mentions[index].place == nil, mentions[index].country == nil
      else { continue }
      mentions[index].place = mentions[index + 1].place
      mentions[index].country = mentions[index + 1].country
    }
  }

  private func isAround(_ mention: EventMention) -> Bool {
    if mention.isSideline { return true }
    let first = mention.tokens.lowerBound
    return [.summit, .session, .forum, .ministerial].contains(mention.form)
      && text.range(from: first - 2, to: first).contains { text.isWord(.during, at: $0) }
  }

  private func isNear(_ place: Int, to mention: EventMention) -> Bool {
    let span = scene.places[place].tokens
    return span.lowerBound - mention.tokens.upperBound < Self.reach
      && mention.head.lowerBound - span.upperBound < Self.reach
  }

  func newTerms(of mention: EventMention) -> Range<Int>? {
    mention.isPostponed && mention.status == .planned ? status.newTerms(of: mention) : nil
  }

  private func setCountry(_ mention: inout EventMention, in sentence: Range<Int>) {
    takeTour(&mention, in: sentence)
    guard mention.place == nil, mention.country == nil, mention.form != .call else { return }
    if mention.form == .visit { mention.destinations = destinations(of: mention, in: sentence) }
    mention.country = country(of: mention, in: sentence)
    if mention.country == nil, mention.form != .visit {
      mention.place = pointed(mention, in: sentence)
    }
  }

  /// `will visit Togo, Benin and Mali`: a visit to each of them.
  private func takeTour(_ mention: inout EventMention, in sentence: Range<Int>) {
    guard mention.form == .visit, mention.isVerb, mention.country != nil,
      let first = mention.tokens.first(where: { scene.country(at: $0) != nil }),
      case let codes = destinations(from: first, in: sentence), codes.count > 1
    else { return }
    mention.destinations = codes
    mention.country = nil
  }

  /// A town or building behind `in`, `at` or `to`; a sea or continent is no venue.
  private func isVenue(_ place: Int, of mention: EventMention, in sentence: Range<Int>) -> Bool {
    let span = scene.places[place]
    guard
      span.kind == .city || span.kind == .venue || span.kind == .other
        || span.kind == .region && span.country != nil
    else { return false }
    // `the parliament in Lome prepares`, around `a visit to Chad`
    if let goal = goal(of: mention), let country = span.country, country != goal { return false }
    if mention.tokens.lowerBound <= span.tokens.lowerBound,
      span.tokens.upperBound <= mention.head.lowerBound
    {
      return true
    }
    if isVenueFor(mention, before: span) { return true }
    var before = span.tokens.lowerBound - 1
    while before > sentence.lowerBound, isBetweenPrepositionAndTown(before) { before -= 1 }
    guard before >= sentence.lowerBound else { return false }
    // `the Ambassador of Chad, with residence in Lome`
    if text.has(.residence, at: before - 1) { return false }
    if text.isWord(.in, at: before) || text.isWord(.at, at: before) { return true }
    // `the 31st meeting (Lome, 3 May)`
    if before == mention.tokens.upperBound, text.is("(", at: before) { return true }
    // `slated for Lome`
    if text.isWord(.for, at: before), text.has(.planned, at: before - 1) { return true }
    // `brought the ministers to Lome`
    if text.isWord(.to, at: before), isBringing(mention, before: before) { return true }
    // `welcomed the minister to Lome`
    if mention.rule == EventVerbs.receiveRule, text.isWord(.to, at: before) { return true }
    return mention.form == .visit
      && (text.isWord(.to, at: before) || text.has(.visitVerb, at: before))
      || isWhere(mention, behind: span)
  }

  /// `A meeting of the council brought`, up to a token.
  private func isBringing(_ mention: EventMention, before end: Int) -> Bool {
    scene.clauses.all[scene.clauses.offsets(near: mention.head.lowerBound)].contains { clause in
      clause.subject.contains(mention.head.lowerBound)
        && clause.object.contains(end) && Attendance.isBringing(clause, in: text)
    }
  }

  /// The state that a visit's own words say it goes to: `a visit to Chad`.
  private func goal(of mention: EventMention) -> CountryCode? {
    guard mention.form == .visit, !mention.isVerb else { return nil }
    let behind = text.range(from: mention.head.upperBound, to: mention.tokens.upperBound)
    guard let span = behind.lazy.compactMap({ scene.country(at: $0) }).first,
      case let country = scene.countries[span], country.form == .name,
      case let before = country.tokens.lowerBound - 1,
      text.isWord(.to, at: before)
        || text.isWord(.the, at: before) && text.isWord(.to, at: before - 1)
    else { return nil }
    return country.code
  }

  /// `will fly to Recife, where the council meets`, `to Recife on 5 May, where`.
  private func isWhere(_ mention: EventMention, behind span: PlaceSpan) -> Bool {
    var index = span.tokens.upperBound
    while index < mention.tokens.lowerBound, index - span.tokens.upperBound < 8,
      text.is(",", at: index) || text.isWord(.on, at: index) || text.date(at: index) != nil
    {
      index += 1
    }
    return text.isWord(.where, at: index) && mention.tokens.lowerBound > index
  }

  /// `the capital`, `the Kyrgyz resort city of`, or another town of a list.
  private func isBetweenPrepositionAndTown(_ index: Int) -> Bool {
    if text.isWord(.the, at: index) || text.has(.conjunction, at: index) || text.is(",", at: index)
    {
      return true
    }
    if scene.place(at: index) != nil || text.tokens[index].isCapitalized { return true }
    return text.has(.geoHead, at: index) || text.isWord(.capital, at: index)
      || text.isWord(.resort, at: index)
      || text.isWord(.of, at: index) && text.has(.geoHead, at: index - 1)
  }

  /// `Istanbul is the most likely venue for a second round`.
  private func isVenueFor(_ mention: EventMention, before span: PlaceSpan) -> Bool {
    guard span.tokens.upperBound < mention.tokens.lowerBound else { return false }
    return text.range(from: span.tokens.upperBound, to: mention.tokens.lowerBound).contains {
      text.isWord(.venue, at: $0)
    }
  }

  private func placeCost(
    _ place: Int, for index: Int, among mentions: [EventMention], in order: EventOrder
  ) -> Int {
    Comparisons.note()
    let (span, head) = (scene.places[place].tokens, mentions[index].head)
    let isBehind = span.lowerBound >= head.upperBound
    let between =
      isBehind
      ? head.upperBound..<span.lowerBound : span.upperBound..<max(head.lowerBound, span.upperBound)
    var cost =
      isBehind ? max(0, span.lowerBound - mentions[index].tokens.upperBound) : between.count + 6
    if scene.places[place].kind == .other { cost += 3 }
    for other in order.mentions(in: between) where other != index {
      cost +=
        areCoordinated(mentions[index], mentions[other])
          || isPurpose(mentions[index], mentions[other]) ? 4 : 16
    }
    return cost
  }

  /// Whether no other visit of the sentence goes to the place: each visit has its own destination.
  private func ownsPlace(
    _ index: Int, _ place: Int, at cost: Int, among mentions: [EventMention], in order: EventOrder
  ) -> Bool {
    guard mentions[index].form == .visit else { return true }
    let others = order.mentions(near: scene.places[place].tokens, reach: Self.reach)
    return !others.contains { other in
      other != index && mentions[other].form == .visit && isNear(place, to: mentions[other])
        && placeCost(place, for: other, among: mentions, in: order) < cost
        && !areCoordinated(mentions[other], mentions[index])
    }
  }

  /// `Istanbul hosted the first talks`, `Baku would host the next meeting`.
  private func hostingPlace(of mention: EventMention, in sentence: Range<Int>) -> Int? {
    if let by = text.range(
      from: mention.head.upperBound,
      to: max(mention.head.upperBound, min(sentence.upperBound, mention.tokens.upperBound + 8))
    )
    .first(where: { text.isWord(.by, at: $0) && text.has(.host, at: $0 - 1) }),
      let place = scene.place(at: by + 1)
    {
      return place
    }
    let first = max(sentence.lowerBound, mention.tokens.lowerBound - 12)
    guard
      let host = text.range(from: first, to: mention.tokens.lowerBound).last(where: {
        text.has(.host, at: $0)
      }),
      // `Lome hosted the third meeting, while the fourth one was held in Accra`
      !text.range(from: host, to: mention.tokens.lowerBound).contains(where: {
        text.isWord(.while, at: $0) || text.is(";", at: $0)
      })
    else { return nil }
    let subject = text.range(from: max(sentence.lowerBound, host - 6), to: host).last {
      scene.place(at: $0) != nil
    }
    return subject.flatMap { scene.place(at: $0) }
  }

  /// Whether nothing but dates, `held` and the name itself stands between: not `to discuss elections in`.
  private func isJoined(_ start: Int, _ end: Int, _ mention: EventMention) -> Bool {
    text.range(from: max(start, mention.tokens.upperBound), to: end).allSatisfy { index in
      text.date(at: index) != nil || text.tokens[index].isMark
        || text.has([.held, .passive, .article, .planned, .future, .hold], at: index)
        || text.isWord(.on, at: index) || text.isWord(.in, at: index)
        || text.isWord(.to, at: index) && text.isWord(.be, at: index + 1)
        || scene.place(at: index) != nil
    }
  }

  private func destinations(of mention: EventMention, in sentence: Range<Int>) -> [CountryCode] {
    let end = min(sentence.upperBound, mention.tokens.upperBound + 4)
    let rest = text.range(from: mention.head.upperBound, to: max(end, mention.head.upperBound))
    guard let first = rest.first(where: { scene.country(at: $0) != nil }),
      text.isWord(.to, at: first - 1)
        || text.isWord(.the, at: first - 1) && text.isWord(.to, at: first - 2)
    else { return [] }
    let codes = destinations(from: first, in: sentence)
    return codes.count > 1 ? codes : []
  }

  /// The states of a list behind a preposition: `to the Maldives and Sri Lanka`.
  private func destinations(from start: Int, in sentence: Range<Int>) -> [CountryCode] {
    var codes: [CountryCode] = []
    var index = start
    while index < sentence.upperBound, let span = scene.country(at: index),
      scene.countries[span].form == .name
    {
      codes.append(scene.countries[span].code)
      index = scene.countries[span].tokens.upperBound
      while index < sentence.upperBound,
        text.is(",", at: index) || text.isWord(.and, at: index) || text.isWord(.the, at: index)
      { index += 1 }
    }
    return codes
  }

  /// The country of `visit to Kyrgyzstan`, `is due in India`, `Turkmenistan offered to host`.
  private func country(of mention: EventMention, in sentence: Range<Int>) -> CountryCode? {
    let end = min(sentence.upperBound, mention.tokens.upperBound + 10)
    for index in text.range(from: mention.head.upperBound, to: max(end, mention.head.upperBound)) {
      guard let span = scene.country(at: index), scene.countries[span].form == .name else {
        continue
      }
      var before = scene.countries[span].tokens.lowerBound - 1
      if text.isWord(.the, at: before) { before -= 1 }
      if text.isWord(.of, at: before), text.isWord(.capital, at: before - 1),
        text.isWord(.the, at: before - 2)
      {
        before -= 3
      }
      if mention.form == .visit, text.isWord(.to, at: before) {
        return destinations(from: index, in: sentence).count > 1 ? nil : scene.countries[span].code
      }
      if text.isWord(.in, at: before), isJoined(mention.head.upperBound, before, mention) {
        return scene.countries[span].code
      }
    }
    if let goal = goal(before: mention) ?? goalTold(before: mention, in: sentence) { return goal }
    let first = max(sentence.lowerBound, mention.tokens.lowerBound - 12)
    guard
      let host = text.range(from: first, to: mention.tokens.lowerBound).last(where: {
        text.has([.host], at: $0)
      })
    else { return hostBehind(mention, in: sentence) }
    let subject = text.range(from: max(sentence.lowerBound, host - 7), to: host).last {
      scene.country(at: $0) != nil
    }
    return subject.flatMap { scene.country(at: $0) }.map { scene.countries[$0].code }
  }

  /// Of `is expected in Togo on an official visit`: Togo.
  private func goal(before mention: EventMention) -> CountryCode? {
    let frame = EventFrames(scene).frame(of: mention)
    guard mention.form == .visit, !mention.isVerb, let offset = frame.governing,
      let preposition = frame.preposition, text.isWord(.on, at: preposition)
    else { return nil }
    let object = scene.clauses.all[offset].object
    let before = object.lowerBound..<max(object.lowerBound, preposition)
    guard
      let index = before.suffix(24).last(where: { scene.country(at: $0) != nil }),
      let span = scene.country(at: index), scene.countries[span].form == .name
    else { return nil }
    let start = scene.countries[span].tokens.lowerBound - 1
    let joint = text.isWord(.the, at: start) ? start - 1 : start
    return text.isWord(.in, at: joint) || text.isWord(.to, at: joint)
      || text.isWord(.for, at: joint)
      ? scene.countries[span].code : nil
  }

  /// Of `aid for Togo, said the minister, who is on a visit to that country`: Togo.
  private func goalTold(before mention: EventMention, in sentence: Range<Int>) -> CountryCode? {
    let end = mention.head.upperBound
    guard mention.form == .visit, text.isWord(.to, at: end), text.isWord(.that, at: end + 1),
      text.has(.countryNoun, at: end + 2)
    else { return nil }
    return text.range(from: sentence.lowerBound, to: mention.tokens.lowerBound).suffix(80).lazy
      .reversed()
      .compactMap { scene.country(at: $0) }.first { scene.countries[$0].form == .name }
      .map { scene.countries[$0].code }
  }

  /// `the third Forum, which the Comoros will host`.
  private func hostBehind(_ mention: EventMention, in sentence: Range<Int>) -> CountryCode? {
    let end = min(sentence.upperBound, mention.tokens.upperBound + 8)
    guard mention.tokens.upperBound < end,
      let host = text.range(from: mention.tokens.upperBound, to: end).first(where: {
        text.has(.host, at: $0)
      }),
      text.range(from: mention.tokens.upperBound, to: host).contains(where: {
        text.has(.clauseEnd, at: $0)
      })
    else { return nil }
    return scene.countryCodes(in: mention.tokens.upperBound..<host).first
  }

  /// `here` is the town of the dateline, `there` that of the sentence before.
  private func pointed(_ mention: EventMention, in sentence: Range<Int>) -> Int? {
    let frame = EventFrames(scene).frame(of: mention)
    let offsets = [frame.own, frame.governing].compactMap(\.self) + frame.doing + frame.describing
    for offset in offsets {
      for index in scene.clauses.all[offset].object.prefix(24) {
        if text.isWord(.here, at: index) || isThisTown(index) { return scene.datelinePlace }
        if text.isWord(.there, at: index) { return lastTown(before: sentence) }
      }
    }
    return nil
  }

  /// `in this capital`.
  private func isThisTown(_ index: Int) -> Bool {
    text.isWord(.this, at: index)
      && (text.isWord(.capital, at: index + 1) || text.has(.townNoun, at: index + 1))
  }

  /// The one town of the sentence before.
  private func lastTown(before sentence: Range<Int>) -> Int? {
    let offset = Int(text.sentenceOfToken[sentence.lowerBound]) - 1
    guard offset >= 0, text.blockKind(ofSentence: offset).isText else { return nil }
    let towns = scene.places(in: text.sentences[offset]).filter { scene.places[$0].kind == .city }
    return towns.count == 1 ? towns[0] : nil
  }

  /// Those whose meeting it is, by their office in the plural or as a body: `EU leaders will hold a
  /// videoconference`, `the Committee held here today a meeting`.
  private func takeHolder(_ mention: inout EventMention) {
    guard !mention.isVerb else { return }
    let frame = EventFrames(scene).frame(of: mention)
    guard let offset = frame.governing, frame.preposition == nil else { return }
    let clause = scene.clauses.all[offset]
    let roles: VerbRole = [.hold, .begin, .end]
    guard !clause.verb.roles.isDisjoint(with: roles), !clause.verb.isPassive,
      !scene.hasPeople(in: clause.subject)
    else { return }
    if let office = scene.offices.last(where: {
      $0.isPlural && clause.subject.contains($0.title.lowerBound)
    }) {
      mention.hosts = office.tokens
      add(scene.organizations(in: office.tokens), to: &mention)
      for code in office.countries where !mention.countries.contains(code) {
        mention.countries.append(code)
      }
    } else if let last = scene.organizations(in: clause.subject).last {
      add([last], to: &mention)
      mention.isNamed = true
    }
  }

  private func add(_ bodies: [Int], to mention: inout EventMention) {
    for body in bodies where !mention.organizations.contains(body) {
      mention.organizations.append(body)
    }
  }

  /// The people, countries and bodies that the meeting's own words name.
  func setNamed(_ mention: inout EventMention, in sentence: Range<Int>) {
    takeHolder(&mention)
    let omitted = mention.omitted.map { scene.organizations(in: $0) } ?? []
    for body in scene.organizations(in: mention.tokens) + omitted
    where !mention.organizations.contains(body) {
      mention.organizations.append(body)
    }
    var codes = mention.countries
    for code in scene.countryCodes(in: mention.tokens) where !codes.contains(code) {
      codes.append(code)
    }
    for code in scene.statesOfRegions(in: mention.tokens) where !codes.contains(code) {
      codes.append(code)
    }
    mention.countries = codes
    if !mention.isVerb {
      for person in scene.people(in: mention.tokens) where !mention.people.contains(person) {
        mention.people.append(person)
      }
    }
  }
}
