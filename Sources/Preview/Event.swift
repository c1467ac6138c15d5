import Foundation

/// A state of the preview as an open page is told of it.
enum Event {
  private struct Message: Encodable {
    let edition: Int
    let faults: [String]
  }

  /// `data: {…}` and an empty line.
  static func text(of snapshot: PreviewState.Snapshot) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let data = try encoder.encode(Message(edition: snapshot.edition, faults: snapshot.faults))
    return "data: \(String(decoding: data, as: UTF8.self))\n\n"
  }
}
