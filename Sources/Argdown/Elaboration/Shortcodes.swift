/// The characters that codes such as `:smile:` or `.->.` stand for.
struct Shortcodes: Sendable {
  private var custom: [String: String] = [:]

  /// The character for a code with its signs, `:smile:`; `nil` for an unknown code.
  subscript(code: String) -> String? {
    if let character = custom[code] { return character }
    // One character of the original comes with a variation selector in this form only.
    if code == ":smile:" { return "☺\u{FE0F}" }
    return Shortcodes.standard[String(code.dropFirst().dropLast())]
  }

  /// Adds a code of the author's; line ends in what it stands for become blanks, as in any text.
  mutating func define(_ code: String, as character: String) {
    custom[code] = character.onOneLine
  }

  private static let standard: [String: String] = [
    "A": "∀", "E": "∃", "O": "𝗢", "P": "𝗣", "->": "→", "<->": "↔", "~": "¬", "^": "∧", "v": "∨",
    "v_": "⊻", "<>": "◇", "[]": "◻", "happy": "😀", "smile": "☺", "smiley": "☺", "laugh": "😆",
    "lol": "😆", "rofl": "🤣", "joy": "😂", "heart": "❤", "?": "❓", "question": "❓", "love": "😍",
    "wink": "😉", "shush": "🤫", "meh": "😐", "eye-roll": "🙄", "sad": "😢", "disappointed": "😞",
    "scream": "😱", "+1": "👍", "up": "👍", "-1": "👎", "down": "👎", "think": "🤔", "star": "⭐",
    "y": "✔", "agree": "✔", "n": "❌", "disagree": "❌",
  ]
}
