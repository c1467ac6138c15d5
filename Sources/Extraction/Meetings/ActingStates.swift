import Briefing
import Gazetteer
import Text

/// The states that some words of a sentence put at a meeting, under their own names or by those who hold
/// their offices.
struct ActingStates {
  let scene: Scene
  private var text: AnnotatedText { scene.text }

  init(_ scene: Scene) {
    self.scene = scene
  }

  /// The countries that act under their own names; those that only tell whose something is do not.
  func states(in range: Range<Int>) -> [CountryCode] {
    var codes: [CountryCode] = []
    for index in range {
      guard let offset = scene.country(at: index),
        case let country = scene.countries[offset], !codes.contains(country.code),
        isGovernment(country.tokens, in: range)
          || country.form != .adjective && acts(country.tokens, in: range)
      else { continue }
      codes.append(scene.countries[offset].code)
    }
    return codes
  }

  /// The states of those whom their office alone names: `the President of Togo received the Ambassador of
  /// Chad`.
  func statesOfOffices(in range: Range<Int>) -> [CountryCode] {
    guard
      let first = range.prefix(Self.reach).first(where: { scene.office(at: $0) != nil }),
      let offset = scene.office(at: first), case let office = scene.offices[offset],
      !office.isFormer, office.organization == nil,
      [.headOfState, .headOfGovernment, .minister, .deputyMinister, .diplomat, .parliament]
        .contains(office.rank)
    else { return [] }
    return office.countries
  }

  /// `her counterparts from the three friendly countries of Togo, Benin and Mali`.
  func statesOfPeers(in range: Range<Int>) -> [CountryCode] {
    guard let peer = range.prefix(Self.reach).first(where: { text.has(.peer, at: $0) }),
      text.isWord(.from, at: peer + 1)
    else { return [] }
    return scene.countryCodes(in: peer..<range.upperBound)
  }

  /// An office that stands for its holder is named within so many tokens of the verb or joint.
  private static let reach = 8

  /// `the government of Togo`, `the Togolese Council of Ministers`.
  private func isGovernment(_ country: Range<Int>, in range: Range<Int>) -> Bool {
    let before = country.lowerBound - 1
    let of = text.isWord(.the, at: before) ? before - 1 : before
    if text.isWord(.of, at: of), of > range.lowerBound {
      return Self.governments.contains(text.tokens[of - 1].word)
    }
    let next =
      range.contains(country.upperBound)
        && text.tokens[country.upperBound].shape.contains(.possessive)
      ? country.upperBound + 1 : country.upperBound
    guard range.contains(next) else { return false }
    return Self.governments.contains(text.tokens[next].word)
      || text.isWord(.council, at: next) && text.isWord(.of, at: next + 1)
        && scene.organization(at: next) != nil
  }

  private static let governments = Set(
    ["government", "governments", "parliament", "parliaments", "cabinet"].map { Word($0) })

  /// Not `the capital of Togo`, `Togo's railway`.
  private func acts(_ country: Range<Int>, in range: Range<Int>) -> Bool {
    let (before, after) = (country.lowerBound - 1, country.upperBound)
    if range.contains(after), text.tokens[after].shape.contains(.possessive) { return false }
    if range.contains(after), !text.tokens[after].isMark, !text.has(.conjunction, at: after) {
      return false
    }
    let first = text.isWord(.the, at: before) ? before - 1 : before
    return first < range.lowerBound || text.tokens[first].isMark
      || text.has(.conjunction, at: first)
  }
}
