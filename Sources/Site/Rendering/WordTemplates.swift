internal import JSON
internal import Languages
internal import Templates

/// The words of a language as partials, `words/not-stated`: what a template includes becomes part of
/// it once, and no page looks a word up.
///
/// A place in the words, `{title}`, is a block of that name, filled where the words are a parent, and
/// else by the value of that name.
enum WordTemplates {
  static let folder = "words/"

  static func files(of language: Language) -> [TemplateFile] {
    language.texts.map { key, text in TemplateFile(name: folder + key, bytes: bytes(of: text)) }
      .sorted { $0.name < $1.name }
  }

  private static func bytes(of text: TemplateText) -> [UInt8] {
    var bytes: [UInt8] = []
    for part in text.parts {
      switch part {
      case .words(let words): bytes.append(escaping: words)
      case .place(let name): bytes += "{{$\(name)}}{{\(name)}}{{/\(name)}}".utf8
      }
    }
    return bytes
  }
}

/// The words that assets ask for.
///
/// In a script a line `const words = {}; // words: filter filter-count` gets them between its braces; in
/// a stylesheet `"{{>words/date-mark}}"` becomes the words.
enum AssetWords {
  private static let mark = Array("= {}; // words:".utf8)

  /// The asset with its words; what asks for none is as it was.
  static func filled(_ asset: SiteFile, in language: Language) -> SiteFile {
    if asset.path.hasSuffix(".js") { return script(asset, in: language) }
    return asset.path.hasSuffix(".css") ? stylesheet(asset, in: language) : asset
  }

  /// Of what the language has no words for the tag stays, which a test would find.
  private static func stylesheet(_ sheet: SiteFile, in language: Language) -> SiteFile {
    let (open, close) = (Array("{{>\(WordTemplates.folder)".utf8), Array("}}".utf8))
    var output: [UInt8] = []
    var rest = sheet.bytes[...]
    while let start = place(of: open, in: rest),
      let end = place(of: close, in: rest[start.upperBound...])
    {
      let key = String(decoding: rest[start.upperBound..<end.lowerBound], as: UTF8.self)
      output += rest[..<start.lowerBound]
      if let text = language.texts[key] {
        output += text.source.filter { $0 != "\"" && $0 != "\\" }.utf8
      } else {
        output += rest[start.lowerBound..<end.upperBound]
      }
      rest = rest[end.upperBound...]
    }
    return SiteFile(path: sheet.path, bytes: output + rest)
  }

  /// The search of the standard library takes longer for this than a page to be made.
  private static func place(of mark: [UInt8], in text: ArraySlice<UInt8>) -> Range<Int>? {
    var start = text.startIndex
    while let place = text[start...].firstIndex(of: mark[0]) {
      if text[place...].starts(with: mark) { return place..<place + mark.count }
      start = place + 1
    }
    return nil
  }

  private static func script(_ script: SiteFile, in language: Language) -> SiteFile {
    let lines = script.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.contains(where: { place(of: mark, in: $0) != nil }) else { return script }
    let filled = lines.map { line -> [UInt8] in
      guard let range = place(of: mark, in: line) else { return Array(line) }
      let keys = String(decoding: line[range.upperBound...], as: UTF8.self).split(separator: " ")
      var json: [UInt8] = []
      json.append(.object(keys.map { (String($0), words(String($0), in: language)) }))
      return Array(line[..<range.lowerBound]) + Array("= ".utf8) + json + Array(";".utf8)
    }
    return SiteFile(path: script.path, bytes: Array(filled.joined(separator: [UInt8(ascii: "\n")])))
  }

  /// Words as a text; their forms by what stands in brackets, where they have several.
  private static func words(_ key: String, in language: Language) -> JSONValue {
    if let text = language.texts[key], language.texts.keys.allSatisfy({ !$0.hasPrefix(key + "[") })
    {
      return .text(text.source)
    }
    let forms = language.texts.filter { $0.key == key || $0.key.hasPrefix(key + "[") }
    return .object(
      forms.sorted { $0.key < $1.key }.map { name, text in
        (String(name.dropFirst(key.utf8.count + 1).dropLast()), .text(text.source))
      })
  }
}
