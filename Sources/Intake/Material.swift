/// What someone wants in the archive, as it comes: its bytes, and what its name says of them.
public struct Material: Sendable {
  /// Nil for what comes without one, from a pipe.
  public let name: String?
  public let bytes: [UInt8]

  public init(name: String?, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// What sort of file it is.
  enum Kind: Equatable {
    case text
    case markdown
    case page
    case mail
    case pdf
    /// What pandoc reads, by the name it has for it.
    case office(String)
    /// Cannot be read; with what to do instead.
    case unfit(mend: String)
  }

  /// Told by the first bytes, and by the ending where those may be anything.
  var kind: Kind {
    if bytes.starts(with: "%PDF-".utf8) { return .pdf }
    if bytes.starts(with: "{\\rtf".utf8) { return .office("rtf") }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return zipped }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return .unfit(mend: "open it and save it as .docx, or paste its text")
    }
    switch ending {
    case "htm", "html", "xhtml": return .page
    case "eml", "mht", "mhtml": return .mail
    case "md", "markdown": return .markdown
    default: break
    }
    let start = String(decoding: bytes.prefix(Self.glance), as: UTF8.self).lowercased()
    if start.contains("<!doctype html") || start.contains("<html") { return .page }
    return MailHead.looksLikeMail(start) ? .mail : .text
  }

  /// As many bytes as tell a page or a mail from a text.
  private static let glance = 4096

  private var ending: String {
    guard let name, let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// A folder in one file: the names of the files in it tell what it is.
  private var zipped: Kind {
    func holds(_ name: String) -> Bool { bytes.firstRange(of: Array(name.utf8)) != nil }
    if holds("word/document.xml") { return .office("docx") }
    if holds("application/vnd.oasis.opendocument.text") { return .office("odt") }
    if holds("application/epub+zip") { return .office("epub") }
    return .unfit(mend: "unpack it, and add what is in it")
  }
}
