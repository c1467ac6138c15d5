public import Briefing
public import Reading
internal import Text

/// Makes a source of the archive out of what someone has.
public struct Intake: Sendable {
  /// In bytes; larger ones are refused.
  public static let largest = 64 << 20

  private let reader: Reader

  public init(reader: Reader) {
    self.reader = reader
  }

  /// The source that a material makes, with the front matter given, which beats what the material
  /// says.
  ///
  /// - Throws: `IntakeError`.
  public func source(
    from material: Material, with given: FrontMatterText = FrontMatterText()
  ) throws(IntakeError) -> NewSource {
    let name = material.name ?? "standard input"
    guard material.bytes.count <= Self.largest else { throw .tooLarge(name) }
    switch material.kind {
    case .text: return try text(material.bytes, name, given)
    case .markdown: return try markdown(material.bytes, name, given)
    case .page: return try page(material.bytes, name, given)
    case .mail: return try mail(material.bytes, name, given)
    case .pdf:
      let text = try Tool.pdftotext.output(
        ["-enc", "UTF-8", "-nopgbrk", "-q", "-", "-"], of: material.bytes, called: name)
      guard text.contains(where: { $0 > 0x20 }) else { throw .noTextInPDF(name) }
      return try self.text(PrintedLines.joined(text), name, given)
    case .office(let format):
      let text = try Tool.pandoc.output(
        ["--sandbox", "--from", format, "--to", "commonmark", "--wrap", "none"],
        of: material.bytes, called: name)
      return try markdown(text, name, given)
    case .unfit(let mend): throw .unfit(name, mend: mend)
    }
  }

  // MARK: - By the sort of file

  /// A text stays as it is, unless front matter is to stand above it: what does is Markdown.
  private func text(
    _ bytes: [UInt8], _ name: String, _ given: FrontMatterText,
    proposed: FrontMatterText = FrontMatterText()
  ) throws(IntakeError) -> NewSource {
    let (document, warnings) = try document(bytes, name, ending: "txt")
    let matter = given.filled(from: proposed, unlessStatedIn: document)
    guard !matter.isEmpty else {
      return try source(bytes, ending: "txt", name)
    }
    if hasFrontMatter(bytes) { throw .frontMatterTwice(name) }
    let body = MarkdownSource(document, leftOut: .kept).text
    return try source(
      Array((matter.yaml + body).utf8), ending: "md", name, madeWith: warnings)
  }

  private func markdown(
    _ bytes: [UInt8], _ name: String, _ given: FrontMatterText
  ) throws(IntakeError) -> NewSource {
    guard !given.isEmpty else { return try source(bytes, ending: "md", name) }
    if hasFrontMatter(bytes) { throw .frontMatterTwice(name) }
    return try source(Array(given.yaml.utf8) + bytes, ending: "md", name)
  }

  private func page(
    _ bytes: [UInt8], _ name: String, _ given: FrontMatterText,
    proposed: FrontMatterText = FrontMatterText()
  ) throws(IntakeError) -> NewSource {
    let page = Page(bytes)
    let (document, warnings) = try document(page.article, name, ending: "txt")
    var matter = given.filled(
      from: FrontMatterText(page.head).filled(from: proposed), unlessStatedIn: document)
    matter.fillFromFoot(of: document)
    let body = MarkdownSource(document, leftOut: .dropped).text
    let yaml = matter.isEmpty ? "" : matter.yaml
    return try source(Array((yaml + body).utf8), ending: "md", name, madeWith: warnings)
  }

  private func mail(
    _ bytes: [UInt8], _ name: String, _ given: FrontMatterText
  ) throws(IntakeError) -> NewSource {
    let mail = Mail(bytes)
    guard mail.text.contains(where: { $0 > 0x20 }) else {
      throw .emptyMail(name, attachments: mail.attachments)
    }
    var proposed = FrontMatterText()
    proposed.title = mail.subject
    proposed.date = mail.sent?.description
    var source =
      mail.isPage
      ? try page(mail.text, name, given, proposed: proposed)
      : try text(mail.text, name, given, proposed: proposed)
    source.attachments = mail.attachments
    return source
  }

  // MARK: - Reading

  /// A source with what was doubtful in the material that it is made of: nobody tells of that later.
  private func source(
    _ bytes: [UInt8], ending: String, _ name: String, madeWith warnings: [Diagnostic] = []
  ) throws(IntakeError) -> NewSource {
    // Read as it will be read among the sources.
    let (document, own) = try document(bytes, name, ending: ending)
    return NewSource(
      bytes: bytes, document: document,
      proposedName: SourceFileName.proposed(for: document, isMarkdown: ending == "md"),
      warnings: (warnings + own).map { Self.warning($0, name) })
  }

  /// By the name alone: its lines may be those of a text that was taken out of the material.
  private static func warning(_ diagnostic: Diagnostic, _ name: String) -> Diagnostic {
    Diagnostic(
      diagnostic.severity, at: SourceLocation(file: name), diagnostic.problem, mend: diagnostic.mend
    )
  }

  private func document(
    _ bytes: [UInt8], _ name: String, ending: String
  ) throws(IntakeError) -> (Document, warnings: [Diagnostic]) {
    do throws(ReadingError) {
      return try reader.document(
        id: Identifier("new"), file: "\(name).\(ending)", bytes: bytes)
    } catch {
      throw .unreadable(
        error.diagnostics.map { diagnostic in
          var diagnostic = diagnostic
          diagnostic.location.file = name
          return diagnostic
        })
    }
  }

  private func hasFrontMatter(_ bytes: [UInt8]) -> Bool {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return bytes[start...].starts(with: "---\n".utf8) || bytes[start...].starts(with: "---\r".utf8)
  }
}

/// A source that is not yet among the others.
public struct NewSource: Sendable {
  public let bytes: [UInt8]
  /// As it will be read.
  public let document: Document
  /// With its ending; another may have it already.
  public let proposedName: String
  /// What was doubtful in the material, with its name as the place.
  public fileprivate(set) var warnings: [Diagnostic] = []
  /// Names of files that came with a mail and are not part of the source.
  public fileprivate(set) var attachments: [String] = []

  /// The name proposed, or with a number where that is taken.
  public func name(isTaken: (String) -> Bool) -> String {
    Self.free(proposedName, isTaken: isTaken)
  }

  /// A name not yet taken: `talks-2.txt` where there is a `talks.txt`.
  public static func free(_ name: String, isTaken: (String) -> Bool) -> String {
    guard isTaken(name), let dot = name.lastIndex(of: ".") else { return name }
    var number = 2
    while isTaken("\(name[..<dot])-\(number)\(name[dot...])") { number += 1 }
    return "\(name[..<dot])-\(number)\(name[dot...])"
  }
}

extension FrontMatterText {
  fileprivate init(_ head: PageHead) {
    self.init()
    title = head.title
    date = head.published?.description
    publisher = head.publisher
    url = head.url
  }

  /// With what another has beside.
  fileprivate func filled(from other: FrontMatterText) -> FrontMatterText {
    var matter = self
    matter.title = title ?? other.title
    matter.date = date ?? other.date
    matter.publisher = publisher ?? other.publisher
    matter.url = url ?? other.url
    return matter
  }

  /// With what another has beside and the text itself does not say.
  fileprivate func filled(
    from other: FrontMatterText, unlessStatedIn document: Document
  ) -> FrontMatterText {
    var missing = other
    if document.title != nil { missing.title = nil }
    if document.published != nil { missing.date = nil }
    if document.publisher != nil { missing.publisher = nil }
    return filled(from: missing)
  }

  /// What stands at the foot of a page, which goes: who published it, and when.
  fileprivate mutating func fillFromFoot(of document: Document) {
    func isAtFoot(_ sentence: Int?) -> Bool {
      sentence.map { $0 > document.sentences.count } ?? false
    }
    if let publisher = document.publisher, isAtFoot(publisher.sentence) {
      self.publisher = self.publisher ?? publisher.value
    }
    if let published = document.published, isAtFoot(published.sentence),
      case .date(let date) = published.value, date.day != nil
    {
      self.date = self.date ?? date.description
    }
  }
}
