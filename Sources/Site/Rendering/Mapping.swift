/// What a closure makes of each element, in their order, by some tasks at once.
///
/// Neighbours go to one task in a batch; there are many batches a task, since pages differ in size, and
/// what is left of the last one only one task works at.
public func mapped<Element: Sendable, Result: Sendable>(
  _ elements: [Element], jobs: Int, _ work: @escaping @Sendable (Element) throws -> Result
) async throws -> [Result] {
  try await mappedBatches(elements, jobs: jobs) { batch in
    try batch.map { element in
      try Task.checkCancellation()
      return try work(element)
    }
  }
}

/// What two closures make, the second beside the first where there is more than one job.
public func both<One: Sendable, Other: Sendable>(
  jobs: Int, _ one: @Sendable () async throws -> One,
  _ other: @Sendable () async throws -> Other
) async throws -> (One, Other) {
  guard jobs > 1 else { return (try await one(), try await other()) }
  return try await withoutActuallyEscaping(other) { other in
    async let beside = other()
    let first = try await one()
    return (first, try await beside)
  }
}

/// What a closure makes of each batch of neighbours, in the order of the elements.
///
/// - Throws: Of what several batches throw the first in their order: those begin in that order, and all
///   that have begun are waited for.
func mappedBatches<Element: Sendable, Result: Sendable>(
  _ elements: [Element], jobs: Int,
  _ work: @escaping @Sendable (ArraySlice<Element>) throws -> [Result]
) async throws -> [Result] {
  let size = max(1, elements.count / (max(1, jobs) * 32))
  let starts = Array(stride(from: 0, to: elements.count, by: size))
  typealias Outcome = Swift.Result<[Result], any Error>
  let outcome = await withTaskGroup(of: (Int, Outcome).self, returning: Outcome.self) { group in
    var batches = Array(repeating: [Result](), count: starts.count)
    var failure: (index: Int, error: any Error)?
    func take(_ done: Int, _ outcome: Outcome) {
      switch outcome {
      case .success(let results): batches[done] = results
      case .failure(let error):
        if failure.map({ done < $0.index }) ?? true { failure = (done, error) }
      }
    }
    for index in starts.indices {
      // As wide as the jobs: a new batch begins when one is done.
      if index >= jobs, let (done, outcome) = await group.next() { take(done, outcome) }
      guard failure == nil else { break }
      group.addTask {
        let end = min(starts[index] + size, elements.count)
        return (index, Outcome { try work(elements[starts[index]..<end]) })
      }
    }
    for await (done, outcome) in group { take(done, outcome) }
    return failure.map { .failure($0.error) } ?? .success(batches.flatMap(\.self))
  }
  return try outcome.get()
}
