import Briefing

/// Acronyms that a document has once, under a heading on a body whose acronym is all but the same: a
/// pen that wrote `OSCE` in a section on the CSTO.
struct Slips {
  /// A slip by the positions of its bodies, and the numbers of the heading and the sentence.
  struct Found: Equatable {
    let written: Position<OrganizationFinding>
    let expected: Position<OrganizationFinding>
    let sentences: [Int]
  }

  private let findings: Findings

  init(in findings: Findings) {
    self.findings = findings
  }

  /// In the order of the text.
  func found() -> [Found] {
    var heading: (body: Position<OrganizationFinding>, sentence: Int)?
    var found: [Found] = []
    for block in findings.document.blocks {
      if case .heading = block.kind {
        heading = body(ofHeading: block)
        continue
      }
      guard let heading else { continue }
      for offset in block.sentences {
        let number = findings.document.sentences[offset].index
        for written in bodies(onlyIn: number) where isLike(written, heading.body) {
          found.append(
            Found(
              written: written, expected: heading.body, sentences: [heading.sentence, number]))
        }
      }
    }
    return found
  }

  /// The only body that a heading names by its acronym.
  private func body(
    ofHeading block: Block
  ) -> (body: Position<OrganizationFinding>, sentence: Int)? {
    let numbers = Set(findings.document.sentences[block.sentences].map(\.index))
    let bodies = findings.organizations.indices.filter { index in
      let body = findings.organizations[index]
      return body.acronym != nil && body.sentences.count > 1
        && !numbers.isDisjoint(with: body.sentences)
    }
    guard bodies.count == 1, let body = bodies.first, let sentence = numbers.min() else {
      return nil
    }
    return (Position(body), sentence)
  }

  private func bodies(onlyIn sentence: Int) -> [Position<OrganizationFinding>] {
    findings.organizations.indices.filter { findings.organizations[$0].sentences == [sentence] }
      .map { Position($0) }
  }

  /// Two acronyms of four letters or more, of which all but one are the same.
  private func isLike(
    _ one: Position<OrganizationFinding>, _ other: Position<OrganizationFinding>
  ) -> Bool {
    guard let acronym = findings.organizations[one].acronym,
      let otherAcronym = findings.organizations[other].acronym, acronym != otherAcronym,
      acronym.count > 3, acronym.count == otherAcronym.count
    else { return false }
    var rest = Array(otherAcronym)
    for letter in acronym {
      if let place = rest.firstIndex(of: letter) { rest.remove(at: place) }
    }
    return rest.count == 1
  }
}
