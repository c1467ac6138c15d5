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
