import Briefing

/// A mail, or a page that a browser saved as one: the text in it, and what its head says.
struct Mail {
  /// The best of the texts: plain words, unless they are only a word that there is a page.
  private(set) var text: [UInt8] = []
  private(set) var isPage = false
  let subject: String?
  /// The day on which it was written; nil for one that was passed on.
  let sent: PartialDate?
  /// Names of files that are attached.
  private(set) var attachments: [String] = []

  /// Nobody nests parts so deep.
  private static let deepest = 10
  /// Plain words that are fewer only tell to open the page.
  private static let leastWords = 40

  private var plain: [UInt8]?
  private var page: [UInt8]?

  init(_ bytes: [UInt8]) {
    let head = MailHead(bytes[...])
    let written = (head["subject"] ?? "").trimmed
    let subject = Self.withoutPrefixes(written)
    self.subject = subject.isEmpty ? nil : subject
    // Who passes a mail on, or answers it, does so later than it was written.
    sent = subject == written ? head["date"].flatMap(Self.date) : nil
    take(bytes[...], head, depth: 0)
    let words = (plain ?? []).split(whereSeparator: { $0 <= 0x20 }).count
    if let page, plain == nil || words < Self.leastWords {
      (text, isPage) = (page, true)
    } else {
      text = plain ?? []
    }
  }

  private mutating func take(_ bytes: ArraySlice<UInt8>, _ head: MailHead, depth: Int) {
    let body = bytes[head.bodyStart...]
    if head.mediaType.hasPrefix("multipart/"), depth < Self.deepest,
      let boundary = head.parameter("boundary")
    {
      for part in Self.parts(of: body, between: boundary) {
        take(part, MailHead(part), depth: depth + 1)
      }
      return
    }
    let name =
      head.parameter("filename", of: "content-disposition") ?? head.parameter("name")
    if head.isAttachment {
      attachments.append(name.map(EncodedWords.decoded) ?? "a file without a name")
      return
    }
    let isText = head.mediaType == "text/plain"
    guard isText && plain == nil || head.mediaType == "text/html" && page == nil else { return }
    let decoded = TransferDecoding.decoded(body, head.transferEncoding)
    let text = Charset.utf8(decoded, from: head.parameter("charset"))
    if isText {
      plain = head.parameter("format")?.lowercased() == "flowed" ? Self.unflowed(text) : text
    } else {
      page = text
    }
  }

  /// What stands between the lines of `--boundary`.
  private static func parts(of body: ArraySlice<UInt8>, between boundary: String)
    -> [ArraySlice<UInt8>]
  {
    let mark = Array("--\(boundary)".utf8)
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var index = body.startIndex
    while index < body.endIndex {
      let end = body[index...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? body.endIndex
      if body[index..<end].starts(with: mark) {
        if let start { parts.append(body[start..<index]) }
        if body[index..<end].dropFirst(mark.count).starts(with: "--".utf8) { return parts }
        start = end
      }
      index = end
    }
    if let start { parts.append(body[start...]) }
    return parts
  }

  /// Lines that end in a blank go on in the next (RFC 3676).
  private static func unflowed(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let line = line.last == 0x0D ? line.dropLast() : line
      let isSignature = line.elementsEqual("-- ".utf8)
      result += line
      if line.last != 0x20 || isSignature { result.append(UInt8(ascii: "\n")) }
    }
    return result
  }

  /// `Fwd: Re: Talks` is of the talks.
  private static func withoutPrefixes(_ subject: String) -> String {
    var subject = subject.trimmed
    while let colon = subject.firstIndex(of: ":"),
      ["re", "fw", "fwd", "aw", "wg", "tr"].contains(subject[..<colon].lowercased())
    {
      subject = String(subject[subject.index(after: colon)...]).trimmed
    }
    return subject
  }

  /// The day in `Thu, 12 Jun 2025 10:00:00 +0200`, where it was sent.
  private static func date(_ text: String) -> PartialDate? {
    let months = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    let words = text.split { $0 == " " || $0 == "," || $0 == "\t" }
    for (index, word) in words.enumerated() where index + 2 < words.count {
      guard let day = Int(word), let year = Int(words[index + 2]), year > 1000,
        let month = months.firstIndex(of: words[index + 1].prefix(3).lowercased())
      else { continue }
      return PartialDate(year: year, month: month + 1, day: day)
    }
    return nil
  }
}
