import Foundation
import Testing

/// What a system may refuse: one message with the mend, and the site as it was.
@Suite struct FaultTests {
  /// An archive that was built, with the bytes of its site.
  private static func built() throws -> (folder: TemporaryFolder, site: [String: [UInt8]]) {
    let folder = try TemporaryFolder(Dispatches.three)
    try #require(try Program.run(["build"], in: folder).exitCode == 0)
    return (folder, try folder.files(in: "public"))
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    /// What a shell does to the folder before the build, and after it.
    let before: String
    var after = ""
    var limits = ""
    var arguments: [String] = []
    let message: String

    var testDescription: String { name }
  }

  private static let cases = [
    Case(
      name: "a folder where a page belongs",
      before: "mv public/index.html page; mkdir public/index.html",
      after: "rmdir public/index.html; mv page public/index.html",
      message: "public/index.html: can't read it: Is a directory; move the folder away"),
    Case(
      name: "a folder where the list belongs",
      before: "mv public/manifest.txt list; mkdir public/manifest.txt",
      after: "rmdir public/manifest.txt; mv list public/manifest.txt",
      message: "public/manifest.txt: can't read it: Is a directory; move the folder away"),
    Case(
      name: "no list of what was written", before: "mv public/manifest.txt list",
      after: "mv list public/manifest.txt",
      message: "public: it holds files of someone else (404.html, about, addresses.tsv, …)"),
    Case(
      name: "no list, even by force", before: "mv public/manifest.txt list",
      after: "mv list public/manifest.txt", arguments: ["--force"],
      message: "public: it holds files of someone else (404.html, about, addresses.tsv, …)"),
    Case(
      name: "a folder of the site that is a link",
      before: "mv public/people people; ln -s ../people public/people",
      after: "rm public/people; mv people public/people",
      message: "public/people: it is a link or another file system"),
    Case(
      name: "few open files", before: "", limits: "ulimit -n 4", arguments: ["--jobs", "8"],
      message: "Too many open files; allow more open files with ulimit -n, then try again"),
    Case(
      name: "a pipe where a page belongs",
      before: "mv public/index.html page; mkfifo public/index.html",
      after: "mv page public/index.html",
      message: "public/index.html: can't read it: it is no regular file; move it away"),
    Case(
      name: "a pipe where the list belongs",
      before: "mv public/manifest.txt list; mkfifo public/manifest.txt",
      after: "mv list public/manifest.txt",
      message: "public/manifest.txt: can't read it: it is no regular file; move it away"),
    Case(
      name: "a template that is a pipe", before: "mkdir templates; mkfifo templates/page.html",
      after: "rm -r templates",
      message: "templates/page.html: can't read it: it is no regular file; move it away"),
    Case(
      name: "corrections that are a folder", before: "mkdir seeds/corrections.yml",
      after: "rmdir seeds/corrections.yml",
      message: "seeds/corrections.yml: error: it can't be read; check the path and its"),
    Case(
      name: "corrections that are a pipe", before: "mkfifo seeds/corrections.yml",
      after: "rm seeds/corrections.yml",
      message: "seeds/corrections.yml: error: it can't be read; check the path and its"),
    Case(
      name: "corrections of a terabyte",
      before: "dd if=/dev/null of=seeds/corrections.yml bs=1048576 seek=1000000 2>/dev/null",
      after: "rm seeds/corrections.yml",
      message: "seeds/corrections.yml: error: it has more than 4 MB; take out"),
    Case(
      name: "corrections that lie elsewhere",
      before: "echo '[]' > elsewhere.yml; ln -s ../elsewhere.yml seeds/corrections.yml",
      after: "rm seeds/corrections.yml",
      message: "seeds/corrections.yml: error: the link leads out of the folder; copy the file"),
    Case(
      name: "corrections that lie nowhere", before: "ln -s nowhere.yml seeds/corrections.yml",
      after: "rm seeds/corrections.yml",
      message: "seeds/corrections.yml: error: it can't be read; check the path and its"),
    Case(
      name: "settings of a terabyte",
      before: "dd if=/dev/null of=briefgen.yml bs=1048576 seek=1000000 2>/dev/null",
      after: "rm briefgen.yml",
      message: "briefgen.yml: error: it has more than 4 MB; take out"),
  ]

  @Test(arguments: cases)
  func `says what to do and leaves the site as it was`(test: Case) throws {
    let (folder, site) = try Self.built()
    try Self.shell(test.before, in: folder)
    let result = try Program.run(
      ["build", "--title", "Other"] + test.arguments, in: folder, limits: test.limits)
    try Self.shell(test.after, in: folder)
    #expect(result.exitCode == 1)
    #expect(result.errors.contains(test.message), "\(result.errors)")
    #expect(result.errors.split(separator: "\n").count == 1, "\(result.errors)")
    #expect(try folder.files(in: "public") == site)
  }

  private static let permissions = [
    Case(
      name: "a site that can't be written", before: "chmod 555 public",
      after: "chmod 755 public",
      message: "public/.briefgen: can't make this folder: Permission denied; check the path and its"
    ),
    Case(
      name: "a folder of the site that can't be written", before: "chmod 555 public/about",
      after: "chmod 755 public/about",
      message: "public/about: can't write in this folder: Permission denied; check the path"),
    Case(
      name: "a page that can't be read", before: "chmod 000 public/index.html",
      after: "chmod 644 public/index.html",
      message: "public/index.html: can't read it: Permission denied; check the path and its"),
    Case(
      name: "sources that can't be listed", before: "chmod 000 seeds", after: "chmod 755 seeds",
      message: "seeds: it could not be read; allow it to be read"),
    Case(
      name: "corrections that can't be read",
      before: "touch seeds/corrections.yml; chmod 000 seeds/corrections.yml",
      after: "rm -f seeds/corrections.yml",
      message: "seeds/corrections.yml: error: it can't be read; check the path and its"),
  ]

  /// Root may do all, so it is someone else who builds then; where the system has no program for that,
  /// nothing can be said.
  @Test(.enabled(if: getuid() != 0 || hasSetpriv), arguments: permissions)
  func `says what is not permitted and leaves the site as it was`(test: Case) throws {
    let (folder, site) = try Self.built()
    if getuid() == 0 { try Self.shell("chown -R 65534 .", in: folder) }
    try Self.shell(test.before, in: folder)
    let other = getuid() == 0 ? ["setpriv", "--reuid=65534", "--clear-groups"] : []
    let result = try Program.run(
      ["build", "--title", "Other"], in: folder, limits: test.limits, by: other)
    try Self.shell(test.after, in: folder)
    #expect(result.exitCode == 1)
    #expect(result.errors.contains(test.message), "\(result.errors)")
    #expect(result.errors.split(separator: "\n").count == 1, "\(result.errors)")
    #expect(try folder.files(in: "public") == site)
  }

  private static let hasSetpriv = FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")

  /// A disk of its own, in memory, that is nearly full; only root may mount one, and not everywhere.
  @Test func `leaves the site as it was where the disk is full`() throws {
    let (folder, site) = try Self.built()
    let pages = site.reduce(0) { $0 + ($1.value.count + 4095) / 4096 * 4 }
    let result = try Program.run(
      ["build", "--output", "full/public", "--title", "Other"], in: folder,
      limits: """
        mkdir full && mount -t tmpfs -o size=\(pages + 64)k none full 2>/dev/null || exit 77
        cp -R public full/public
        """)
    defer { try? Self.shell("umount full", in: folder) }
    guard result.exitCode != 77 else {
      print("Not tried: no disk in memory may be mounted here")
      return
    }
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("No space left on device; make room on its disk"))
    #expect(try folder.files(in: "full/public") == site)
  }

  /// Where nothing has changed nothing has to be written.
  @Test func `leaves the site as it was where its file system can only be read`() throws {
    let (folder, site) = try Self.built()
    let mount =
      "mkdir full && mount -t tmpfs none full 2>/dev/null || exit 77\ncp -R public full/public"
    defer { try? Self.shell("umount full", in: folder) }
    let first = try Program.run(
      ["build", "--output", "full/public"], in: folder, limits: "\(mount)\nmount -o remount,ro full"
    )
    guard first.exitCode != 77 else {
      print("Not tried: no disk in memory may be mounted here")
      return
    }
    #expect(first.exitCode == 0, "\(first.errors)")
    let result = try Program.run(
      ["build", "--output", "full/public", "--title", "Other"], in: folder)
    #expect(result.exitCode == 1)
    #expect(
      result.errors
        == "Error: full/public/.briefgen: can't make this folder: Read-only file system; "
        + "nothing can be written there; name another folder with --output\n")
    #expect(try folder.files(in: "full/public") == site)
  }

  // MARK: - Memory and threads

  @Test(
    .enabled(if: !Program.isWatched), arguments: [100, 150, 200, 250, 300, 400, 500, 700, 1000])
  func `says that memory ends, or has enough of it`(megabytes: Int) throws {
    let (folder, site) = try Self.built()
    let result = try Program.run(
      ["build", "--title", "Other"], in: folder, limits: "ulimit -v \(megabytes * 1024)",
      by: ["timeout", "-s", "KILL", "60"])
    let left = try folder.files(in: "public")
    if result.exitCode == 0 {
      #expect(megabytes > 100, "the test is of no use where so little is enough")
      #expect(left != site)
    } else {
      #expect(result.exitCode == 3)
      #expect(
        result.errors
          == "Error: out of memory: the system allows \(megabytes) MB; "
          + "allow more with ulimit -v, then try again\n")
      #expect(left == site)
    }
  }

  /// A source that takes more than is left of it: where it ends is up to the system, how it ends is not.
  @Test(.enabled(if: !Program.isWatched))
  func `says that memory ends in the midst of a build, and leaves the site as it was`() throws {
    let (folder, site) = try Self.built()
    let line = String(repeating: "word ", count: 3_000_000)
    try folder.write("They met in Ohrid.\n\n\(line)\n", to: "seeds/long.txt")
    var ended: Set<Int32> = []
    for megabytes in stride(from: 340, through: 520, by: 30) {
      let result = try Program.run(
        ["build", "--title", "Other"], in: folder, limits: "ulimit -v \(megabytes * 1024)",
        by: ["timeout", "-s", "KILL", "100"])
      ended.insert(result.exitCode)
      guard result.exitCode != 0 else { break }
      #expect(result.exitCode == 3, "\(megabytes) MB: \(result.errors)")
      #expect(
        result.errors
          == "Error: out of memory: the system allows \(megabytes) MB; "
          + "allow more with ulimit -v, then try again\n")
      #expect(try folder.files(in: "public") == site)
    }
    #expect(ended.contains(3))
  }

  @Test(.enabled(if: !Program.isWatched))
  func `says which limit of memory it was`() throws {
    let (folder, site) = try Self.built()
    try folder.write(String(repeating: "word ", count: 3_000_000), to: "seeds/long.txt")
    let result = try Program.run(["build"], in: folder, limits: "ulimit -d 50000")
    #expect(result.exitCode == 3)
    #expect(
      result.errors
        == "Error: out of memory: the system allows 48 MB; "
        + "allow more with ulimit -d, then try again\n")
    #expect(try folder.files(in: "public") == site)
  }

  /// Root may have any number of threads, so it is someone else who builds then.
  @Test(.enabled(if: !Program.isWatched && (getuid() != 0 || hasSetpriv)))
  func `says that it may have no more threads`() throws {
    let (folder, site) = try Self.built()
    if getuid() == 0 { try Self.shell("chown -R 65534 .", in: folder) }
    let other = getuid() == 0 ? ["setpriv", "--reuid=65534", "--clear-groups"] : []
    let result = try Program.run(
      ["build", "--title", "Other"], in: folder, limits: "",
      by: other + ["bash", "-c", "ulimit -u 1; exec \"$0\" \"$@\""])
    #expect(result.exitCode == 1)
    #expect(
      result.errors
        == "Error: the system allows no more threads; allow more with ulimit -u, then try again\n")
    #expect(try folder.files(in: "public") == site)
  }

  /// However much memory is used, a mistake of the program is the system's to tell.
  @Test(.enabled(if: !Program.isWatched))
  func `leaves a crash a crash where memory is limited`() throws {
    let folder = try TemporaryFolder(Dispatches.three)
    let result = try Program.run(
      ["add", "-"], in: folder,
      limits: """
        ulimit -v 400000
        mkfifo pipe; exec 3<>pipe <pipe
        (sleep 1; kill -s SEGV $$) &
        """)
    #expect(result.exitCode == SIGSEGV)
    #expect(result.errors == "")
  }

  // MARK: - The clock

  /// By a program that shows others another time; where the system has none, nothing can be said, nor
  /// beside a sanitizer, which stands between the program and the system itself.
  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/faketime") && !Program.isWatched),
    arguments: ["1999-01-01 00:00:00", "2099-01-01 00:00:00", "+0 x100000", "+0 x0.0001"])
  func `makes the same site by a clock that is wrong or jumps`(time: String) throws {
    let (folder, site) = try Self.built()
    let other = ["/usr/bin/faketime", "-f", time.hasPrefix("+") ? time : "@" + time]
    for options in [["--title", "Other"], []] {
      let result = try Program.run(["build"] + options, in: folder, limits: "", by: other)
      #expect(result.exitCode == 0, "\(result.errors)")
    }
    #expect(try folder.files(in: "public") == site)
  }

  // MARK: - Signals

  @Test(arguments: [(SIGINT, Int32(130)), (SIGTERM, Int32(143))])
  func `ends with what shells expect of a signal, and leaves nothing behind`(
    signal: Int32, code: Int32
  ) throws {
    let folder = try TemporaryFolder()
    for number in 1...600 {
      try folder.write(Dispatches.talks, to: "seeds/talks-\(number).txt")
    }
    let before = try folder.files()
    let process = try Program.start(["build"], in: folder)
    Self.wait(for: folder.path("public"), of: process)
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == code)
    #expect(try folder.files() == before)
    #expect(!FileManager.default.fileExists(atPath: folder.path("public")))
  }

  @Test(arguments: 0..<4)
  func `leaves one site or the other where a signal comes among the writing`(time: Int) throws {
    let (folder, site) = try Self.built()
    let process = try Program.start(["build", "--title", "Other"], in: folder)
    Self.wait(for: folder.path("public/.briefgen"), of: process)
    usleep(UInt32(time) * 4000)
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    let left = try folder.files(in: "public")
    try #require(try Program.run(["build", "--title", "Other"], in: folder).exitCode == 0)
    let other = try folder.files(in: "public")
    #expect(left == site || left == other)
  }

  private static func wait(for path: String, of process: Process) {
    while process.isRunning, !FileManager.default.fileExists(atPath: path) { usleep(200) }
  }

  private static func shell(_ script: String, in folder: TemporaryFolder) throws {
    let text = try TemporaryFolder(["script": "set -e\n\(script)\n"])
    let result = try withExtendedLifetime(text) {
      try Program.runShell(text.path("script"), in: folder)
    }
    try #require(result.exitCode == 0, "\(result.errors)")
  }
}
