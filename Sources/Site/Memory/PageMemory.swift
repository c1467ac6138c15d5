internal import Packing
internal import Traces

/// What a build keeps of the pages of a site for the next one.
///
/// Of each page it has the records that the page was made of, what its files are and what other pages
/// need of it. It says nothing of when: it holds wherever these records are what they were, and may be
/// deleted at any time.
public struct PageMemory: Sendable {
  /// All that pages depend on beside the archive: program, settings, templates, options.
  let surroundings: Fingerprint
  /// What was kept; nil where nothing was.
  let kept: [UInt8]?
  /// Where this build leaves what it keeps.
  public let new: PieceFile

  public init(_ kept: [UInt8]?, surroundings: Fingerprint, new: PieceFile) {
    self.kept = kept
    self.surroundings = surroundings
    self.new = new
  }
}

/// A page as it is remembered.
struct RememberedPage {
  /// Of `index.html` and of `index.md`.
  var html: Fingerprint
  var markdown: Fingerprint
  /// Numbers of the records that it was made of, ascending.
  var records: [Int]
  var plain: String
  /// The addresses of its anchors.
  var anchors: [Fingerprint]
}

// The bytes: pieces of a length, a fingerprint and as many bytes. The first has the surroundings and
// each record's name and digest; the others have pages.

/// Writes a piece of a memory.
struct PageMemoryWriter {
  private var writer = ByteWriter()

  /// The first piece.
  static func head(_ surroundings: Fingerprint, _ records: Records) -> [UInt8] {
    var writer = PageMemoryWriter()
    writer.writer.write(text: PageMemory.form)
    writer.writer.write(whole: surroundings.number)
    writer.writer.write(whole: records.common)
    writer.writer.write(number: records.names.count)
    for (name, digest) in zip(records.names, records.digests) {
      writer.writer.write(whole: name)
      writer.writer.write(whole: digest)
    }
    return writer.piece
  }

  mutating func add(_ page: RememberedPage, at path: String) {
    var body = ByteWriter()
    body.write(whole: page.html.number)
    body.write(whole: page.markdown.number)
    body.write(number: page.records.count)
    var last = 0
    for number in page.records {
      body.write(number: number - last)
      last = number
    }
    body.write(text: page.plain)
    body.write(number: page.anchors.count)
    for anchor in page.anchors { body.write(whole: anchor.number) }
    writer.write(whole: Fingerprint(path).number)
    writer.write(bytes: body.bytes)
  }

  /// The pages so far.
  var piece: [UInt8] {
    var piece = ByteWriter()
    piece.write(whole: UInt64(writer.bytes.count))
    piece.write(whole: Fingerprint(writer.bytes).number)
    return piece.bytes + writer.bytes
  }
}

extension PageMemory {
  /// It changes whenever the bytes would be read otherwise.
  fileprivate static let form = "briefgen pages 1"
}

/// The pages of a memory that are still what they were, as far as their records tell.
struct RememberedPages: Sendable {
  private let bytes: [UInt8]
  /// Where a page stands, by the fingerprint of its path.
  private let places: [UInt64: Range<Int>]
  /// By a record's number in that build: its number in this one; nil where it is another or gone.
  private let numbers: [Int?]

  /// Nil where nothing is remembered, it is damaged, or the surroundings are others.
  init?(_ memory: PageMemory, _ records: Records) {
    guard let bytes = memory.kept else { return nil }
    self.bytes = bytes
    do throws(ByteReader.Damage) {
      var pieces = try Self.pieces(of: bytes)[...]
      guard let head = pieces.popFirst(),
        let numbers = try Self.numbers(in: bytes, head, memory.surroundings, records)
      else { return nil }
      self.numbers = numbers
      places = try Self.places(in: bytes, pieces)
    } catch {
      return nil
    }
  }

  private static func pieces(of bytes: [UInt8]) throws(ByteReader.Damage) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var reader = ByteReader(bytes)
    while !reader.isAtEnd {
      guard let count = Int(exactly: try reader.wholeNumber()) else { throw ByteReader.Damage() }
      let print = try reader.wholeNumber()
      let range = try reader.range(of: count)
      guard Fingerprint(bytes.span.extracting(range)).number == print else {
        throw ByteReader.Damage()
      }
      pieces.append(range)
    }
    return pieces
  }

  private static func numbers(
    in bytes: [UInt8], _ piece: Range<Int>, _ surroundings: Fingerprint, _ records: Records
  ) throws(ByteReader.Damage) -> [Int?]? {
    var reader = try ByteReader(bytes, in: piece)
    guard try reader.text() == PageMemory.form, try reader.wholeNumber() == surroundings.number,
      try reader.wholeNumber() == records.common
    else { return nil }
    let present = Dictionary(
      records.names.enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { one, _ in one })
    var numbers: [Int?] = []
    for _ in 0..<(try reader.count()) {
      let (name, digest) = (try reader.wholeNumber(), try reader.wholeNumber())
      numbers.append(present[name].flatMap { records.digests[$0] == digest ? $0 : nil })
    }
    return numbers
  }

  private static func places(
    in bytes: [UInt8], _ pieces: ArraySlice<Range<Int>>
  ) throws(ByteReader.Damage) -> [UInt64: Range<Int>] {
    var places: [UInt64: Range<Int>] = [:]
    for piece in pieces {
      var reader = try ByteReader(bytes, in: piece)
      while !reader.isAtEnd {
        let path = try reader.wholeNumber()
        places[path] = try reader.range(of: reader.count())
      }
    }
    return places
  }

  /// A page all of whose records are what they were, with their numbers in this build.
  func page(at path: String) -> RememberedPage? {
    guard let place = places[Fingerprint(path).number] else { return nil }
    do throws(ByteReader.Damage) {
      return try page(in: place)
    } catch {
      return nil
    }
  }

  private func page(in place: Range<Int>) throws(ByteReader.Damage) -> RememberedPage? {
    var reader = try ByteReader(bytes, in: place)
    var page = RememberedPage(
      html: Fingerprint(number: try reader.wholeNumber()),
      markdown: Fingerprint(number: try reader.wholeNumber()), records: [], plain: "", anchors: [])
    var last = 0
    for _ in 0..<(try reader.count()) {
      last += try reader.number()
      guard numbers.indices.contains(last), let number = numbers[last] else { return nil }
      page.records.append(number)
    }
    page.records.sort()
    page.plain = try reader.text()
    for _ in 0..<(try reader.count()) {
      page.anchors.append(Fingerprint(number: try reader.wholeNumber()))
    }
    return page
  }
}
