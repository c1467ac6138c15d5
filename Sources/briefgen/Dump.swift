import ArgumentParser
import Briefing
import Extraction
import Foundation
import Gazetteer
import Reading
import Text

struct Dump: ParsableCommand {
  @Argument var files: [String]
  @Flag var time = false
  func run() throws {
    let lexicon = Lexicon.builtIn()
    let reader = Reader(publishers: lexicon.publishers, furniture: lexicon.furniture, dates: lexicon.dates, abbreviations: lexicon.abbreviations)
    let extractor = Extractor(lexicon: lexicon)
    if time {
      let docs = try files.map { try reader.document(id: Identifier("x"), file: $0, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: $0)))).document }
      let clock = ContinuousClock()
      var n = 0
      for _ in 0..<3 {
        let t = clock.measure { for d in docs { n += extractor.findings(in: d).meetings.count } }
        print("extract", t / docs.count, n)
      }
      return
    }
    for file in files {
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
      let read = try reader.document(id: Identifier("x"), file: file, bytes: bytes)
      let d = read.document
      let f = extractor.findings(in: d)
      var o: [String: Any] = [:]
      o["title"] = d.title?.value ?? NSNull()
      o["published"] = f.published?.value.description ?? NSNull()
      o["publisher"] = f.publisher?.value ?? NSNull()
      o["dateline"] = f.dateline?.value ?? NSNull()
      o["countries"] = f.countries.map { $0.code.description }
      o["organizations"] = f.organizations.map { ["name": $0.name, "acronym": $0.acronym ?? NSNull() as Any, "aliases": $0.aliases, "rule": $0.rule.description] }
      o["people"] = f.people.map { p in ["name": p.name, "aliases": p.aliases, "country": p.country?.value.description ?? NSNull() as Any, "rule": p.rule.description, "roles": p.roles.map { $0.title }] as [String: Any] }
      o["places"] = f.places.map { ["name": $0.name, "aliases": $0.aliases, "country": $0.country?.description ?? NSNull() as Any, "rule": $0.rule.description] }
      o["agreements"] = f.agreements.map { ["name": $0.name, "aliases": $0.aliases, "status": $0.status.value.rawValue] }
      o["figures"] = f.figures.map(\.text)
      o["meetings"] = f.meetings.map { m in
        ["name": m.name, "kind": m.kind.rawValue, "status": m.status.value.rawValue, "principal": m.isPrincipal,
         "start": m.start?.value.description ?? NSNull() as Any, "end": m.end?.value.description ?? NSNull() as Any,
         "place": m.place.map { f.places[$0.value.offset].name } ?? NSNull() as Any, "country": m.country?.value.description ?? NSNull() as Any,
         "ordinal": m.ordinal?.value ?? NSNull() as Any, "series": m.series?.name ?? NSNull() as Any, "key": m.series?.key ?? [],
         "countries": m.countries.map { $0.value.description }, "organizations": m.organizations.map { f.organizations[$0.value.offset].name },
         "participants": m.participants.map { f.people[$0.person.offset].name }, "sentences": m.sentences, "rule": m.rule.description] as [String: Any] }
      o["sentences"] = d.sentences.map { ["\($0.index)", "\(d.blocks[$0.block].kind)", d.text(of: $0)] }
      print(String(decoding: try JSONSerialization.data(withJSONObject: o, options: [.sortedKeys, .withoutEscapingSlashes]), as: UTF8.self))
    }
  }
}
