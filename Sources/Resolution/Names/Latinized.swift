/// Cyrillic and Greek letters as Latin ones, for addresses: `Лавров` becomes `Lavrov`.
///
/// Russian and Ukrainian letters after BGN/PCGN, Greek ones letter by letter.
func latinized(_ name: String) -> String {
  guard name.unicodeScalars.contains(where: { latinLetters[$0] != nil }) else { return name }
  var result = ""
  for scalar in name.unicodeScalars {
    if let letters = latinLetters[scalar] {
      result += letters
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

private let latinLetters: [Unicode.Scalar: String] = {
  let rows = """
    а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh \
    ц ts ч ch ш sh щ shch ъ _ ы y ь _ э e ю yu я ya є ye і i ї yi ґ g ў u ә a ғ gh қ q ң n ө o ұ u \
    ү u һ h ј j љ lj њ nj ћ c ђ dj џ dz \
    α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch \
    ψ ps ω o ά a έ e ή i ί i ό o ύ y ώ o
    """
  let cells = rows.split(separator: " ")
  var letters: [Unicode.Scalar: String] = [:]
  for index in stride(from: 0, to: cells.count - 1, by: 2) {
    let latin = cells[index + 1] == "_" ? "" : String(cells[index + 1])
    for scalar in (String(cells[index]) + cells[index].uppercased()).unicodeScalars {
      letters[scalar] = latin
    }
  }
  return letters
}()
