import Gazetteer
import Text

/// The gazetteer of the binary, read once for all tests.
let lexicon = Lexicon.builtIn()

/// What the gazetteer names in a text: `Kyrgyz Republic = country KG`, longest phrases only.
func sightings(in text: String, by lexicon: Lexicon = lexicon) -> [String] {
  let bytes = Array(text.utf8)
  let tokens = Tokenizer.tokens(in: bytes)
  var sightings: [String] = []
  var index = 0
  while index < tokens.count {
    guard
      let phrase = lexicon.phrases.longest(at: index, in: tokens, upTo: tokens.count, of: bytes)
    else {
      index += 1
      continue
    }
    let range = Int(tokens[index].start)..<Int(tokens[phrase.tokens.upperBound - 1].end)
    let words = String(decoding: bytes[range], as: UTF8.self)
    for subject in phrase.subjects {
      let sighting = "\(words) = \(name(of: subject, in: lexicon))"
      // A name and an alias of one country may be alike but for a hyphen.
      if sightings.last != sighting { sightings.append(sighting) }
    }
    index = phrase.tokens.upperBound
  }
  return sightings
}

private func name(of subject: Phrase.Subject, in lexicon: Lexicon) -> String {
  switch subject {
  case .country(let offset, .name): "country \(lexicon.countries[offset].code)"
  case .country(let offset, .adjective): "adjective \(lexicon.countries[offset].code)"
  case .country(let offset, .capital): "capital \(lexicon.countries[offset].code)"
  case .organization(let offset): "body \(lexicon.organizations[offset].name)"
  case .place(let offset): "place \(lexicon.places[offset].name)"
  case .office(let offset): "office \(lexicon.offices[offset].phrase)"
  case .event(let offset): "event \(lexicon.events[offset].phrase)"
  case .agreement(let offset): "agreement \(lexicon.agreements[offset].phrase)"
  case .honorific: "honorific"
  case .unit(let kind): "unit \(kind)"
  case .guarded: "guarded"
  }
}
