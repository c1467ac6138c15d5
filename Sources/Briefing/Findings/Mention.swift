/// Words of the text that name something found.
public struct Mention: Sendable {
  /// What is named: a country, or what was found of its kind in the document.
  public enum Subject: Hashable, Sendable {
    case country(CountryCode)
    case organization(Position<OrganizationFinding>)
    case person(Position<PersonFinding>)
    case place(Position<PlaceFinding>)
    case agreement(Position<AgreementFinding>)
    case meeting(Position<MeetingFinding>)
  }

  public var subject: Subject
  // In half the room: all documents' mentions are held at once.
  private let number: Int32
  private let bytes: Range<Int32>

  /// The number of the sentence.
  public var sentence: Int { Int(number) }
  /// Bytes of the document's `text`, within that sentence.
  public var range: Range<Int> { Range(bytes) }

  public init(subject: Subject, sentence: Int, range: Range<Int>) {
    self.subject = subject
    number = Int32(clamping: sentence)
    bytes = Range<Int32>(clamping: range)
  }
}

extension Mention: Codable {
  private enum Key: CodingKey {
    case country, organization, person, place, agreement, meeting, sentence, range
  }

  /// The subject stands under the name of its kind: `{"person":0,"sentence":3,"range":[40,52]}`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let subject: Subject
    if let code = try container.decodeIfPresent(CountryCode.self, forKey: .country) {
      subject = .country(code)
    } else if let position = try Self.position(
      of: OrganizationFinding.self, .organization, container)
    {
      subject = .organization(position)
    } else if let position = try Self.position(of: PersonFinding.self, .person, container) {
      subject = .person(position)
    } else if let position = try Self.position(of: PlaceFinding.self, .place, container) {
      subject = .place(position)
    } else if let position = try Self.position(of: AgreementFinding.self, .agreement, container) {
      subject = .agreement(position)
    } else {
      subject = .meeting(try container.decode(Position<MeetingFinding>.self, forKey: .meeting))
    }
    self.init(
      subject: subject, sentence: try container.decode(Int.self, forKey: .sentence),
      range: try container.decode(Range<Int>.self, forKey: .range))
  }

  private static func position<Finding>(
    of finding: Finding.Type, _ key: Key, _ container: KeyedDecodingContainer<Key>
  ) throws -> Position<Finding>? {
    try container.decodeIfPresent(Position<Finding>.self, forKey: key)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch subject {
    case .country(let code): try container.encode(code, forKey: .country)
    case .organization(let position): try container.encode(position, forKey: .organization)
    case .person(let position): try container.encode(position, forKey: .person)
    case .place(let position): try container.encode(position, forKey: .place)
    case .agreement(let position): try container.encode(position, forKey: .agreement)
    case .meeting(let position): try container.encode(position, forKey: .meeting)
    }
    try container.encode(sentence, forKey: .sentence)
    try container.encode(range, forKey: .range)
  }
}
