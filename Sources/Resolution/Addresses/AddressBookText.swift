public import Briefing

extension AddressBook {
  /// A line for each address: the address, a tab, and the sentences: `tirana-talks#s3 note#s1`.
  public var text: String {
    let lines = entries.map { entry in
      let witnesses = entry.witnesses.map { citation in
        citation.document.slug + (citation.sentence.map { "#s\($0)" } ?? "")
      }
      return ([entry.address.path] + [witnesses.joined(separator: " ")]).joined(separator: "\t")
    }
    return ([Self.header] + lines).map { $0 + "\n" }.joined()
  }

  private static let header = "address\tsentences"

  /// Reads such a text; a line that is none is named and passed over.
  public static func read(
    _ text: String, file: String
  ) -> (book: AddressBook, diagnostics: [Diagnostic]) {
    var entries: [Entry] = []
    var diagnostics: [Diagnostic] = []
    var seen: Set<PageAddress> = []
    for (offset, part) in parts(of: text[...], at: "\n").enumerated() {
      let line = part.utf8.last == UInt8(ascii: "\r") ? part.dropLast() : part
      guard !line.isEmpty, line != header else { continue }
      let location = SourceLocation(file: file, line: offset + 1, column: 1)
      guard let entry = entry(of: line) else {
        diagnostics.append(
          Diagnostic(
            .error, at: location, "the line is no address with its sentences",
            mend: "write 'meetings/tirana-talks/', a tab and 'note#s3', or take the line out"))
        continue
      }
      guard seen.insert(entry.address).inserted else {
        diagnostics.append(
          Diagnostic(
            .error, at: location, "'\(entry.address.path)' stands here twice",
            mend: "keep the first of the two lines"))
        continue
      }
      entries.append(entry)
    }
    return (AddressBook(entries), diagnostics)
  }

  private static func entry(of line: Substring) -> Entry? {
    let cells = parts(of: line, at: "\t")
    guard cells.count == 2, let address = address(of: cells[0]) else { return nil }
    let witnesses = parts(of: cells[1], at: " ").filter { !$0.isEmpty }.map(witness)
    guard witnesses.allSatisfy({ $0 != nil }) else { return nil }
    return Entry(address: address, witnesses: witnesses.compactMap(\.self))
  }

  private static func address(of path: Substring) -> PageAddress? {
    let parts = parts(of: path, at: "/").map(String.init)
    guard parts.count == 3, parts[2].isEmpty, isSlug(parts[1]) else { return nil }
    return switch parts[0] {
    case "meetings": .meeting(Identifier(parts[1]))
    case "series": .series(Identifier(parts[1]))
    case "organizations": .organization(Identifier(parts[1]))
    case "people": .person(Identifier(parts[1]))
    case "places": .place(Identifier(parts[1]))
    case "agreements": .agreement(Identifier(parts[1]))
    default: nil
    }
  }

  private static func witness(_ text: Substring) -> Citation? {
    let parts = parts(of: text, at: "#")
    guard let document = parts.first, isSlug(document), parts.count < 3 else { return nil }
    guard parts.count == 2 else {
      return Citation(document: Identifier(String(document)), sentence: nil)
    }
    guard parts[1].utf8.first == UInt8(ascii: "s"),
      let number = Int(Substring(parts[1].utf8.dropFirst())), number > 0
    else {
      return nil
    }
    return Citation(document: Identifier(String(document)), sentence: number)
  }

  /// What stands between marks, the empty parts too; by bytes, for a site has many addresses and its
  /// characters need not be told from one another.
  private static func parts(of text: Substring, at mark: Unicode.Scalar) -> [Substring] {
    text.utf8.split(separator: UInt8(ascii: mark), omittingEmptySubsequences: false)
      .map(Substring.init)
  }

  private static func isSlug(_ text: some StringProtocol) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
      }
  }
}
