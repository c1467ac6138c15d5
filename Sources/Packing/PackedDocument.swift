public import Briefing

// A document as bytes, and what was said of it.

extension Header: Packed where Value: Packed {
  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(try reader.value(), sentence: try reader.value())
  }

  public func write(to writer: inout ByteWriter) {
    writer.write(value)
    writer.write(sentence)
  }
}

extension Publication: Packed {
  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    switch try reader.number() {
    case 0: self = .date(try reader.value())
    case 1: self = .yearless(YearlessDay(month: try reader.value(), day: try reader.value()))
    case 2: self = .numeric(dayFirst: try reader.value(), monthFirst: try reader.value())
    default: throw ByteReader.Damage()
    }
  }

  public func write(to writer: inout ByteWriter) {
    switch self {
    case .date(let date):
      writer.write(number: 0)
      writer.write(date)
    case .yearless(let day):
      writer.write(number: 1)
      writer.write(day.month)
      writer.write(day.day)
    case .numeric(let dayFirst, let monthFirst):
      writer.write(number: 2)
      writer.write(dayFirst)
      writer.write(monthFirst)
    }
  }
}

extension Block: Packed {
  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let kind: Kind =
      switch try reader.number() {
      case 0: .headline
      case 1: .dateline
      case 2: .heading(level: try reader.value())
      case 3: .paragraph
      case 4: .item(mark: try reader.value())
      case 5: .row
      case 6: .quotation
      default: throw ByteReader.Damage()
      }
    self.init(kind: kind, sentences: try reader.value())
  }

  public func write(to writer: inout ByteWriter) {
    switch kind {
    case .headline: writer.write(number: 0)
    case .dateline: writer.write(number: 1)
    case .heading(let level):
      writer.write(number: 2)
      writer.write(level)
    case .paragraph: writer.write(number: 3)
    case .item(let mark):
      writer.write(number: 4)
      writer.write(mark)
    case .row: writer.write(number: 5)
    case .quotation: writer.write(number: 6)
    }
    writer.write(sentences)
  }
}

extension Sentence: Packed {
  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(
      index: try reader.value(), range: try reader.value(), source: try reader.value(),
      block: try reader.value())
  }

  public func write(to writer: inout ByteWriter) {
    writer.write(index)
    writer.write(range)
    writer.write(source)
    writer.write(block)
  }
}

extension LeftOut: Packed {
  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(text: try reader.value(), source: try reader.value())
  }

  public func write(to writer: inout ByteWriter) {
    writer.write(text)
    writer.write(source)
  }
}

extension Document: Packed {
  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(
      id: try reader.value(), file: try reader.value(), text: try reader.textBytes(),
      blocks: try reader.value(), sentences: try reader.value(), title: try reader.value(),
      published: try reader.value(), publisher: try reader.value(), dateline: try reader.value(),
      signedAt: try reader.value(), url: try reader.value(), tags: try reader.value(),
      language: try reader.value(),
      leftOut: try reader.value(), unseen: try reader.value())
  }

  public func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(file)
    writer.write(bytes: text)
    writer.write(blocks)
    writer.write(sentences)
    writer.write(title)
    writer.write(published)
    writer.write(publisher)
    writer.write(dateline)
    writer.write(signedAt)
    writer.write(url)
    writer.write(tags)
    writer.write(language)
    writer.write(leftOut)
    writer.write(unseen)
  }
}

extension UnseenCharacter: Packed {
  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let offset = try reader.number()
    guard let code = UInt32(exactly: try reader.number()), let scalar = Unicode.Scalar(code) else {
      throw ByteReader.Damage()
    }
    self.init(offset: offset, scalar: scalar)
  }

  public func write(to writer: inout ByteWriter) {
    writer.write(offset)
    writer.write(number: Int(scalar.value))
  }
}

extension SourceLocation: Packed {
  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(file: try reader.value(), line: try reader.value(), column: try reader.value())
  }

  public func write(to writer: inout ByteWriter) {
    writer.write(file)
    writer.write(line)
    writer.write(column)
  }
}

extension Diagnostic: Packed {
  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(
      try reader.value() ? .error : .warning, at: try reader.value(), try reader.value(),
      mend: try reader.value())
  }

  public func write(to writer: inout ByteWriter) {
    writer.write(severity == .error)
    writer.write(location)
    writer.write(problem)
    writer.write(mend)
  }
}
