extension [UInt8] {
  /// A Markdown document with spaces in place of its front matter, which is YAML.
  ///
  /// Front matter lies between a first line `---`, behind which there is no empty line, and a line
  /// `---` or `...`. All offsets and lines stay what they are.
  var withBlankFrontMatter: [UInt8] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var start = starts(with: mark) ? mark.count : 0
    let first = start
    var number = 0
    while start < count {
      let end = self[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? count
      let line = String(decoding: self[start..<end], as: UTF8.self)
      let words = line.split { $0 == " " || $0 == "\t" }
      let isRule = words == ["---"] && line.hasPrefix("---")
      if number == 0, !isRule { return self }
      if number == 1, words.isEmpty { return self }
      if number > 0, isRule || (words == ["..."] && line.hasPrefix("...")) {
        return self[..<first]
          + self[first..<end].map { $0 == 0x0A || $0 == 0x0D ? $0 : UInt8(ascii: " ") }
          + self[end...]
      }
      number += 1
      start = end + (self[end...].starts(with: [0x0D, 0x0A]) ? 2 : 1)
    }
    return self
  }
}
