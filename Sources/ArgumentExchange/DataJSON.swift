public import ArgumentModel

extension JSONWriter {
  /// Writes a key with data, if there is any.
  mutating func memberIfAny(_ key: StaticString, _ data: DataMapping) {
    guard !data.isEmpty else { return }
    self.key(key.description)
    value(.mapping(data))
  }

  /// Writes a key with the names of tags, if there are any.
  mutating func memberIfAny(_ key: StaticString, _ tags: [Tag]) {
    if !tags.isEmpty { member(key, tags.map(\.name)) }
  }

  /// Writes a data value; how deep it nests is bounded by whoever read it.
  public mutating func value(_ value: DataValue) {
    switch value {
    case .null: null()
    case .bool(let bool): self.value(bool)
    case .int(let int): self.value(int)
    case .number(let number): self.value(number)
    case .string(let string): self.value(string)
    case .sequence(let values): array { json in for value in values { json.value(value) } }
    case .mapping(let mapping):
      object { json in
        for entry in mapping.entries {
          json.key(entry.key)
          json.value(entry.value)
        }
      }
    }
  }
}
