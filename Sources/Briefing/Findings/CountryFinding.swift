/// A country the text names.
package struct CountryFinding: Sendable {
  package var code: CountryCode
  package var sentences: [Int]

  package init(code: CountryCode, sentences: [Int]) {
    self.code = code
    self.sentences = sentences
  }
}
