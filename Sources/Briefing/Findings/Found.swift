/// A value with the sentences it rests on.
public struct Found<Value: Sendable>: Sendable {
  public var value: Value
  /// Numbers of sentences, ascending; empty where the front matter says so.
  public var sentences: [Int]
  public var rule: Rule
  /// Worked out from the text and not stated by it: a year left out, a visit's last day.
  public var isInferred: Bool

  public init(_ value: Value, sentences: [Int], rule: Rule, isInferred: Bool = false) {
    self.value = value
    self.sentences = sentences
    self.rule = rule
    self.isInferred = isInferred
  }
}

extension Found: Equatable where Value: Equatable {}

extension Found: Codable where Value: Codable {}
