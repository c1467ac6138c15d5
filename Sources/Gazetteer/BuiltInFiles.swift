import CBuiltIn

/// The files carried inside the binary.
public enum BuiltInFiles {
  /// The bytes of a file by folder and name, `gazetteer/countries.tsv`; nil where there is none.
  public static func bytes(of name: String) -> [UInt8]? {
    var count = 0
    // The table and what it points to are constants of the binary: they live as long as it runs.
    guard let files = unsafe builtin_gazetteer(&count) else { return nil }
    for index in 0..<count {
      let file = unsafe files[index]
      guard unsafe String(cString: file.name) == name else { continue }
      return unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    }
    return nil
  }
}
