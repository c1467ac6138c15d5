/// A value with the sentences it rests on.
package struct Found<Value: Sendable>: Sendable {
  package var value: Value
  /// Numbers of sentences, ascending; empty where the front matter says so.
  package var sentences: [Int]
  package var rule: Rule
  /// Worked out from the text and not stated by it: a year left out, a visit's last day.
  package var isInferred: Bool

  package init(_ value: Value, sentences: [Int], rule: Rule, isInferred: Bool = false) {
    self.value = value
    self.sentences = sentences
    self.rule = rule
    self.isInferred = isInferred
  }
}

extension Found: Equatable where Value: Equatable {}
