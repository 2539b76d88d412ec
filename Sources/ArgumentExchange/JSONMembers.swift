/// Members of objects: a fixed key, which needs no escapes, with its value.
extension JSONWriter {
  /// Writes a key with a text.
  public mutating func member(_ key: StaticString, _ string: String) {
    let text = string.utf8.span
    let needsEscapes = unsafe text.bytes.needsEscapes
    member(key, room: text.quotedCount(needsEscapes)) { line in
      line.append(quoted: text, needsEscapes)
    }
  }

  /// Writes a key with a text that needs no escapes.
  mutating func member(_ key: StaticString, fixed text: StaticString) {
    member(key, room: text.utf8CodeUnitCount + 2) { line in line.append(quoted: text) }
  }

  /// Writes a key with a name that ends with a number: `"n12"`.
  mutating func member(_ key: StaticString, _ prefix: StaticString, _ number: Int) {
    member(key, room: prefix.utf8CodeUnitCount + 22) { line in line.append(prefix, number) }
  }

  /// Writes a key with a whole number.
  public mutating func member(_ key: StaticString, _ int: Int) {
    member(key, room: 20) { line in line.append(digitsOf: int) }
  }

  /// Writes a key with a truth value.
  public mutating func member(_ key: StaticString, _ bool: Bool) {
    member(key, room: 5) { line in line.append(bool ? "true" : "false") }
  }

  /// Writes a key with `null`.
  mutating func memberOfNothing(_ key: StaticString) {
    member(key, room: 4) { line in line.append("null") }
  }

  /// Writes a key with texts in an array.
  public mutating func member(_ key: StaticString, _ strings: [String]) {
    self.key(key.description)
    array(strings)
  }

  /// Writes a key with whole numbers in an array.
  public mutating func member(_ key: StaticString, _ numbers: [Int]) {
    self.key(key.description)
    array(numbers)
  }

  /// Writes members at once, for which there is room of `room` bytes, with what stands before each.
  @inline(__always)
  mutating func members(
    _ number: Int, room: Int, _ content: (inout OutputSpan<UInt8>, inout JSONLead) -> Void
  ) {
    var lead = leadOfMember()
    let count = number * (lead.count + 4) + room
    bytes.append(addingCapacity: count) { (line: inout OutputSpan<UInt8>) in content(&line, &lead) }
  }

  /// Writes a key with a value of `room` bytes at most.
  @inline(__always)
  private mutating func member(
    _ key: StaticString, room: Int, _ value: (inout OutputSpan<UInt8>) -> Void
  ) {
    members(1, room: key.utf8CodeUnitCount + room) { line, lead in
      line.append(&lead, key: key)
      value(&line)
    }
  }
}
