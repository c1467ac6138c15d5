public import Briefing

/// Why something can't be taken into the archive.
public enum IntakeError: Error, Sendable, CustomStringConvertible {
  /// A program that reads such files is not there.
  case missingTool(Tool, for: String)
  /// It is there and did not do it; with what it said.
  case toolFailed(Tool, on: String, reason: String)
  /// It is no text and nothing that one is made of.
  case unfit(String, mend: String)
  /// Larger than `Intake.largest`.
  case tooLarge(String)
  /// A mail without a text in it; with the names of what is attached.
  case emptyMail(String, attachments: [String])
  /// A PDF of pictures.
  case noTextInPDF(String)
  /// What the reader of sources says against its text.
  case unreadable([Diagnostic])
  /// It has front matter, and more was given.
  case frontMatterTwice(String)

  public var description: String {
    switch self {
    case .missingTool(let tool, let name):
      "\(name): \(tool.name) is needed to read it and is not there; "
        + "install it (\(tool.installation)), or paste the text"
    case .toolFailed(let tool, let name, let reason):
      "\(name): \(tool.name) could not read it: \(reason); paste the text instead"
    case .unfit(let name, let mend): "\(name): it is no text; \(mend)"
    case .tooLarge(let name): "\(name): it has more than 64 MB; paste its text instead"
    case .emptyMail(let name, []): "\(name): the mail has no text; paste the text"
    case .emptyMail(let name, let attachments):
      "\(name): the mail has no text, but \(attachments.joined(separator: ", ")); "
        + "save what is attached and add that"
    case .noTextInPDF(let name):
      "\(name): the PDF has pictures and no text; have its letters recognized first "
        + "(ocrmypdf does), or paste the text"
    case .unreadable(let diagnostics): diagnostics.map(\.description).joined(separator: "\n")
    case .frontMatterTwice(let name):
      "\(name): it begins with front matter; write the title, date and the rest there"
    }
  }
}
