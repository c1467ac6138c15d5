import Briefing
import Languages

extension Language {
  /// An editor's note, with the entry of the file of corrections that it comes from.
  func words(of note: EditorNote) -> String {
    let words = text(
      .note, (.change, words(of: note.change, on: note.page)), (.reason, note.reason))
    return text(.correctionEntry, (.note, words), (.entry, note.entry))
  }

  private func words(of change: EditorNote.Change, on page: PageAddress) -> String {
    switch change {
    case .together(let name): text(.change, of: "together", (.name, name))
    case .apart(let name): text(.change, of: "apart", (.name, name))
    case .noMeeting(let name): text(.change, of: "no-meeting", (.name, name))
    case .renamed(let name): text(.change, of: "renamed", (.name, name))
    case .alsoCalled(let name): text(.change, of: "also-called", (.name, name))
    case .takenOut(let field):
      text(.change, of: "taken-out", (.field, text(.field, of: field).startingWithCapital))
    case .set(let field, let value, let isNew):
      text(
        .change, of: isNew ? "set" : "confirmed",
        (.field, text(.field, of: field).startingWithCapital),
        (.value, words(of: value, as: field, on: page)))
    }
  }

  private func words(
    of value: EditorNote.Value, as field: String, on page: PageAddress
  ) -> String {
    switch value {
    case .name(let name): name
    case .word(let word): field == "kind" ? kind(word, of: page) : stage(word, of: page)
    case .date(let date): self.date(date)
    case .countries(let countries):
      details(countries.map { country($0.code)?.name ?? $0.name })
    }
  }

  private func kind(_ word: String, of page: PageAddress) -> String {
    switch page {
    case .organization: text(.bodyKind, of: word)
    case .place: text(.placeKind, of: word)
    default: text(.kind, of: word)
    }
  }

  private func stage(_ word: String, of page: PageAddress) -> String {
    if case .agreement = page { text(.stage, of: word) } else { text(.status, of: word) }
  }
}
