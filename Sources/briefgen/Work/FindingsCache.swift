import Packing
import Site

/// What documents said in an earlier build, for the one after it.
///
/// An entry counts for a file of the same name and bytes, read by the same program with the same
/// settings. It may be gone or damaged at any time: then the document is read again.
struct FindingsCache: Sendable {
  private struct Entry {
    let content: UInt64
    let print: UInt64
    let place: Range<Int>
  }

  private let bytes: [UInt8]
  /// By file and identifier: another file may take an identifier over.
  private let entries: [UInt64: Entry]
  private let file: PieceFile

  /// It changes whenever the bytes would be read otherwise.
  private static let form = "briefgen findings 1"

  /// `grounds` stands for all that findings are made of beside the document.
  init(_ kept: [UInt8]?, grounds: Fingerprint, to file: PieceFile) {
    self.file = file
    bytes = kept ?? []
    entries = Self.entries(in: bytes, grounds)
    var head = ByteWriter()
    head.write(text: Self.form)
    head.write(whole: grounds.number)
    file.append(head.bytes)
  }

  private static func entries(in bytes: [UInt8], _ grounds: Fingerprint) -> [UInt64: Entry] {
    var entries: [UInt64: Entry] = [:]
    var reader = ByteReader(bytes)
    do throws(ByteReader.Damage) {
      guard try reader.text() == form, try reader.wholeNumber() == grounds.number else {
        return [:]
      }
      while !reader.isAtEnd {
        let (key, content) = (try reader.wholeNumber(), try reader.wholeNumber())
        let print = try reader.wholeNumber()
        let place = try reader.range(of: reader.count())
        entries[key] = Entry(content: content, print: print, place: place)
      }
    } catch {
      // What stands before the damage is whole, or its print says that it is not.
    }
    return entries
  }

  /// What a file says, as kept where its bytes are those that were read before.
  func result(
    of key: String, bytes source: [UInt8], else read: () -> DocumentStage.Result
  ) -> DocumentStage.Result {
    let key = Fingerprint(Array(key.utf8)).number
    let content = Fingerprint(source).number
    if let entry = entries[key], entry.content == content {
      let packed = bytes.span.extracting(entry.place)
      if Fingerprint(packed).number == entry.print, let result = result(at: entry.place) {
        keep(Array(bytes[entry.place]), key, content)
        return result
      }
    }
    let result = read()
    var packed = ByteWriter()
    packed.write(result.findings)
    packed.write(result.diagnostics)
    keep(packed.bytes, key, content)
    return result
  }

  private func result(at place: Range<Int>) -> DocumentStage.Result? {
    do throws(ByteReader.Damage) {
      var reader = try ByteReader(bytes, in: place)
      let result = DocumentStage.Result(
        findings: try reader.value(), diagnostics: try reader.value())
      return reader.isAtEnd ? result : nil
    } catch {
      return nil
    }
  }

  private func keep(_ packed: [UInt8], _ key: UInt64, _ content: UInt64) {
    var entry = ByteWriter()
    entry.write(whole: key)
    entry.write(whole: content)
    entry.write(whole: Fingerprint(packed).number)
    entry.write(bytes: packed)
    file.append(entry.bytes)
  }
}
