internal import Text

/// A file with the addresses it offers.
///
/// They are numbers, for their texts would cost more than the pages. A class, for what it holds would
/// all be counted whenever it is handed on.
final class LinkedFile<Kept: Sendable>: Sendable {
  let path: String
  /// The file itself, or what is kept of it.
  let kept: Kept
  /// Its own path, and with each anchor.
  let offers: [Fingerprint]
  let faults: [PageFault]
  /// It stands as an earlier build made it and looked it over.
  private let isOld: Bool

  /// Notes the targets of its links within the site.
  init(_ file: SiteFile, kept: Kept, noting targets: LinkTargets) {
    isOld = false
    path = file.path
    self.kept = kept
    let own = Fingerprint(file.path)
    guard file.path.hasSuffix(".html") else {
      offers = [own]
      faults = []
      targets.note(Self.links(in: file).compactMap(\.target))
      return
    }
    let scan = PageScan(file.bytes)
    var offers = [own]
    var links: [Fingerprint] = []
    var faults = scan.faults
    let base = LinkBase(file.path)
    for attribute in scan.attributes {
      let value = file.bytes.span.extracting(attribute.value)
      switch attribute.kind {
      case .anchor: offers.append(own.adding(fragment: value))
      case .link: if let target = base.target(of: value) { links.append(target) }
      }
    }
    if Self.hasTwice(offers.dropFirst()) {
      faults += Self.anchorsThereAlready(scan, own, in: file)
    }
    self.offers = offers.trimmed
    targets.note(links)
    self.faults = faults.map { fault in
      let line = file.bytes[..<fault.offset].count { $0 == UInt8(ascii: "\n") } + 1
      return PageFault(file: file.path, line: line, problem: fault.problem)
    }
  }

  /// Of a page that stands as an earlier build made and looked it over.
  ///
  /// Its links need no second look: a page is made of the records of all that it leads to.
  init(_ path: String, anchors: [Fingerprint], kept: Kept) {
    self.path = path
    self.kept = kept
    offers = [Fingerprint(path)] + anchors
    faults = []
    isOld = true
  }

  private static func hasTwice(_ prints: ArraySlice<Fingerprint>) -> Bool {
    let sorted = prints.sorted { $0.number < $1.number }
    return zip(sorted, sorted.dropFirst()).contains { $0 == $1 }
  }

  private static func anchorsThereAlready(
    _ scan: PageScan, _ own: Fingerprint, in file: SiteFile
  ) -> [PageScan.Fault] {
    var anchors: Set<Fingerprint> = []
    return scan.attributes.compactMap { attribute in
      let value = attribute.value
      guard attribute.kind == .anchor,
        !anchors.insert(own.adding(fragment: file.bytes.span.extracting(value))).inserted
      else { return nil }
      let name = String(decoding: file.bytes[value], as: UTF8.self)
      return PageScan.Fault(
        offset: value.lowerBound, problem: "the anchor '\(name)' is there already")
    }
  }

  /// The links that lead to none of the targets, as they stand in the file.
  func links(
    outside targets: FingerprintSet, of bytes: (Kept) throws -> [UInt8]
  ) rethrows -> [BrokenLink] {
    if isOld { return [] }
    let file = SiteFile(path: path, bytes: try bytes(kept))
    return Self.links(in: file).compactMap { range, target in
      guard let target, !targets.contains(target) else { return nil }
      return BrokenLink(
        file: file.path, link: String(decoding: file.bytes[range], as: UTF8.self))
    }
  }

  /// The links of a page, or of its words as Markdown: their bytes and where they lead within the
  /// site.
  private static func links(in file: SiteFile) -> [(range: Range<Int>, target: Fingerprint?)] {
    let ranges: [Range<Int>]
    let base: LinkBase
    if file.path.hasSuffix(".html") {
      ranges = PageScan(file.bytes).attributes.filter { $0.kind == .link }.map(\.value)
      base = LinkBase(file.path)
    } else if file.path.hasSuffix(".md") {
      ranges = MarkdownLinks.ranges(in: file.bytes)
      // The anchors it leads to are those of the page that it is the words of.
      base = LinkBase(file.path.dropLast("md".utf8.count) + "html")
    } else {
      return []
    }
    return ranges.map { ($0, base.target(of: file.bytes.span.extracting($0))) }
  }
}

/// The links of our own Markdown, in which a bracket of a source is always escaped.
enum MarkdownLinks {
  /// The bytes between `](` and `)`.
  static func ranges(in text: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var offset = 0
    while let bracket = text[offset...].firstIndex(of: UInt8(ascii: "]")) {
      offset = bracket + 1
      guard offset < text.count, text[offset] == UInt8(ascii: "("), !isEscaped(text, at: bracket),
        let end = text[offset...].firstIndex(of: UInt8(ascii: ")"))
      else { continue }
      ranges.append(offset + 1..<end)
      offset = end
    }
    return ranges
  }

  private static func isEscaped(_ text: [UInt8], at offset: Int) -> Bool {
    !text[..<offset].reversed().prefix { $0 == UInt8(ascii: "\\") }.count.isMultiple(of: 2)
  }
}
