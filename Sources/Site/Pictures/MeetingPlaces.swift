internal import Briefing
internal import Summaries

/// Where the meetings of a page are listed: on the parts of its lists, else under its own headings.
struct MeetingPlaces {
  let page: PagePosition
  /// The page whose parts the lists have; mostly the same.
  private let whole: PageAddress
  private let division: Division?
  private let edition: Edition
  /// The anchor under which the page has a meeting.
  private let anchor: (Int) -> String

  /// On a page that has a heading for each year.
  init(
    on page: PagePosition, of whole: PageAddress? = nil, in edition: Edition,
    anchor: ((Int) -> String)? = nil
  ) {
    self.page = page
    self.whole = whole ?? page.address
    self.edition = edition
    division = edition.division(of: self.whole, on: page)
    self.anchor =
      anchor ?? { [MeetingGroup].anchor(ofYear: edition.meetingCard(at: $0).year) }
  }

  /// Whether the page shows but the latest.
  var areCut: Bool { division?.hasMoreMeetings ?? false }

  /// The link to the meetings of a year, of a month or of many years, of which one is given.
  func href(to period: [ListPart], of meeting: Int) -> String {
    var address = whole
    for part in period.dropFirst(whole.parts.count) {
      let next = PageAddress.part(address, part)
      guard edition.division(of: next, on: page) != nil else { break }
      address = next
    }
    let isPage = address != page.address
    if isPage, address.parts.count == period.count { return page.href(to: address) }
    return (isPage ? page.href(to: address) : "") + "#" + anchor(of: meeting, on: address)
  }

  private func anchor(of meeting: Int, on address: PageAddress) -> String {
    guard let division = edition.division(of: address, on: page) else { return anchor(meeting) }
    if address == address.whole { return division.isCut ? "years" : anchor(meeting) }
    return division.anchor(ofMonthOf: meeting, from: edition.meetingCard(at: meeting).start)
  }
}
