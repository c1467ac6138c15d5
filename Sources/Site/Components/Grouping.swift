/// Runs of neighbours with the same key, in their order.
func runs<Element, Key: Equatable, Group>(
  of elements: [Element], by key: (Element) -> Key, make: (Key, ArraySlice<Element>) -> Group
) -> [Group] {
  var groups: [Group] = []
  var start = elements.startIndex
  while start < elements.endIndex {
    let current = key(elements[start])
    let end = elements[start...].firstIndex { key($0) != current } ?? elements.endIndex
    groups.append(make(current, elements[start..<end]))
    start = end
  }
  return groups
}

/// Elements with the same key together, wherever they stand, in the order of each key's first.
func groups<Element, Key: Hashable, Group>(
  of elements: [Element], by key: (Element) -> Key, make: (Key, [Element]) -> Group
) -> [Group] {
  var offsets: [Key: Int] = [:]
  var groups: [(key: Key, elements: [Element])] = []
  for element in elements {
    let key = key(element)
    if let offset = offsets[key] {
      groups[offset].elements.append(element)
    } else {
      offsets[key] = groups.count
      groups.append((key, [element]))
    }
  }
  return groups.map { make($0.key, $0.elements) }
}
