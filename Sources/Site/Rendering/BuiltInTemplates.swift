internal import CBuiltIn

/// The templates and assets carried in the binary.
enum BuiltInTemplates {
  /// By the path within the folder of templates.
  static var files: [String: [UInt8]] {
    var count = 0
    let table = unsafe UnsafeBufferPointer(start: builtin_templates(&count), count: count)
    var files: [String: [UInt8]] = [:]
    for index in 0..<count {
      let file = unsafe table[index]
      let name = unsafe String(cString: file.name)
      guard name.hasPrefix("templates/") else { continue }
      files[String(name.dropFirst("templates/".utf8.count))] = unsafe Array(
        UnsafeBufferPointer(start: file.bytes, count: file.count))
    }
    return files
  }
}
