import FoundationEssentials
@testable import Templates
import Testing

/// The cases of the Mustache specification (https://github.com/mustache/spec), where the
/// environment variable `MUSTACHE_SPEC` names a folder that holds their JSON files.
///
/// The specification lets a name that is not there print nothing; this engine refuses it. So what
/// is refused is added to the data as null, and to the partials as empty, and tried again.
@Suite(.enabled(if: specificationFolder != nil, "MUSTACHE_SPEC is not set"))
struct SpecificationTests {
  @Test(
    arguments: [
      "comments", "delimiters", "inheritance", "interpolation", "inverted", "partials", "sections",
    ])
  func `follows the specification`(module: String) throws {
    let folder = try #require(specificationFolder)
    let data = try Data(contentsOf: URL(filePath: "\(folder)/\(module).json"))
    let cases = try JSONDecoder().decode(SpecificationModule.self, from: data).tests
    #expect(!cases.isEmpty)
    for test in cases where !isBeyondUs(test.name, in: module) {
      let made = try test.render()
      #expect(made == test.expected, "\(module): \(test.name)")
    }
  }
}

private let specificationFolder = ProcessInfo.processInfo.environment["MUSTACHE_SPEC"]

/// A partial that includes itself as often as the data is deep: names are settled before there is
/// data, so `endlessInclusion` is told instead.
private func isBeyondUs(_ name: String, in module: String) -> Bool {
  module == "partials" && name == "Recursion"
}

private struct SpecificationModule: Decodable {
  let tests: [SpecificationCase]
}

private struct SpecificationCase: Decodable {
  let name: String
  let data: Datum
  let template: String
  let partials: [String: String]?
  let expected: String

  func render() throws -> String {
    var data = data
    var partials = partials ?? [:]
    var isMarkup = false
    // Each round mends at least one fault; a case has few names.
    for _ in 0..<20 {
      do {
        return try TemplatesTests.render(template, data, partials: partials, isMarkup: isMarkup)
      } catch {
        for problem in error.problems {
          switch problem.fault {
          case .unknownName(let name, _): data = data.adding(name)
          case .noFields(let name, _): data = data.adding(name, as: .object([:]))
          case .unknownPartial(let name, _): partials[name] = ""
          case .textUnescaped: isMarkup = true
          default: throw error
          }
        }
      }
    }
    return "no end of faults"
  }
}

extension Datum {
  /// With a field that is there and holds nothing: at the top, or wherever the part of the name
  /// before its last dot leads.
  fileprivate func adding(_ name: String, as value: Datum = .null) -> Datum {
    let parts = name.split(separator: ".").map(String.init)
    guard case .object(var fields) = self, let last = parts.last else { return self }
    guard parts.count == 1 else {
      return .object(fields.mapValues { $0.addingEverywhere(last, as: value) })
    }
    if fields[last] == nil || fields[last] == .null { fields[last] = value }
    return .object(fields)
  }

  private func addingEverywhere(_ name: String, as value: Datum) -> Datum {
    guard case .object(var fields) = self else { return self }
    fields = fields.mapValues { $0.addingEverywhere(name, as: value) }
    if fields[name] == nil || fields[name] == .null { fields[name] = value }
    return .object(fields)
  }
}

extension Datum: Decodable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Int.self) {
      self = .text(String(number))
    } else if let number = try? container.decode(Double.self) {
      self = .text(String(number))
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let elements = try? container.decode([Datum].self) {
      self = .list(elements)
    } else {
      self = .object(try container.decode([String: Datum].self))
    }
  }
}
