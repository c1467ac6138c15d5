/// A dispatch to begin with, invented from its first word to its last.
enum ExampleDispatch {
  static let path = "seeds/2025-06-12-fourth-lakes-summit-opens-in-ohrid.txt"

  static let text = """
    Fourth Lakes Summit Opens in Ohrid

    OHRID, 12 June 2025 – President Arben Kolari of Albania and President Goran Stefov of North \
    Macedonia opened the Fourth Lakes Summit in Ohrid on 12 June 2025.

    The presidents adopted the Lakes Action Plan for 2025-2027, which sets aside 40 million euros \
    for clean water. Foreign Minister of Greece Nikos Vellas attended the summit.

    The Fifth Lakes Summit will be held in Athens in May 2026.

    This dispatch is invented. Put your own beside it, one .txt or .md file each, and take this one \
    out.

    """
}
