/// The XML of a graph as it grows.
struct GraphXML {
  private var body: [UInt8] = []
  private var edges = 0

  private static let nodeKeys = ["type", "name", "code", "kind", "role", "status", "start", "end"]
  private static let edgeKeys = ["relation", "role"]

  /// A node of a type; what is not known is left out.
  mutating func node(_ type: String, _ id: String, _ data: [String: String?]) {
    body += "    <node id=\"".utf8
    body.append(xml: "\(type)/\(id)")
    body += "\">\n".utf8
    add(Self.nodeKeys, of: data.merging(["type": type]) { $1 }, prefix: "n")
    body += "    </node>\n".utf8
  }

  mutating func edge(_ source: String, _ target: String, _ relation: String, role: String? = nil) {
    body += "    <edge id=\"e\(edges)\" source=\"".utf8
    body.append(xml: source)
    body += "\" target=\"".utf8
    body.append(xml: target)
    body += "\">\n".utf8
    add(Self.edgeKeys, of: ["relation": relation, "role": role], prefix: "e")
    body += "    </edge>\n".utf8
    edges += 1
  }

  private mutating func add(_ keys: [String], of data: [String: String?], prefix: String) {
    for key in keys {
      guard let value = data[key] ?? nil, !value.isEmpty else { continue }
      body += "      <data key=\"\(prefix)-\(key)\">".utf8
      body.append(xml: value)
      body += "</data>\n".utf8
    }
  }

  var bytes: [UInt8] {
    let keys =
      Self.nodeKeys.map { (key: $0, domain: "node", prefix: "n") }
      + Self.edgeKeys.map { (key: $0, domain: "edge", prefix: "e") }
    let declarations = keys.map { key, domain, prefix in
      "  <key id=\"\(prefix)-\(key)\" for=\"\(domain)\" attr.name=\"\(key)\" "
        + "attr.type=\"string\"/>\n"
    }
    let head = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">

      """
    return Array((head + declarations.joined()).utf8)
      + Array("  <graph id=\"archive\" edgedefault=\"directed\">\n".utf8) + body
      + Array("  </graph>\n</graphml>\n".utf8)
  }
}
