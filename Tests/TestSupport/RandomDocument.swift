/// A sound Argdown text made by chance, the same for each seed: every construct, in every manner.
public struct RandomDocument {
  /// The text.
  public private(set) var text = ""

  private var random: SplitMix64
  private let lineEnd: String
  private var untitled = 0
  private var statements: [String] = []
  private var arguments: [String] = []
  /// Arguments that have a structure: a second one would be a fault.
  private var structured: Set<String> = []

  /// Makes the document of that seed.
  public init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    lineEnd = random.chance(oneIn: 4) ? "\r\n" : "\n"
    if random.chance(oneIn: 2) { addFrontMatter() }
    for _ in 0...random.below(9) { addBlock() }
    text = text.replacingLineFeeds(by: lineEnd)
  }

  private mutating func addFrontMatter() {
    let entries = [
      "title: A map", "model: {mode: strict}", "model:\n    mode: loose",
      "author: [Ann, \"Bob: C\"]",
      "color: {colorScheme: default}", "\"a b\": 'it''s'", "date: 2016-12-01",
    ]
    var seen: Set<String> = []
    text += "===\n"
    for _ in 0...random.below(3) {
      let entry = random.pick(entries)
      if seen.insert(String(entry.prefix(4))).inserted { text += "\(entry)\n" }
    }
    text += "===\n\n"
  }

  private mutating func addBlock() {
    switch random.below(10) {
    case 0: addHeading()
    case 1, 2: addStructure()
    case 3: addList()
    case 4: text += comment() + "\n\n"
    default:
      addElement(indentation: 0)
      text += "\n"
    }
    if random.chance(oneIn: 5) { text += random.pick(["\n", " \n\n", "\t\n"]) }
  }

  private mutating func addHeading() {
    text += String(repeating: "#", count: 1 + random.below(4)) + " \(sentence(isHead: false))"
    if random.chance(oneIn: 3) { text += " {isGroup: \(random.pick(["true", "false"]))}" }
    text += "\n\n"
  }

  private mutating func addList() {
    let isOrdered = random.chance(oneIn: 2)
    for number in 1...(1 + random.below(3)) {
      text += isOrdered ? "\(number). " : "* "
      addElement(indentation: 2)
    }
    text += "\n"
  }

  private mutating func addStructure() {
    if random.chance(oneIn: 2) {
      let title = argumentTitle()
      guard structured.insert(title).inserted else { return }
      arguments.append(title)
      text += random.chance(oneIn: 2) ? "<\(title)>" : "<\(title)>: \(sentence(isHead: false))"
      text += tail() + "\n\n"
    } else {
      // What stands before must be no argument, to which the structure would belong.
      text += "So much for that.\n\n"
    }
    var number = 0
    for _ in 0...random.below(3) {
      for _ in 0...random.below(2) {
        number += 1
        text += "(\(number))\(random.pick([" ", "", "  "]))"
        addElement(indentation: 0, isEntry: true)
      }
      text += inference(number)
      if random.chance(oneIn: 4) {
        text += "  \(random.pick(["_", "<_"])) "
        addElement(indentation: 2)
      }
      number += 1
      text += "(\(number)) "
      addElement(indentation: 0, isEntry: true)
    }
    text += "\n"
  }

  private mutating func inference(_ number: Int) -> String {
    switch random.below(5) {
    case 0: "----\n"
    case 1: "-- modus ponens --\n"
    case 2: "-- modus ponens, a \\, b {uses: [\(1 + random.below(number))]} --\n"
    case 3: "--\nanalogy\n{from: [1], note: \"a -- b\"}\n--\n"
    default: "-- {strength: 0.5} --\n"
    }
  }

  /// Adds a statement or argument with relations below it.
  private mutating func addElement(indentation: Int, isEntry: Bool = false) {
    let isArgument = !isEntry && random.chance(oneIn: 3)
    text += isArgument ? argument() : statement()
    text += tail() + "\n"
    addRelations(indentation: indentation, belowArgument: isArgument)
  }

  private mutating func addRelations(indentation: Int, belowArgument: Bool) {
    guard indentation < 8 else { return }
    let count = max(0, random.below(5) - 2)
    let unit = random.pick([1, 2, 3])
    for _ in 0..<count {
      let sign = random.pick(["+", "<+", "-", "<-", "_", "<_", "+>", "->", "_>", "><"])
      text += String(repeating: " ", count: indentation + unit) + sign + " "
      let isArgument = sign != "><" && random.chance(oneIn: 3)
      text += isArgument ? argument() : statement()
      text += tail() + "\n"
      if random.chance(oneIn: 3) {
        addRelations(indentation: indentation + unit, belowArgument: isArgument)
      }
    }
  }

  private mutating func statement() -> String {
    switch random.below(4) {
    case 0: return sentence(isHead: true)
    case 1 where !statements.isEmpty: return "[\(random.pick(statements))]"
    default:
      let title = random.chance(oneIn: 5) && !statements.isEmpty ? random.pick(statements) : title()
      statements.append(title)
      return random.chance(oneIn: 6) ? "[\(title)]" : "[\(title)]: \(sentence(isHead: false))"
    }
  }

  private mutating func argument() -> String {
    if random.chance(oneIn: 2), !arguments.isEmpty { return "<\(random.pick(arguments))>" }
    let title = argumentTitle()
    arguments.append(title)
    return random.chance(oneIn: 2) ? "<\(title)>" : "<\(title)>: \(sentence(isHead: false))"
  }

  /// Tags and data behind a text or a title.
  private mutating func tail() -> String {
    var tail = ""
    while random.chance(oneIn: 4) { tail += " \(tag())" }
    if random.chance(oneIn: 4) { tail += random.pick([" ", "\n    "]) + data() }
    return tail
  }

  private mutating func tag() -> String {
    random.pick(["#thesis", "#a-b", "#größe", "#(two words)", "#constructor", "#1"])
  }

  private mutating func data() -> String {
    random.pick([
      "{a: 1}", "{isInMap: true}", "{isInGroup: false}", "{isInGroup: true, rank: x}",
      "{a: {b: [1, 2.5, .inf]}, c: null}", "{\"a b\": \"}\", d: 'it''s {x}'}",
      "{\n  a: one\n  b:\n    - two\n    - three: {x: y}\n}", "{color: \"#ff0000\"}",
      "{a: \"line\\nend\", b: \"\"}", "{a: yes, b: ~, c: \"true\", d: 0x10, e: \"1\"}",
      "{isCanonical: true}", "{constructor: 1, __proto__: 2}",
    ])
  }

  private mutating func title() -> String {
    let words = [
      "Solar", "constructor", "__proto__", "toString", "1", "20", "0x1", "Größe", "太陽 光", "😀",
      "a & b", "it's \"so\"", "a [b] c", "x_y*z", "Untitled 1", "a: b", "{a}", "#tag", "a, b.",
      "e\u{301}", "\u{E9}", "a // b", "- x", "1. one", " blank ", "A\\B", "a <b> c", "@home", "%",
    ]
    let word = random.pick(words)
    return random.chance(oneIn: 3) ? word : "\(word) \(random.below(6))"
  }

  /// A title that can stand at the head of a block: `<-` and `<_` are signs there.
  private mutating func argumentTitle() -> String {
    let title = title()
    return title.hasPrefix("-") || title.hasPrefix("_") ? "so \(title)" : title
  }

  /// A text of several pieces; `isHead` if nothing stands before it in its block.
  private mutating func sentence(isHead: Bool) -> String {
    let heads = ["Solar power", "**All** of it", "太陽光発電", "\\- a dash", "\\[x\\]", "1.5 of it"]
    let pieces = [
      "is cheap", "*in the end*", "_so they say_", "**very *much* so**", "[link](http://a.b/c_d)",
      "@[Solar]", "@<a & b>", "#tag", "#(a tag)", "\\*not\\*", "snake_case", "2 \\* 3", "a < b > c",
      "http://a.b", "e.g. this", ":smile:", ".->.", "12:30:45", "/* so */", "a \\# b", "\\{x\\}",
      "\\@\\[x\\]", "(1) one", "- dash", "+ plus", "ein Öl", "👍🏽", "a\tb", "two  blanks", "\\\\",
      "50 %",
      "`code`", "\"quoted\"", "<!-- no -->", "\u{A0}", "it's", "a_b_", "__bold__ too", "=== x",
      "\\:smile:", "a\\.b", "\\/\\/ x", "*a*, _b_.", "x*y*", "*a **b** c*", "*_b_*", "_**b**_",
    ]
    var sentence = isHead ? random.pick(heads) : "It"
    for _ in 0...random.below(7) { sentence += " \(random.pick(pieces))" }
    if random.chance(oneIn: 6) { sentence += " // remark\n    and more" }
    return random.chance(oneIn: 5) ? sentence + "\n  and on" : sentence + "."
  }

  private mutating func comment() -> String {
    random.pick(["// a comment", "/* over\n\n two */", "<!-- markup\n -->"])
  }
}

extension String {
  fileprivate func replacingLineFeeds(by lineEnd: String) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd)
  }
}
