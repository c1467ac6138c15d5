/// Elements with one key together, in the order of each key's first.
public func grouped<Element, Key: Hashable>(
  _ elements: [Element], by key: (Element) -> Key
) -> [(key: Key, elements: [Element])] {
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
  return groups
}
