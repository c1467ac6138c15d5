internal import Synchronization

/// Where the links of a site lead, each place once.
///
/// A site of 10,000 documents has a million links to a tenth as many places. Which file has a link is
/// only asked where one leads nowhere; then the files are read again.
final class LinkTargets: Sendable {
  private let targets = Mutex(FingerprintSet(capacity: 1 << 12))

  /// Any number of tasks may.
  func note(_ links: [Fingerprint]) {
    targets.withLock { targets in
      for link in links { _ = targets.insert(link) }
    }
  }

  func areAll(in offers: FingerprintSet) -> Bool {
    targets.withLock { $0.isSubset(of: offers) }
  }
}
