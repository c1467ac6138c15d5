import Briefing
import Extraction
import Gazetteer
import Reading

/// What is done to each document by itself, by any number of tasks at once.
struct DocumentStage: Sendable {
  private let folder: SourceFolder
  private let reader: Reader
  private let extractor: Extractor
  private let memory: FindingsMemory?
  private let cache: FindingsCache?
  private let times: StageTimes?

  init(
    folder: SourceFolder, lexicon: Lexicon, memory: FindingsMemory? = nil,
    cache: FindingsCache? = nil, times: StageTimes? = nil
  ) {
    self.folder = folder
    self.times = times
    self.memory = memory
    self.cache = cache
    reader = Reader(lexicon)
    extractor = Extractor(lexicon: lexicon)
  }

  struct Result: Sendable {
    var findings: Findings?
    var diagnostics: [Diagnostic]
  }

  /// What a source says; a source that can't be read gives its errors only.
  func result(of source: SourceFile) -> Result {
    let bytes: [UInt8]
    do throws(ReadingError) {
      bytes = try times.timed(.reading) { () throws(ReadingError) in try folder.bytes(of: source) }
    } catch {
      return Result(findings: nil, diagnostics: error.diagnostics)
    }
    func read() -> Result { attempt(id: source.id, file: source.file, bytes: bytes) }
    let key = "\(source.file)\n\(source.id)"
    return memory?.result(of: key, bytes: bytes, else: read)
      ?? cache?.result(of: key, bytes: bytes, else: read) ?? read()
  }

  /// What the bytes of a file say; bytes that make no document give their errors only.
  func attempt(id: Identifier<Document>, file: String, bytes: [UInt8]) -> Result {
    do throws(ReadingError) {
      return try result(id: id, file: file, bytes: bytes)
    } catch {
      return Result(findings: nil, diagnostics: error.diagnostics)
    }
  }

  /// What the bytes of a file say.
  func result(
    id: Identifier<Document>, file: String, bytes: [UInt8]
  ) throws(ReadingError) -> Result {
    let (document, warnings) = try times.timed(.reading) { () throws(ReadingError) in
      try reader.document(id: id, file: file, bytes: bytes)
    }
    let findings = times.timed(.extraction) { extractor.findings(in: document) }
    return Result(findings: findings, diagnostics: warnings)
  }
}

extension Reader {
  /// The reader that knows what a lexicon knows.
  init(_ lexicon: Lexicon) {
    self.init(
      publishers: lexicon.publishers, furniture: lexicon.furniture, dates: lexicon.dates,
      headDates: lexicon.headDates, abbreviations: lexicon.abbreviations, places: lexicon.cityNames,
      capitals: lexicon.capitals)
  }
}
