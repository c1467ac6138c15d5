import Testing
import Text

/// The work grows with a text and not with its square.
@Suite struct GrowthTests {
  @Test(arguments: [
    // One meeting, told again and again.
    "Talks between Ghana and Togo took place in Lome on Monday. ",
    // Another meeting in each sentence.
    "Foreign Minister of Togo Ann Lee also held a separate call with Paul Ba. ",
  ])
  func `compares a mention with few others, however many meetings a text has`(
    sentence: String
  ) throws {
    try expectGrowth(of: sentence, from: 300, ending: "")
  }

  @Test(arguments: [
    "the talks of Ghana and Togo were held in Lome on Monday and ",
    "Ann Lee of Togo met with Paul Ba of Benin in Kara on 5 May and ",
    "Minister Ann Lee will visit Togo on Monday, ",
    "a visit to Lome, where on 5 May the council met, ",
  ])
  func `looks for the day and town of a meeting beside it, however long the sentence is`(
    part: String
  ) throws {
    try expectGrowth(of: part, from: 100, ending: "all went home.")
  }

  @Test(arguments: [
    "talks between Ann Lee, Otto Berg and ", "the second such meeting and the third session of ",
  ])
  func `looks for who takes part a little way behind a meeting, however far the next verb is`(
    part: String
  ) throws {
    try expectGrowth(of: part, from: 300, ending: "all others.")
  }

  @Test func `looks a little way only for another meeting behind one that words describe`() throws {
    try expectGrowth(
      of: "the talks and ", from: 100, ending: "the forum held in Lome on Monday ended.")
  }

  @Test(arguments: ["to co-chair the meeting ", "the talks, which took place, were held, "])
  func `looks a little way only for the verbs that lead to another`(part: String) throws {
    try expectGrowth(of: part, from: 300, ending: "all went home.")
  }

  @Test func `compares a name before an acronym with those that end there only`() throws {
    try expectGrowth(of: "Wide Hat Office (WHO) and ", from: 400, ending: "all went home.")
  }

  /// Whether four times as much text takes hardly more than four times as many comparisons.
  private func expectGrowth(of part: String, from count: Int, ending: String) throws {
    let small = try Self.comparisons(of: String(repeating: part, count: count) + ending)
    let large = try Self.comparisons(of: String(repeating: part, count: count * 4) + ending)
    #expect(small > 300)
    #expect(large < small * 6)
  }

  private static func comparisons(of text: String) throws -> Int {
    let counter = Comparisons.Counter()
    _ = try Comparisons.$counter.withValue(counter) {
      try Dispatch(text, date: "2025-05-05")
    }
    return counter.count
  }
}
