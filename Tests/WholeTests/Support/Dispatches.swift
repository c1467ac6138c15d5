/// Invented dispatches for small archives.
enum Dispatches {
  /// A summit, its date, place and plan.
  static let summit = """
    Fourth Lakes Summit Opens in Ohrid

    OHRID, 12 June 2025 – President Arben Kolari of Albania and President Goran Stefov of North \
    Macedonia met in Ohrid on 12 June 2025 for the Fourth Lakes Summit.

    The presidents adopted the Lakes Action Plan for 2025-2027. Foreign Minister of Greece Nikos \
    Vellas attended the summit.

    """

  /// The same series, one later, still ahead.
  static let announcement = """
    Greece to Host the Fifth Lakes Summit

    ATHENS, 3 September 2025 – The Fifth Lakes Summit will be held in Athens on 11 May 2026, \
    Foreign Minister of Greece Nikos Vellas said on Wednesday.

    """

  /// Talks that have nothing to do with the others.
  static let talks = """
    Foreign Ministers of Norway and Kenya Hold Talks

    NAIROBI, 2 July 2025 – Norwegian Foreign Minister Ingrid Solheim and Kenyan Foreign Minister \
    Daniel Mwangi held talks in Nairobi on 2 July 2025.

    """

  static let three = [
    "seeds/summit.txt": summit, "seeds/2025/announcement.txt": announcement,
    "seeds/talks.txt": talks,
  ]
}
