import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The file of the running program, with which its gazetteer and templates come.
enum ProgramFile {
  /// What the file system tells of it; nil where it does not.
  ///
  /// No other program put in its place shares it: the time of the last change of a file's state can't
  /// be set. Reading all of it would take longer than a small build.
  static let state: String? = {
    guard let path = Bundle.main.executablePath else { return nil }
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    #if canImport(Glibc)
      let (changed, made) = (status.st_ctim, status.st_mtim)
    #else
      let (changed, made) = (status.st_ctimespec, status.st_mtimespec)
    #endif
    let numbers = [
      Int(truncatingIfNeeded: status.st_dev), Int(truncatingIfNeeded: status.st_ino),
      Int(status.st_size), changed.tv_sec, changed.tv_nsec, made.tv_sec, made.tv_nsec,
    ]
    return numbers.map(String.init).joined(separator: " ")
  }()
}
