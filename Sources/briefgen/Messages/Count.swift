/// A number with its noun: `1 file`, `2 files`.
struct Count: CustomStringConvertible {
  let description: String

  init(_ number: Int, _ noun: String) {
    description = "\(number) \(noun)" + (number == 1 ? "" : "s")
  }
}

/// A duration as people say it: `0.42 s`, `3.1 s`.
struct Seconds: CustomStringConvertible {
  let description: String

  init(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    let hundredths = Int(seconds) * 100 + Int(attoseconds / 10_000_000_000_000_000)
    let rest = hundredths % 100
    description = "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) s"
  }
}
