import ArgumentParser
import Briefing

/// A day on the command line.
struct AsOf: ExpressibleByArgument {
  let date: PartialDate

  init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard parts.count == 3, numbers.count == 3, parts.map(\.count) == [4, 2, 2],
      let date = PartialDate(year: numbers[0], month: numbers[1], day: numbers[2])
    else { return nil }
    self.date = date
  }
}
