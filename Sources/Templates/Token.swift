/// A piece of a template: text of one line, or one tag.
struct Token {
  enum Kind: Equatable {
    case text
    case tag(Tag.Sort)
  }

  var kind: Kind
  /// Its bytes in the file, a tag's delimiters included.
  var range: Range<Int>
  /// What stands in the tag, without its sign and the blanks around it.
  var content: String = ""
}

/// What stands between two delimiters.
struct Tag {
  /// By the sign after the opening delimiter.
  enum Sort: Equatable {
    case variable
    case raw
    case section
    case inverted
    case close
    case comment
    case delimiters
    case partial
    case parent
    case block

    /// Whether it belongs to the inheritance of templates.
    var isInheritance: Bool { self == .parent || self == .block }
  }

  let name: String
  /// The offset of its opening delimiter in the file.
  let offset: Int

  /// The parts between the dots; empty for `.`, what the section is about.
  var path: [String] { name == "." ? [] : Self.path(of: name) }

  static func path(of name: String) -> [String] {
    guard name.utf8.contains(UInt8(ascii: ".")) else { return [name] }
    return name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  }
}
