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
  _ other: @Sendable () throws -> Other
) async throws -> (One, Other) {
  guard jobs > 1 else { return (try await one(), try other()) }
  return try await withoutActuallyEscaping(other) { other in
    async let beside = other()
    let first = try await one()
    return (first, try await beside)
  }
}

/// What a closure makes of each batch of neighbours, in the order of the elements.
func mappedBatches<Element: Sendable, Result: Sendable>(
  _ elements: [Element], jobs: Int,
  _ work: @escaping @Sendable (ArraySlice<Element>) throws -> [Result]
) async throws -> [Result] {
  let size = max(1, elements.count / (max(1, jobs) * 32))
  let starts = Array(stride(from: 0, to: elements.count, by: size))
  return try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
    var batches = Array(repeating: [Result](), count: starts.count)
    for index in starts.indices {
      // As wide as the jobs: a new batch begins when one is done.
      if index >= jobs, let (done, results) = try await group.next() { batches[done] = results }
      group.addTask {
        let end = min(starts[index] + size, elements.count)
        return (index, try work(elements[starts[index]..<end]))
      }
    }
    for try await (done, results) in group { batches[done] = results }
    return batches.flatMap(\.self)
  }
}
