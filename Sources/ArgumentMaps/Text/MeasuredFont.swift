/// The fonts by whose widths texts are measured: Helvetica's family, those made to its widths, and the
/// one that stands in for them.
enum MeasuredFont {
  /// The names, as the fonts have them.
  static let names = [
    "Arial", "Helvetica", "Liberation Sans", "Arimo", "Nimbus Sans", "Nimbus Sans L", "FreeSans",
    "TeX Gyre Heros", "DejaVu Sans", "sans-serif",
  ]

  /// The font of that name, in capitals or not, as CSS names it; `nil` for one of other widths.
  static func named(_ name: String) -> String? {
    guard let found = names.first(where: { $0.lowercased() == name.lowercased() }) else {
      return nil
    }
    return found.contains(" ") ? "'\(found)'" : found
  }
}
