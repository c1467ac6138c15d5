internal import Briefing

/// A subject as other pages name it: its name and the way to its page.
struct Entry: Sendable {
  let name: String
  /// From the top of the site; nil for what has no page of its own.
  let path: String?

  init(_ name: String, at address: PageAddress?) {
    self.name = name
    path = address.map { $0.path + "index.html" }
  }

  /// Seen from a page.
  func link(from page: PagePosition) -> Link {
    Link(text: name, href: path.map { page.top + $0 })
  }
}

/// A page as the place its relative links start from.
struct PagePosition: Sendable {
  let address: PageAddress
  /// The way to the top of the site: empty for the home page, else `../../`.
  let top: String

  init(_ address: PageAddress) {
    self.address = address
    top = String(repeating: "../", count: address.depth)
  }

  /// A page whose links start elsewhere: with a slash, at the top of the server.
  init(_ address: PageAddress, from top: String) {
    self.address = address
    self.top = top
  }

  func href(to other: PageAddress) -> String {
    top + other.path + "index.html"
  }
}
