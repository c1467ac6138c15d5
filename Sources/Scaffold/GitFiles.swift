/// What git and the hosts of git are told of an archive.
enum GitFiles {
  static let ignored = """
    .DS_Store
    *~
    *.swp

    """

  /// Of the attributes the last line that fits a path decides.
  ///
  /// A merge takes the pages of one side whole and leaves the rest to the next build: two sides put
  /// together line by line would be a page that no build ever made. The list of pages is the sum of
  /// both, so that the next build knows every page for one of its own.
  static let attributes = """
    # The site is built from the sources: hosts fold its files in a diff, and show the Markdown that
    # stands beside each page. After a merge 'briefgen build' makes the site of both sides.
    public/** -text -merge linguist-generated gitlab-generated
    public/**/index.md -linguist-generated -gitlab-generated
    public/manifest.txt merge=union

    """
}
