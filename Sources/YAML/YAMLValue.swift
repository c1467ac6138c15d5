public import Briefing

/// A value of YAML and the place where it stands.
public struct YAMLValue: Sendable {
  /// What a value is.
  public enum Content: Sendable {
    /// Nothing behind a key, or `null` or `~` without quotation marks.
    case nothing
    /// A scalar; quoted where a number or a word such as `true` is to be read as text.
    case text(String, isQuoted: Bool)
    case list([YAMLValue])
    /// In the order of the text.
    case mapping([Entry])
  }

  /// A key with its value.
  public struct Entry: Sendable {
    public let key: YAMLValue
    public let value: YAMLValue
  }

  public let content: Content
  public let location: SourceLocation

  init(_ content: Content, at location: SourceLocation) {
    self.content = content
    self.location = location
  }

  /// The words of a scalar; nil for what is none.
  public var text: String? {
    if case .text(let text, _) = content { text } else { nil }
  }

  /// The entries of a mapping; nil for what is none.
  public var entries: [Entry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// The elements of a list; nil for what is none.
  public var elements: [YAMLValue]? {
    if case .list(let elements) = content { elements } else { nil }
  }

  public var isNothing: Bool {
    if case .nothing = content { true } else { false }
  }
}
