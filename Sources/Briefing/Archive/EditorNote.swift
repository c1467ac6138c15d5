/// What an editor has set right, and why, for the page it is about.
public struct EditorNote: Hashable, Sendable, Comparable {
  /// What was done.
  public enum Change: Hashable, Sendable {
    /// With another subject, by its name.
    case together(with: String)
    case apart(from: String)
    /// What had this name is no meeting.
    case noMeeting(String)
    case renamed(from: String)
    case alsoCalled(String)
    /// A field by its key in the file of corrections.
    case takenOut(field: String)
    /// A field's value; it was that already, where it is not new.
    case set(field: String, to: Value, isNew: Bool)
  }

  /// What a field was set to.
  public enum Value: Hashable, Sendable {
    /// A name, a number or another text as it is.
    case name(String)
    /// A kind or a status, in the data's words.
    case word(String)
    case date(PartialDate)
    case countries([NamedCountry])
  }

  /// A country with the name that the archive has for it.
  public struct NamedCountry: Hashable, Sendable {
    public var code: CountryCode
    public var name: String

    public init(code: CountryCode, name: String) {
      self.code = code
      self.name = name
    }
  }

  public var page: PageAddress
  public var change: Change
  /// What the page has by the editor's word alone, in the data's words: a name, a kind, a country's
  /// code; nil where that is nothing.
  public var value: String?
  /// As the editor wrote it.
  public var reason: String
  /// The entry of the file of corrections, by the line it begins with: `rename: people/arta-dibra/`.
  ///
  /// Not by the line's number, which every entry before it would change.
  public var entry: String

  public init(
    page: PageAddress, change: Change, value: String? = nil, reason: String, entry: String
  ) {
    self.page = page
    self.change = change
    self.value = value
    self.reason = reason
    self.entry = entry
  }

  /// The note as the data has it: `Place set to Ohrid: The programme names it`.
  public var words: String { "\(change): \(reason)" }

  public static func < (one: Self, other: Self) -> Bool {
    (one.page.path, one.change.description, one.reason, one.entry) < (
      other.page.path, other.change.description, other.reason, other.entry
    )
  }
}

extension EditorNote.Change: CustomStringConvertible {
  /// As the data has it and notes are sorted, a clause without a full stop: `First day set to 12 June
  /// 2025`.
  public var description: String {
    switch self {
    case .together(let name): "Put together with “\(name)”"
    case .apart(let name): "Told apart from “\(name)”"
    case .noMeeting(let name): "“\(name)” is no meeting"
    case .renamed(let name): "Renamed from “\(name)”"
    case .alsoCalled(let name): "Also called “\(name)”"
    case .takenOut(let field): "\(Self.name(of: field)) taken out"
    case .set(let field, let value, let isNew):
      "\(Self.name(of: field)) \(isNew ? "set to" : "confirmed as") \(value)"
    }
  }

  private static func name(of field: String) -> String {
    switch field {
    case "start": "First day"
    case "end": "Last day"
    case "ordinal": "Number"
    default: field.prefix(1).uppercased() + field.dropFirst()
    }
  }
}

extension EditorNote.Value: CustomStringConvertible {
  public var description: String {
    switch self {
    case .name(let text), .word(let text): text
    case .date(let date): date.inWords
    case .countries(let countries): countries.map(\.name).joined(separator: ", ")
    }
  }
}
