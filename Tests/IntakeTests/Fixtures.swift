import Briefing
import Foundation
import Gazetteer
import Intake
import Reading

/// The intake as the program has it, with the gazetteer read once.
enum Fixtures {
  static let reader: Reader = {
    let lexicon = Lexicon.builtIn()
    return Reader(
      publishers: lexicon.publishers, furniture: lexicon.furniture, dates: lexicon.dates,
      headDates: lexicon.headDates,
      abbreviations: lexicon.abbreviations, places: lexicon.cityNames)
  }()

  static let intake = Intake(reader: reader)

  static func source(
    _ text: String, name: String? = nil, with matter: FrontMatterText = FrontMatterText()
  ) throws -> NewSource {
    try source(Array(text.utf8), name: name, with: matter)
  }

  static func source(
    _ bytes: [UInt8], name: String? = nil, with matter: FrontMatterText = FrontMatterText()
  ) throws -> NewSource {
    try intake.source(from: Material(name: name, bytes: bytes), with: matter)
  }

  static func document(_ text: String, file: String = "a.txt") throws -> Document {
    try reader.document(id: Identifier("a"), file: file, bytes: Array(text.utf8)).document
  }

  static let talks = """
    Foreign Ministers of Norway and Kenya Hold Talks

    NAIROBI, 2 July 2025 – Norwegian Foreign Minister Ingrid Solheim and Kenyan Foreign Minister \
    Daniel Mwangi held talks in Nairobi on 2 July 2025. They spoke of trade, of the ports on the \
    coast and of students who want to study in the other country.

    The ministers agreed to meet again in Oslo next year, when a plan for the ports is to be ready.

    """
}

extension NewSource {
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// What follows the front matter.
  var body: String {
    guard text.hasPrefix("---\n"), let end = text.firstRange(of: "\n---\n") else { return text }
    return String(text[end.upperBound...].drop { $0 == "\n" })
  }

  var frontMatter: [String] {
    guard text.hasPrefix("---\n"), let end = text.firstRange(of: "\n---\n") else { return [] }
    return text[..<end.lowerBound].split(separator: "\n").dropFirst().map(String.init)
  }
}
