/// Which form of its words a language takes for a number, by the rules of CLDR
/// (https://unicode.org/reports/tr35/tr35-numbers.html#Language_Plural_Rules), for whole numbers.
struct PluralRules: Sendable {
  /// In the order in which they are tried; `other` is what is left.
  enum Category: String, CaseIterable, Sendable {
    case zero, one, two, few, many, other
  }

  private var rules: [(category: Category, condition: Condition)] = []

  /// `n % 10 = 2..4 and n % 100 != 12..14`; nil for what is no such rule.
  mutating func add(_ category: Category, _ rule: String) -> Bool {
    guard let condition = Condition(rule) else { return false }
    rules.append((category, condition))
    return true
  }

  func category(of number: Int) -> Category {
    rules.first { $0.condition.holds(for: abs(number)) }?.category ?? .other
  }

  /// Ways to hold, each a list of relations that all hold.
  private struct Condition: Sendable {
    private struct Relation: Sendable {
      /// 0 where the number is not divided.
      var modulus = 0
      var isNegated = false
      var ranges: [ClosedRange<Int>] = []

      func holds(for number: Int) -> Bool {
        let value = modulus == 0 ? number : number % modulus
        return ranges.contains { $0.contains(value) } != isNegated
      }
    }

    private let ways: [[Relation]]

    func holds(for number: Int) -> Bool {
      ways.contains { way in way.allSatisfy { $0.holds(for: number) } }
    }

    init?(_ rule: String) {
      var ways: [[Relation]] = [[]]
      var words = rule.split(separator: " ")[...]
      while !words.isEmpty {
        guard let relation = Self.relation(&words) else { return nil }
        ways[ways.count - 1].append(relation)
        switch words.popFirst() {
        case "and" where !words.isEmpty: continue
        case "or" where !words.isEmpty: ways.append([])
        case nil: break
        default: return nil
        }
      }
      guard ways.allSatisfy({ !$0.isEmpty }) else { return nil }
      self.ways = ways
    }

    /// Of a whole number `i` is the number itself; `v`, `f` and the like are 0.
    private static func relation(_ words: inout ArraySlice<Substring>) -> Relation? {
      guard let operand = words.popFirst(), ["n", "i"].contains(operand) else { return nil }
      var relation = Relation()
      if words.first == "%" {
        words.removeFirst()
        guard let modulus = words.popFirst().flatMap({ Int($0) }), modulus > 0 else { return nil }
        relation.modulus = modulus
      }
      guard let sign = words.popFirst(), sign == "=" || sign == "!=" else { return nil }
      relation.isNegated = sign == "!="
      guard let list = words.popFirst() else { return nil }
      for part in list.split(separator: ",") {
        let ends = part.split(separator: ".", omittingEmptySubsequences: true).map { Int($0) }
        guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil,
          first <= last
        else { return nil }
        relation.ranges.append(first...last)
      }
      return relation.ranges.isEmpty ? nil : relation
    }
  }
}
