import Foundation

/// The processors of this machine.
enum Processors {
  static var count: Int { ProcessInfo.processInfo.activeProcessorCount }
}
