import Briefing

/// Something doubtful in how the bytes of a file were read as letters.
struct DecodingDoubt {
  enum Kind {
    /// Bytes that stand for no character; U+FFFD is put for each.
    case undefined
    /// Letters in UTF-8 among bytes of Windows-1252, or the other way round.
    case mixed
    /// Letters that were saved in UTF-8 twice: `Ã©` for `é`.
    case doubled
    /// Some words that are in no language if they are in Windows-1252.
    case foreignWords
    /// So many of them that the text is in some other encoding.
    case unknownEncoding
  }

  let kind: Kind
  let count: Int
  /// Where the first of them stands.
  let at: TextPlace

  func warning(_ file: String) -> Diagnostic {
    Diagnostic(
      .warning, at: SourceLocation(file: file, line: at.line, column: at.column), problem,
      mend: "save it in UTF-8")
  }

  private var problem: String {
    switch kind {
    case .undefined: "some characters could not be read (\(count)), the first one here"
    case .mixed: "UTF-8 and Windows-1252 are mixed in it (\(count)), the first time here"
    case .doubled:
      "some letters were saved in UTF-8 twice and have been mended (\(count)), the first one here"
    case .foreignWords:
      "some letters make no words in Windows-1252 (\(count)), the first one here"
    case .unknownEncoding:
      "its encoding is not known, and nothing is told of it: its letters make no words in "
        + "Windows-1252"
    }
  }
}

/// A place in a text as an editor counts it.
struct TextPlace: Equatable {
  /// From 1.
  let line: Int
  /// From 1, in bytes.
  let column: Int

  /// The place of a byte; a line ends at a line feed, a carriage return or both.
  init(of offset: Int, in text: Span<UInt8>) {
    var line = 1
    var start = 0
    for index in 0..<min(offset, text.count) {
      let isPair = text[index] == 0x0D && index + 1 < text.count && text[index + 1] == 0x0A
      if text[index] == 0x0A || text[index] == 0x0D && !isPair {
        (line, start) = (line + 1, index + 1)
      }
    }
    (self.line, column) = (line, offset - start + 1)
  }
}
