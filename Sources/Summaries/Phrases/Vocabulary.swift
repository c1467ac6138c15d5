public import Briefing
public import Languages

extension Language {
  public func kind(_ kind: MeetingKind) -> String { text(.kind, of: kind.rawValue) }

  public func status(_ status: MeetingStatus) -> String { text(.status, of: status.rawValue) }

  /// Of a meeting, as a fact in a list.
  func level(_ level: OfficeLevel) -> String { text(.level, of: level.rawValue) }

  public func stage(_ stage: AgreementStatus) -> String { text(.stage, of: stage.rawValue) }

  public func kind(_ kind: OrganizationKind) -> String { text(.bodyKind, of: kind.rawValue) }

  public func kind(_ kind: PlaceKind) -> String { text(.placeKind, of: kind.rawValue) }

  /// What a conflict is about, and whether it is settled.
  public func field(of conflict: Conflict) -> String {
    let field = text(.field, of: conflict.field.rawValue)
    return conflict.isSettled ? text(.settledField, (.field, field)) : field
  }

  /// What a document says, as a reader would see it.
  public func reading(_ reading: Conflict.Reading, of field: Conflict.Field) -> String {
    guard !isEnglish else { return reading.words }
    switch field {
    case .status: return MeetingStatus(rawValue: reading.value).map(status) ?? reading.words
    case .start, .end: return PartialDate(reading.value).map { date($0) } ?? reading.words
    case .country: return CountryCode(reading.value).flatMap(country)?.name ?? reading.words
    case .place, .ordinal, .role: return reading.words
    }
  }

  /// ` (inferred)` behind what was worked out, else nothing.
  func mark(ofInferred isInferred: Bool) -> String {
    isInferred ? " " + text(.inferredMark, (.word, text(.inferred))) : ""
  }

  /// What a language is called by its code of ISO 639-1, `pt` or `pt-BR`; nil for English, in which
  /// texts are read whole, and for nothing.
  func foreignName(_ code: String?) -> String? {
    guard let code = code?.split(separator: "-").first.map(String.init), code != "en" else {
      return nil
    }
    let name = text(.language, of: code)
    return name.isEmpty ? text(.otherLanguage, (.code, code)) : name
  }
}
