public import Briefing
internal import CBuiltIn
public import Text

/// The files of languages: those built in, and a user's that override or add to them.
///
/// A language `fr-CA` is made of `fr.tsv` and `fr-CA.tsv`, of each the built-in file first.
public struct LanguageSources: Sendable {
  /// A file of a user: `fr.tsv`.
  public struct Own: Sendable {
    public let name: String
    public let bytes: [UInt8]
    /// What messages call it.
    public let path: String

    public init(name: String, bytes: [UInt8], path: String) {
      self.name = name
      self.bytes = bytes
      self.path = path
    }
  }

  private let own: [Own]

  public init(own: [Own] = []) {
    self.own = own
  }

  /// Where the files lie within a folder of templates.
  public static let folder = "languages/"
  public static let ending = ".tsv"

  /// The codes of all languages that there is a file of, sorted.
  public var codes: [String] {
    let names = Self.builtIn.keys + own.map(\.name)
    return Set(names.map { String($0.dropLast(Self.ending.utf8.count)) }).sorted()
  }

  /// The codes of the user's own files, sorted.
  public var ownCodes: [String] {
    own.map { String($0.name.dropLast(Self.ending.utf8.count)) }.sorted()
  }

  /// Whether there is a file of a language or of the one that it is a kind of.
  public func has(_ code: String) -> Bool {
    let known = codes.map { $0.lowercased() }
    return Self.parts(of: code).contains { known.contains($0.lowercased()) }
  }

  /// - Throws: `LanguageError`: `unknown`, or all that is wrong with its files.
  public func language(_ code: String) throws(LanguageError) -> Language {
    guard has(code) else { throw .unknown(code, Suggestion(for: code, among: codes)) }
    return own.isEmpty && code == "en" ? .english : try made(code)
  }

  /// A language made of its files, which there are.
  fileprivate func made(_ code: String) throws(LanguageError) -> Language {
    var draft = LanguageDraft()
    for part in Self.parts(of: code) {
      let isPart = { (name: String) in name.lowercased() == part.lowercased() + Self.ending }
      for name in Self.builtIn.keys where isPart(name) {
        draft.take(Self.file(name), isOwn: false)
      }
      for file in own where isPart(file.name) {
        draft.take(LanguageFile(file.bytes, at: file.path), isOwn: true)
      }
    }
    return try draft.language(code)
  }

  /// `en`, then `en-GB`.
  private static func parts(of code: String) -> [String] {
    let primary = Language.primary(code)
    return code.lowercased() == primary ? [primary] : [primary, code]
  }

  /// A built-in file as it is read; the English one, which every language is held against, once.
  private static func file(_ name: String) -> LanguageFile {
    name == "en.tsv" ? PhraseBook.english : read(name)
  }

  /// A built-in file, read anew; empty where there is none.
  static func read(_ name: String) -> LanguageFile {
    LanguageFile(builtIn[name] ?? [], at: "built-in \(folder)\(name)")
  }

  /// By name: `en.tsv`.
  static let builtIn: [String: [UInt8]] = {
    var count = 0
    let table = unsafe UnsafeBufferPointer(start: builtin_templates(&count), count: count)
    var files: [String: [UInt8]] = [:]
    let place = "templates/" + folder
    for index in 0..<count {
      let file = unsafe table[index]
      let name = unsafe String(cString: file.name)
      guard name.hasPrefix(place) else { continue }
      files[String(name.dropFirst(place.utf8.count))] = unsafe Array(
        UnsafeBufferPointer(start: file.bytes, count: file.count))
    }
    return files
  }()
}

/// What keeps a language from being used.
public enum LanguageError: Error {
  case unknown(String, Suggestion)
  /// Each with its place and the mend.
  case faults([Diagnostic])
}

extension Language {
  /// English as it is built in.
  public static let english: Language = {
    do throws(LanguageError) {
      return try LanguageSources().made("en")
    } catch {
      // A test reads every built-in file.
      preconditionFailure("\(error)")
    }
  }()
}
