/// A template as a tree; ranges are bytes of its file.
indirect enum Node {
  /// Where a line of output begins, with the blanks it begins with.
  case lineStart(Range<Int>)
  case text(Range<Int>)
  /// Printed escaped.
  case variable(Tag)
  /// Printed as it is.
  case raw(Tag)
  case section(Tag, [Node])
  case inverted(Tag, [Node])
  case partial(Tag, Placement)
  case parent(Tag, Placement, blocks: [Block])
  case block(Block)
}

/// Where a tag stands that brings in other lines.
enum Placement {
  /// On a line of its own, after these blanks: they go before every line it brings in.
  case ownLine(Range<Int>)
  /// First on its line, after these blanks, with more behind it.
  case lineHead(Range<Int>)
  case inline
}

/// Content that another template may replace, or that replaces another's.
struct Block {
  let tag: Tag
  let placement: Placement
  /// The blanks before the first line of its content, where the tag stands on its own line.
  let contentIndentation: Range<Int>?
  let nodes: [Node]
}

/// A file as read once, whatever includes it.
struct ParsedTemplate {
  let file: TemplateFile
  let nodes: [Node]
}
