import Briefing
import Summaries
import Samples
import Testing

@testable import Site

/// A site as a test looks at it: paths and texts.
struct TestSite {
  let files: [SiteFile]

  init(files: [SiteFile]) {
    self.files = files
  }

  /// The site of an archive, with plain words for every page in place of summaries.
  init(
    of archive: Archive = SampleArchive.archive, templates: TemplateFolder = TemplateFolder(),
    options: SiteOptions = SiteOptions(title: "Lake Dispatches")
  ) async throws {
    let builder = try SiteBuilder(templates: templates, options: options)
    files = try await builder.files(
      for: archive, countries: SampleArchive.profiles, words: Self.words(of: archive))
  }

  /// The facts of every page, with plain words in place of its summary.
  static func words(of archive: Archive = SampleArchive.archive) -> PageWords {
    let summarizer = Summarizer(archive: archive, countries: SampleArchive.profiles)
    return { page in
      var text = summarizer.text(of: page)
      text.markdown = "# \(page.path)\n"
      text.summary = "Words *of* `\(page.path)`."
      text.plain = "Words of \(page.path)."
      return text
    }
  }

  var paths: [String] { files.map(\.path) }

  /// The text of a file, or of the page in a folder.
  func text(_ path: String) throws -> String {
    let name = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
    let file = try #require(files.first { $0.path == name }, "\(name) is not there")
    return String(decoding: file.bytes, as: UTF8.self)
  }

  var pages: [SiteFile] { files.filter { $0.path.hasSuffix(".html") } }
}

extension String {
  /// What stands between two texts, the first time.
  func between(_ start: String, _ end: String) -> String? {
    guard let head = firstRange(of: start) else { return nil }
    let rest = self[head.upperBound...]
    guard let tail = String(rest).firstRange(of: end) else { return nil }
    return String(String(rest)[..<tail.lowerBound])
  }

  func firstRange(of text: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
