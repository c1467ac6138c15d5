public import Briefing

/// The lists of a page, cut into parts where they are long: by year, a year by month.
///
/// Where an entry stands follows from the entry alone, so that the address of a part stays when others
/// are added.
public struct Division: Sendable {
  public let address: PageAddress
  /// None is empty.
  public let lists: [List]
  /// The latest first; none where the page shows all of its lists.
  public let parts: [Division]

  /// A list of so many is shown whole.
  public static let mostWhole = 100
  /// Of a longer one the page shows so many, the latest, and the way to the parts.
  public static let mostLatest = 50
  /// A part that has more is cut once more.
  public static let mostOfPart = 400
  /// The lists of all meetings and all documents are always cut, and show so many.
  static let mostOfAll = 12

  /// How many a page shows of a list.
  public static func shown(of count: Int) -> Int { count > mostWhole ? mostLatest : count }

  public struct List: Sendable {
    public let content: Content
    /// How many it has.
    public let count: Int
    /// Those that the page shows, the latest first, by their offsets in the archive; of names either
    /// all or none.
    public let shown: [Int]
  }

  public enum Content: String, Sendable {
    case meetings
    /// Of two countries without others.
    case alone
    case withOthers
    case documents
    /// Subjects of a register, in its order.
    case names

    var isMeetings: Bool { self != .documents && self != .names }
  }

  /// Whether it has more than the page shows.
  public var isCut: Bool { !parts.isEmpty }

  /// The parts that are years.
  public var years: [Division] { parts.filter { $0.address.parts.last?.isTime ?? false } }

  /// What the page shows of a list, the latest first.
  public func shown(_ content: Content) -> [Int] {
    lists.first { $0.content == content }?.shown ?? []
  }

  /// Whether it has more of a list than the page shows.
  public func hasMore(_ content: Content) -> Bool {
    lists.contains { $0.content == content && $0.shown.count < $0.count }
  }

  /// Whether it has more meetings than the page shows.
  public var hasMoreMeetings: Bool {
    lists.contains { $0.content.isMeetings && $0.shown.count < $0.count }
  }

  /// All its meetings, also those that the page does not show.
  public var meetings: [Int] {
    parts.isEmpty
      ? lists.filter(\.content.isMeetings).flatMap(\.shown) : parts.flatMap(\.meetings)
  }

  public var meetingCount: Int { count(\.isMeetings) }
  public var documentCount: Int { count { $0 == .documents } }
  public var nameCount: Int { count { $0 == .names } }

  private func count(_ isCounted: (Content) -> Bool) -> Int {
    lists.reduce(0) { isCounted($1.content) ? $0 + $1.count : $0 }
  }
}

/// All pages whose lists are cut, and their parts.
public struct Divisions: Sendable {
  private let byAddress: [PageAddress: Division]

  /// Parts of other pages, which are pages of their own, by their addresses.
  public let parts: [Division]

  /// The lists of a page; nil where it shows all of them and is no part.
  public subscript(page: PageAddress) -> Division? { byAddress[page] }

  /// The years or months before and after one.
  public func neighbours(of page: PageAddress) -> (earlier: Division?, later: Division?) {
    guard case .part(let whole, _) = page,
      let parts = byAddress[whole]?.parts.filter({ $0.address.parts.last?.isTime ?? false }),
      let offset = parts.firstIndex(where: { $0.address == page })
    else { return (nil, nil) }
    return (
      offset + 1 < parts.count ? parts[offset + 1] : nil, offset > 0 ? parts[offset - 1] : nil
    )
  }

  /// The meetings of two countries, by their offsets.
  public typealias Relation = (page: PageAddress, alone: [Int], withOthers: [Int])

  /// The orders are offsets in the archive, the latest first.
  public init(
    of archive: Archive, meetings: [Int], documents: [Int], relations: some Sequence<Relation>,
    registers: [Register]
  ) {
    let cutter = Cutter(archive, meetings: meetings, documents: documents)
    var wholes = [
      cutter.all(.meetings, meetings, at: .meetings),
      cutter.all(.documents, documents, at: .documents),
    ]
    wholes += archive.countries.compactMap {
      cutter.subject(.country($0.id), $0.meetings, $0.documents)
    }
    wholes += archive.organizations.compactMap {
      cutter.subject(.organization($0.id), $0.meetings, $0.documents)
    }
    wholes += archive.people.compactMap {
      cutter.subject(.person($0.id), $0.meetings, $0.documents)
    }
    wholes += archive.places.compactMap {
      cutter.subject(.place($0.id), $0.meetings, $0.documents)
    }
    wholes += archive.agreements.compactMap {
      cutter.subject(.agreement($0.id), $0.meetings, $0.documents)
    }
    wholes += archive.series.compactMap { cutter.subject(.series($0.id), $0.members, []) }
    wholes += relations.compactMap { cutter.relation($0) }
    wholes += registers.compactMap { cutter.register($0) }
    var byAddress: [PageAddress: Division] = [:]
    for whole in wholes { Self.enter(whole, in: &byAddress) }
    self.byAddress = byAddress
    parts = byAddress.values.filter { $0.address != $0.address.whole }
      .map { (path: $0.address.path, division: $0) }.sorted { $0.path < $1.path }.map(\.division)
  }

  private static func enter(_ division: Division, in byAddress: inout [PageAddress: Division]) {
    byAddress[division.address] = division
    for part in division.parts { enter(part, in: &byAddress) }
  }
}

/// Cuts the lists of an archive.
private struct Cutter {
  private let meetings: [Identifier<Meeting>: Int]
  private let documents: [Identifier<Document>: Int]
  /// By offset: the place in a list with the latest first.
  private let meetingRanks: [Int]
  private let documentRanks: [Int]
  /// By offset: the parts that an entry stands in, from the largest to the smallest.
  private let meetingParts: [[ListPart]]
  private let documentParts: [[ListPart]]
  /// By offset: whether a meeting is announced for days to come.
  private let isAhead: [Bool]

  init(_ archive: Archive, meetings: [Int], documents: [Int]) {
    self.meetings = Dictionary(
      archive.meetings.enumerated().map { ($0.element.id, $0.offset) }
    ) { first, _ in first }
    let offsets = Dictionary(
      archive.documents.enumerated().map { ($0.element.id, $0.offset) }
    ) { first, _ in first }
    self.documents = offsets
    meetingRanks = Self.ranks(of: meetings)
    documentRanks = Self.ranks(of: documents)
    let published = archive.documents.map { $0.published?.value }
    meetingParts = archive.meetings.map { meeting in
      Self.parts(
        of: meeting.start?.value,
        toldOf: meeting.sources.compactMap { offsets[$0.document].flatMap { published[$0] } },
        slug: meeting.id.slug)
    }
    isAhead = archive.meetings.map { $0.isAhead(of: archive.asOf) }
    documentParts = zip(archive.documents, published).map { document, date in
      Self.parts(of: date, toldOf: [], slug: document.id.slug)
    }
  }

  private static func ranks(of order: [Int]) -> [Int] {
    order.indices.reduce(into: Array(repeating: 0, count: order.count)) { $0[order[$1]] = $1 }
  }

  /// What has no date is cut by the first document that tells of it, else by its name.
  private static func parts(
    of date: PartialDate?, toldOf tellings: [PartialDate], slug: String
  ) -> [ListPart] {
    if let date { return [.year(date.year), ListPart(monthOf: date)] }
    if let first = tellings.min(by: { $0.earliest < $1.earliest }) {
      return [.undated, .year(first.year), ListPart(monthOf: first)]
    }
    return [.undated] + ListWords.letters(ofSlug: slug).map { .letter($0) }
  }

  // MARK: - Pages

  /// The list of all, which is cut however short it is.
  func all(_ content: Division.Content, _ offsets: [Int], at page: PageAddress) -> Division {
    cut([(content, offsets)], at: page, most: -1)
  }

  /// Nil where the lists are short.
  func subject(
    _ page: PageAddress, _ meetings: [Identifier<Meeting>], _ documents: [Identifier<Document>]
  ) -> Division? {
    guard max(meetings.count, documents.count) > Division.mostWhole else { return nil }
    return whole(
      page,
      [
        (.meetings, meetings.compactMap { self.meetings[$0] }),
        (.documents, documents.compactMap { self.documents[$0] }),
      ])
  }

  func relation(_ relation: Divisions.Relation) -> Division? {
    guard max(relation.alone.count, relation.withOthers.count) > Division.mostWhole else {
      return nil
    }
    return whole(relation.page, [(.alone, relation.alone), (.withOthers, relation.withOthers)])
  }

  func register(_ register: Register) -> Division? {
    guard register.entries.count > Division.mostOfPart else { return nil }
    let letters = Dictionary(
      uniqueKeysWithValues: register.entries.map { entry in
        (entry.offset, entry.letters.map { ListPart.letter($0) })
      })
    return cut(
      [(.names, register.entries.map(\.offset))], at: register.page, most: Division.mostOfPart,
      letters: letters)
  }

  private func whole(_ page: PageAddress, _ lists: [List]) -> Division {
    let sorted = lists.map { content, offsets in
      let ranks = content == .documents ? documentRanks : meetingRanks
      return (content, offsets.sorted { ranks[$0] < ranks[$1] })
    }
    return cut(sorted, at: page, most: Division.mostWhole)
  }

  // MARK: - Parts

  /// A list with all that it has.
  private typealias List = (content: Division.Content, offsets: [Int])

  /// Cut where one of the lists has more than `most`.
  private func cut(
    _ lists: [List], at page: PageAddress, depth: Int = 0, most: Int,
    letters: [Int: [ListPart]] = [:]
  ) -> Division {
    let lists = lists.filter { !$0.offsets.isEmpty }
    let isLong = lists.contains { $0.offsets.count > most }
    let parts = isLong ? parts(of: lists, depth: depth, letters: letters) : []
    return Division(
      address: page,
      lists: lists.map { list in
        Division.List(
          content: list.content, count: list.offsets.count,
          shown: parts.isEmpty ? list.offsets : latest(of: list, on: page))
      },
      parts: parts.map { part, lists in
        cut(
          lists, at: .part(page, part), depth: depth + 1, most: Division.mostOfPart,
          letters: letters)
      })
  }

  /// What a page shows of a list that is cut; that of a country has what lies ahead by itself.
  private func latest(of list: List, on page: PageAddress) -> [Int] {
    guard list.content != .names else { return [] }
    let isOfAll = page == .meetings || page == .documents
    let count = isOfAll ? Division.mostOfAll : Division.shown(of: list.offsets.count)
    guard case .country = page, list.content == .meetings, count < list.offsets.count else {
      return Array(list.offsets.prefix(count))
    }
    return Array(list.offsets.lazy.filter { !isAhead[$0] }.prefix(count))
  }

  /// The lists by part, in order; none where there is nothing more to cut them by.
  private func parts(
    of lists: [List], depth: Int, letters: [Int: [ListPart]]
  ) -> [(part: ListPart, lists: [List])] {
    var parts: [ListPart: [List]] = [:]
    for list in lists {
      let way = { (offset: Int) in
        switch list.content {
        case .documents: documentParts[offset]
        case .names: letters[offset] ?? []
        case .meetings, .alone, .withOthers: meetingParts[offset]
        }
      }
      guard list.offsets.allSatisfy({ way($0).count > depth }) else { return [] }
      for (part, offsets) in Dictionary(grouping: list.offsets, by: { way($0)[depth] }) {
        parts[part, default: []].append((list.content, offsets))
      }
    }
    return parts.sorted { $0.key.rank < $1.key.rank }.map { ($0.key, $0.value) }
  }
}

extension ListPart {
  /// Whether it stands before and after others.
  fileprivate var isTime: Bool {
    switch self {
    case .year, .month: true
    case .undated, .letter: false
    }
  }

  /// Its place among others, the latest first, as `ListOrder` has the dates.
  fileprivate var rank: (Int, ListOrder.Key, String) {
    switch self {
    case .year(let year): (0, ListOrder.latestFirst.key(PartialDate(year: year)), "")
    case .month(let part): (0, ListOrder.latestFirst.key(PartialDate(year: 1, part: part)), "")
    case .letter(let letter): (1, ListOrder.latestFirst.key(nil), letter)
    case .undated: (2, ListOrder.latestFirst.key(nil), "")
    }
  }
}
