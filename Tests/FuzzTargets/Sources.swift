import Briefing
import Exchange
import Extraction
import Gazetteer
import Intake
import Reading

/// From the bytes of a file to what it says.
enum Sources {
  private static let lexicon = Lexicon.builtIn()
  private static let extractor = Extractor(lexicon: lexicon)
  private static let reader = Reader(
    publishers: lexicon.publishers, furniture: lexicon.furniture, dates: lexicon.dates,
    headDates: lexicon.headDates, abbreviations: lexicon.abbreviations, places: lexicon.cityNames)

  static func fault(reading bytes: [UInt8], _ file: String) -> String? {
    do throws(ReadingError) {
      return fault(of: try document(bytes, file), of: bytes)
    } catch {
      return error.diagnostics.isEmpty ? "it is no document, and nothing says why" : nil
    }
  }

  private static func document(_ bytes: [UInt8], _ file: String) throws(ReadingError) -> Document {
    try reader.document(id: Identifier("a"), file: file, bytes: bytes).document
  }

  private static func fault(of document: Document, of bytes: [UInt8]) -> String? {
    guard String(validating: document.text, as: UTF8.self) != nil else {
      return "its text is no UTF-8"
    }
    var end = 0
    for (offset, sentence) in document.sentences.enumerated() {
      let range = sentence.range
      guard range.lowerBound >= end, range.upperBound <= document.text.count else {
        return "sentence \(offset + 1) lies where its text is not"
      }
      guard String(validating: document.text[range], as: UTF8.self) != nil else {
        return "sentence \(offset + 1) cuts a letter"
      }
      guard sentence.source.upperBound <= bytes.count else {
        return "sentence \(offset + 1) lies behind the end of the source"
      }
      end = range.upperBound
    }
    return nil
  }

  // MARK: - Findings

  /// What is found is what a line of it for another machine says, which is checked when it is read: each
  /// citation, place and name lies in the document.
  static func fault(finding bytes: [UInt8]) -> String? {
    guard let document = try? document(bytes, "a.txt") else { return nil }
    let record = SourceRecord(
      file: "a.txt", findings: extractor.findings(in: document), messages: [])
    do {
      let line = try record.line()
      return try SourceRecord(line: line).line() == line ? nil : "it is told in two ways"
    } catch {
      return "\(error)"
    }
  }

  static func fault(ofRecord bytes: [UInt8]) -> String? {
    guard let record = try? SourceRecord(line: bytes) else { return nil }
    do {
      let line = try record.line()
      return try SourceRecord(line: line).line() == line ? nil : "it is told in two ways"
    } catch {
      return "\(error)"
    }
  }

  // MARK: - What is added

  /// What is made of someone's page or mail is a source that can be read again.
  static func fault(adding bytes: [UInt8], _ name: String) -> String? {
    let source: NewSource
    do throws(IntakeError) {
      source = try Intake(reader: reader).source(from: Material(name: name, bytes: bytes))
    } catch {
      return error.description.isEmpty ? "it makes no source, and nothing says why" : nil
    }
    let isName = source.proposedName.utf8.allSatisfy { byte in
      byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || (0x30...0x39).contains(byte)
        || (0x61...0x7A).contains(byte)
    }
    guard isName, !source.proposedName.hasPrefix(".") else {
      return "its name is '\(source.proposedName)'"
    }
    return fault(reading: source.bytes, source.proposedName)
  }
}
