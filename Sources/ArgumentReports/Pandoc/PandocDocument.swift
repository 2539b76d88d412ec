public import ArgumentModel

/// A document as Pandoc hands it to its filters, in JSON: data about it, and a tree of blocks.
///
/// What is no map passes through as it came, whatever later versions of Pandoc put there.
public struct PandocDocument: Hashable, Sendable {
  /// The document as data, in the form of Pandoc's JSON.
  public private(set) var value: DataValue
  /// Whether the version of the document has a block for figures, as Pandoc has from 3.0 on.
  public let hasFigures: Bool

  /// Why data is no document of Pandoc's.
  public struct Fault: Error, Hashable, Sendable {
    /// What is wrong, lower case, without a full stop.
    public let message: String
  }

  /// Takes data as a document.
  public init(_ value: DataValue) throws(Fault) {
    guard let version = value.mapping?["pandoc-api-version"]?.sequence else {
      throw Fault(message: "it has no `pandoc-api-version`")
    }
    guard value.mapping?["blocks"]?.sequence != nil else {
      throw Fault(message: "it has no `blocks`")
    }
    self.value = value
    hasFigures = !version.compactMap(\.int).lexicographicallyPrecedes([1, 23])
  }

  /// What the document's own data say below `argdown`: what holds for all of its maps.
  public var settings: DataMapping {
    let metadata = value.mapping?["meta"]?.mapping?["argdown"]
    return metadata.map(PandocElement.plain)?.mapping ?? [:]
  }

  /// Puts blocks where maps stand, wherever they do: in lists, quotes, tables, notes.
  ///
  /// `blocks` is asked for one map after the other, in the order of the document.
  ///
  /// - Complexity: O(size of the document).
  public mutating func replaceMaps(by blocks: (PandocMap) -> [DataValue]) {
    var count = 0
    replaceMaps(in: &value, &count, by: blocks)
  }

  /// How deep this goes is bounded by the reader of JSON.
  private func replaceMaps(
    in value: inout DataValue, _ count: inout Int, by blocks: (PandocMap) -> [DataValue]
  ) {
    switch value {
    case .sequence(var elements):
      value = .null
      var position = 0
      while position < elements.count {
        if let map = PandocMap(elements[position], number: count + 1) {
          count += 1
          let new = blocks(map)
          elements.replaceSubrange(position...position, with: new)
          position += new.count
        } else {
          replaceMaps(in: &elements[position], &count, by: blocks)
          position += 1
        }
      }
      value = .sequence(elements)
    case .mapping(var mapping):
      value = .null
      for entry in mapping.entries {
        switch entry.value {
        case .sequence, .mapping: break
        default: continue
        }
        var inner = entry.value
        replaceMaps(in: &inner, &count, by: blocks)
        mapping[entry.key] = inner
      }
      value = .mapping(mapping)
    default: break
    }
  }
}
