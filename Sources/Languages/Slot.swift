/// A place in a pattern, by its name between braces: `forWhen` is `{for-when}`.
public enum Slot: Int, CaseIterable, Sendable {
  case acronym, address, all, alone, author, body, change, code, count, countries, country, date,
    dated
  case day, document, documents, editor, end, entry, field, file, first, forWhen, goal, hosts
  case inside, kind, label, language, last, list, meeting, meetings, month, name, names, next
  case note, number, numbers, office, one, ordinal, other, owner, page, paper, papers, people
  case place, published, publisher, reason, seen, shown, site, stage, start, subject, title, undated
  case value, visitors, when, `where`, word, words, year
}
