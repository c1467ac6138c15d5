import Briefing
import Exchange
import Foundation
import Gazetteer
import Reading
import Site

/// What documents say, each by itself: names of files or documents in, records out, in their order.
struct ExtractionFilter: Sendable {
  private let plan: Plan
  private let console: Console
  private let folder: SourceFolder
  private let stage: DocumentStage

  /// What a document of the largest size is at most as JSON, where each byte may take six.
  private static let largestLine = 6 * Reader.largestFile + 65_536

  init(_ plan: Plan, console: Console) {
    self.plan = plan
    self.console = console
    folder = SourceFolder(plan.input)
    stage = DocumentStage(folder: folder, lexicon: .builtIn(adding: plan.gazetteer))
  }

  /// Reads standard input to its end.
  ///
  /// - Throws: `CommandError.unfitLines` where lines stood for no document; the others are done.
  func run() async throws {
    var reader = LineReader(STDIN_FILENO, largestLine: Self.largestLine)
    var number = 0
    var unfit = 0
    while case let lines = try reader.next(), !lines.isEmpty {
      let numbered = Array(zip(number + 1..<number + 1 + lines.count, lines))
      number += lines.count
      let answers = try await mapped(numbered, jobs: plan.jobs) { number, line in
        try answer(to: line, number)
      }
      for answer in answers {
        for message in answer.messages { console.report(message) }
        if answer.isUnfit { unfit += 1 }
      }
      try Console.print(answers.flatMap(\.bytes))
    }
    if unfit > 0 { throw CommandError.unfitLines(unfit) }
  }

  private struct Answer {
    /// A record with its line end, or nothing.
    var bytes: [UInt8] = []
    var messages: [Diagnostic] = []
    /// The line stood for no document, and should have.
    var isUnfit = false
  }

  private func answer(to line: LineReader.Line, _ number: Int) throws -> Answer {
    let place = SourceLocation(file: "standard input", line: number)
    switch line {
    case .tooLong:
      return unfit(place, "it is longer than any document", mend: "split the document")
    case .bytes(let bytes):
      let bytes = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes[...]
      if bytes.isEmpty { return Answer() }
      if bytes.first == UInt8(ascii: "{") { return try answer(toDocument: bytes, place) }
      return try answer(toName: bytes, place)
    }
  }

  private func answer(toName bytes: ArraySlice<UInt8>, _ place: SourceLocation) throws -> Answer {
    guard let name = String(validating: bytes, as: UTF8.self) else {
      return unfit(place, "it is no UTF-8", mend: "rename the file in letters of UTF-8")
    }
    let source: SourceFile
    do throws(SourceNameError) {
      source = try folder.source(at: name)
    } catch {
      return answer(to: error, name, place)
    }
    return try record(stage.result(of: source), of: source.file)
  }

  private func answer(
    toDocument bytes: ArraySlice<UInt8>, _ place: SourceLocation
  ) throws -> Answer {
    let document: WrittenDocument
    do {
      document = try JSONDecoder().decode(WrittenDocument.self, from: Data(bytes))
    } catch {
      return unfit(
        place, "it is no document in JSON",
        mend: #"write it as {"file": "talks.txt", "text": "..."}"#
      )
    }
    let id: Identifier<Document>
    do throws(SourceNameError) {
      id = try SourceFolder.identifier(of: document.file)
    } catch {
      return answer(to: error, document.file, place)
    }
    return try record(
      stage.attempt(id: id, file: document.file, bytes: Array(document.text.utf8)),
      of: document.file)
  }

  /// A document as it stands in a line.
  private struct WrittenDocument: Decodable {
    let file: String
    let text: String
  }

  // MARK: - Answers

  private func record(_ result: DocumentStage.Result, of file: String) throws -> Answer {
    let record = SourceRecord(file: file, findings: result.findings, messages: result.diagnostics)
    return Answer(bytes: try record.line() + "\n".utf8, messages: result.diagnostics)
  }

  private func answer(
    to error: SourceNameError, _ name: String, _ place: SourceLocation
  ) -> Answer {
    guard error.isPassedOver else {
      return unfit(place, "'\(name)': \(error.problem)", mend: error.mend)
    }
    return Answer(
      messages: [
        Diagnostic(.warning, at: SourceLocation(file: name), error.problem, mend: error.mend)
      ])
  }

  private func unfit(_ place: SourceLocation, _ problem: String, mend: String) -> Answer {
    Answer(messages: [Diagnostic(.error, at: place, problem, mend: mend)], isUnfit: true)
  }
}
