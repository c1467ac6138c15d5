import Testing

/// `make install`, behind the build.
@Suite struct InstallTests {
  @Test func `puts program, manual and completions where they are looked for`() throws {
    let folder = try TemporaryFolder([
      "script": """
      set -e
      '\(Checkout.path)/Scripts/install' "$(command -v briefgen)" "$PWD/usr"
      usr/bin/briefgen --version
      bash -n usr/share/bash-completion/completions/briefgen

      """
    ])
    let result = try Program.runShell("script", in: folder)
    #expect(result.exitCode == 0, "\(result.errors)")
    let files = try folder.files(in: "usr")
    #expect(
      files.keys.sorted() == [
        "bin/briefgen", "share/bash-completion/completions/briefgen",
        "share/fish/vendor_completions.d/briefgen.fish", "share/man/man1/briefgen.1",
        "share/zsh/site-functions/_briefgen",
      ])
    for path in files.keys where path.hasPrefix("share/") && !path.hasSuffix(".1") {
      #expect(files[path]?.isEmpty == false)
      #expect(try folder.text(of: "usr/\(path)").contains("allow-duplicate"), "\(path)")
    }
  }
}
