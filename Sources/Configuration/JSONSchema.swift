public import JSON

/// What editors complete and check `briefgen.yml` by.
public enum JSONSchema {
  /// The name of the schema beside a `briefgen.yml`.
  public static let usualName = "briefgen.schema.json"

  /// The schema of all keys, in draft 7 of JSON Schema, which editors know best.
  public static var value: JSONValue {
    guard case .object(let fields) = schema(of: .mapping(Keys.all)) else { return .null }
    return .object(
      [
        ("$schema", "http://json-schema.org/draft-07/schema#"),
        ("title", "briefgen.yml"),
        ("description", "What holds for an archive of dispatches that briefgen publishes."),
      ] + fields)
  }

  private static func schema(of key: Key) -> JSONValue {
    guard case .object(let fields) = schema(of: key.shape) else { return .null }
    return .object([("description", .text(key.explanation))] + fields)
  }

  private static func schema(of shape: Shape) -> JSONValue {
    switch shape {
    case .line, .folder: text()
    case .webAddress: text([("pattern", #"^[Hh][Tt][Tt][Pp][Ss]?://[^\s"<>]+$"#)])
    case .language:
      text([("pattern", "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")])
    case .countryCode: text([("pattern", "^[A-Z]{2}$")])
    case .choice(let words): .object([("enum", JSONValue(texts: words.map(\.word)))])
    case .degrees(let limit):
      .object([("type", "number"), ("minimum", .number(-limit)), ("maximum", .number(limit))])
    case .flag: .object([("type", "boolean")])
    case .list(let element): .object([("type", "array"), ("items", schema(of: element))])
    case .mapping(let keys): mapping(keys)
    }
  }

  private static func text(_ rules: [(String, JSONValue)] = []) -> JSONValue {
    .object([("type", "string"), ("minLength", .number(1))] + rules)
  }

  private static func mapping(_ keys: [Key]) -> JSONValue {
    let required = keys.filter(\.isRequired).map(\.name)
    let fields: [(String, JSONValue)] = [
      ("type", "object"), ("additionalProperties", .bool(false)),
      ("properties", .object(keys.map { ($0.name, schema(of: $0)) })),
    ]
    return .object(fields + (required.isEmpty ? [] : [("required", JSONValue(texts: required))]))
  }
}
