import Briefing
import Text
import YAML

/// Reads corrections from the values of a file, and notes all that is wrong with them.
struct CorrectionReader {
  private(set) var faults: [Diagnostic] = []

  /// The key that names the subject, and says what is to be done with it.
  private enum Kind: String, CaseIterable {
    case split, merge
    case notAMeeting = "not_a_meeting"
    case set, clear, rename, alias

    /// The keys beside it; all are required.
    func keys(ofSeries: Bool) -> [String] {
      switch self {
      case .split: ["into", ofSeries ? "meetings" : "documents", "reason"]
      case .merge: ["into", "reason"]
      case .notAMeeting: ["reason"]
      case .set: ["field", "value", "reason"]
      case .clear: ["field", "reason"]
      case .rename, .alias: ["name", "reason"]
      }
    }
  }

  mutating func corrections(_ root: YAMLValue) -> [Correction] {
    guard let elements = root.elements else {
      report(root, "the file is no list", mend: "write each correction behind '- '")
      return []
    }
    return elements.compactMap { correction($0) }
  }

  private mutating func correction(_ value: YAMLValue) -> Correction? {
    guard let entries = value.entries, let first = entries.first else {
      report(
        value, "the correction has no keys", mend: "write it as '- rename: people/…', and so on")
      return nil
    }
    guard let kind = kind(entries) else {
      let name = first.key.text ?? ""
      report(
        first.key, "'\(name)' is no correction",
        mend: Suggestion(for: name, among: Kind.allCases.map(\.rawValue)).description)
      return nil
    }
    let count = faults.count
    let texts = texts(entries, kind, of: value)
    guard faults.count == count, let subject = texts[kind.rawValue], let reason = texts["reason"]
    else { return nil }
    guard let address = address(subject) else { return nil }
    return change(kind, texts, of: address).map { change, detail in
      Correction(
        subject: address, change: change, reason: reason.words,
        entry: "\(kind.rawValue): \(address.path)", location: subject.location, detail: detail)
    }
  }

  private func kind(_ entries: [YAMLValue.Entry]) -> Kind? {
    entries.lazy.compactMap { $0.key.text.flatMap(Kind.init) }.first
  }

  /// The words behind a key, in one line.
  private struct Line {
    let words: String
    let location: SourceLocation
    /// Each by itself, where the key may have more than one.
    var elements: [Line] = []
  }

  /// Those that may have a list behind them.
  private static let listed: Set<String> = ["documents", "meetings", "value"]

  private func line(_ value: YAMLValue, of name: String) -> Line? {
    if Self.listed.contains(name), let elements = value.elements {
      let lines = elements.compactMap(line)
      guard lines.count == elements.count, !lines.isEmpty else { return nil }
      return Line(
        words: lines.map(\.words).joined(separator: ", "), location: value.location,
        elements: lines)
    }
    return line(value).map { Line(words: $0.words, location: $0.location, elements: [$0]) }
  }

  private func line(_ value: YAMLValue) -> Line? {
    let words = value.text?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
    return words.isEmpty ? nil : Line(words: words, location: value.location)
  }

  private mutating func texts(
    _ entries: [YAMLValue.Entry], _ kind: Kind, of value: YAMLValue
  ) -> [String: Line] {
    let subject = entries.first { $0.key.text == kind.rawValue }?.value.text
    let keys = [kind.rawValue] + kind.keys(ofSeries: subject?.hasPrefix("series/") == true)
    var texts: [String: Line] = [:]
    for entry in entries {
      let name = entry.key.text ?? ""
      guard keys.contains(name) else {
        report(
          entry.key, "'\(name)' is no key of '\(kind.rawValue)'",
          mend: Suggestion(for: name, among: keys).description)
        continue
      }
      guard let line = line(entry.value, of: name) else {
        report(entry.value, "'\(name)' is no line of text", mend: "write one behind it")
        continue
      }
      texts[name] = line
    }
    let present = Set(entries.compactMap(\.key.text))
    // A key that is unknown is likely the missing one misspelt.
    guard present.isSubset(of: keys) else { return texts }
    for key in keys where !present.contains(key) {
      report(value, "'\(key)' is missing in '\(kind.rawValue)'", mend: "add '\(key): …'")
    }
    return texts
  }

  private mutating func address(_ line: Line) -> PageAddress? {
    if let address = PageAddress(correctable: line.words) { return address }
    faults.append(
      Diagnostic(
        .error, at: line.location, "'\(line.words)' is no address that can be corrected",
        mend: "write one of the site's, such as 'meetings/…', 'people/…', 'organizations/…', "
          + "'places/…', 'agreements/…' or 'series/…'"))
    return nil
  }

  private mutating func change(
    _ kind: Kind, _ texts: [String: Line], of subject: PageAddress
  ) -> (Correction.Change, SourceLocation)? {
    guard let location = texts[kind.rawValue]?.location else { return nil }
    switch kind {
    case .split:
      guard let into = texts["into"], let address = other(into, than: subject, "split") else {
        return nil
      }
      guard let parts = parts(texts["documents"] ?? texts["meetings"], of: subject) else {
        return nil
      }
      return (.split(into: address, at: into.location, parts: parts), into.location)
    case .merge:
      guard let into = texts["into"], let address = other(into, than: subject, "merged") else {
        return nil
      }
      return (.merge(into: address, at: into.location), into.location)
    case .notAMeeting:
      guard case .meeting = subject else {
        faults.append(
          Diagnostic(
            .error, at: location, "'\(subject.path)' is no address of a meeting",
            mend: "write 'meetings/…'"))
        return nil
      }
      return (.notAMeeting, location)
    case .set:
      guard let field = field(texts["field"], among: Field.all(of: subject), of: subject),
        let line = texts["field"], let value = texts["value"]
      else { return nil }
      return (.set(field, to: value.words, at: value.location), line.location)
    case .clear:
      guard let field = field(texts["field"], among: Field.clearable(of: subject), of: subject),
        let line = texts["field"]
      else { return nil }
      return (.clear(field), line.location)
    case .rename, .alias:
      guard let name = texts["name"] else { return nil }
      guard kind == .rename || !subject.isMeeting else {
        faults.append(
          Diagnostic(
            .error, at: location, "a meeting has no aliases", mend: "use 'rename' to name it anew"))
        return nil
      }
      return (kind == .rename ? .rename(name.words) : .alias(name.words), name.location)
    }
  }

  /// Another subject of the same type.
  private mutating func other(
    _ line: Line, than subject: PageAddress, _ done: String
  ) -> PageAddress? {
    guard let address = address(line) else { return nil }
    guard address.folder == subject.folder, address != subject else {
      faults.append(
        Diagnostic(
          .error, at: line.location,
          "'\(subject.path)' can't be \(done) into '\(address.path)'",
          mend: "name another one of the same type"))
      return nil
    }
    guard done == "merged" || Slug.made(from: address.slug) == address.slug else {
      faults.append(
        Diagnostic(
          .error, at: line.location, "'\(address.path)' can't be an address",
          mend: "write it in small letters, digits and hyphens: "
            + "'\(address.folder)/\(Slug.made(from: address.slug))/'"))
      return nil
    }
    return address
  }

  private mutating func parts(
    _ line: Line?, of subject: PageAddress
  ) -> [Correction.Part]? {
    guard let line else { return nil }
    let isSeries = subject.folder == "series"
    let parts = line.elements.compactMap { element -> Correction.Part? in
      if let content = Correction.Part.Content(element.words, ofSeries: isSeries) {
        return Correction.Part(content: content, location: element.location)
      }
      faults.append(
        Diagnostic(
          .error, at: element.location,
          "'\(element.words)' is no address of a \(isSeries ? "meeting" : "document")",
          mend: isSeries
            ? "write 'meetings/…'"
            : "write 'documents/…', or for one sentence 'documents/…/#s4', its number"))
      return nil
    }
    return parts.count == line.elements.count ? parts : nil
  }

  private mutating func field(
    _ line: Line?, among fields: [Field], of subject: PageAddress
  ) -> Field? {
    guard let line else { return nil }
    if let field = Field(rawValue: line.words), fields.contains(field) { return field }
    faults.append(
      Diagnostic(
        .error, at: line.location, "'\(line.words)' is no field of \(subject.folder) to be set so",
        mend: Suggestion(for: line.words, among: fields.map(\.rawValue)).description))
    return nil
  }

  private mutating func report(_ value: YAMLValue, _ problem: String, mend: String) {
    faults.append(Diagnostic(.error, at: value.location, problem, mend: mend))
  }
}

extension PageAddress {
  fileprivate var isMeeting: Bool {
    if case .meeting = self { true } else { false }
  }
}
