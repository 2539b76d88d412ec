import ArgumentModel
import CYAML

/// Reads YAML by libyaml into data values, with the scalars of YAML 1.2's core schema.
///
/// The one place that calls libyaml.
enum YAMLReader {
  /// What is wrong with a piece of YAML, and where, in bytes from its beginning.
  struct Fault: Error {
    let message: String
    let offset: Int
    /// What to do about it; `nil` where the message says it already.
    var help: String?
  }

  /// The tag of a scalar that is to be read as text, `!!str`.
  private static let stringTag = "tag:yaml.org,2002:str"

  /// Reads one document of at most so many bytes; an empty one is `null`.
  static func read(
    _ yaml: [UInt8], upTo limit: Int = Limits.standard.dataBytes
  ) throws(Fault) -> DataValue {
    try build(yaml, upTo: limit, recordsPlaces: false).result
  }

  /// Reads one document, with the stretch of each key by the keys from the outside in.
  static func readPlaced(
    _ yaml: [UInt8]
  ) throws(Fault) -> (value: DataValue, places: [[String]: SourceRange]) {
    let builder = try build(yaml, upTo: Limits.standard.dataBytes, recordsPlaces: true)
    let offsets = CharacterOffsets(of: yaml)
    var places: [[String]: SourceRange] = [:]
    for (path, range) in builder.places {
      places[path] = SourceRange(offsets[range.lowerBound], offsets[range.upperBound])
    }
    return (builder.result, places)
  }

  private static func build(
    _ yaml: [UInt8], upTo limit: Int, recordsPlaces: Bool
  ) throws(Fault) -> ValueBuilder {
    guard yaml.count <= limit else {
      throw Fault(
        message: "it has \(yaml.count) bytes where \(limit.asBytes) is the limit", offset: 0,
        help: "put long texts into files of their own")
    }
    var parser = unsafe yaml_parser_t()
    guard unsafe yaml_parser_initialize(&parser) == 1 else {
      throw Fault(message: "out of memory", offset: 0)
    }
    defer { unsafe yaml_parser_delete(&parser) }
    return try unsafe yaml.withUnsafeBufferPointer { (bytes) throws(Fault) in
      unsafe yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      unsafe yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
      var builder = ValueBuilder(recordsPlaces: recordsPlaces)
      while true {
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(&parser, &event) == 1 else {
          throw unsafe fault(of: parser, in: yaml)
        }
        defer { unsafe yaml_event_delete(&event) }
        guard unsafe event.type != YAML_STREAM_END_EVENT else { return builder }
        do throws(ValueBuilder.Refusal) {
          try unsafe add(event, to: &builder)
        } catch {
          let mark = unsafe event.start_mark
          throw Fault(message: error.message, offset: offset(ofCharacter: mark.index, in: yaml))
        }
      }
    }
  }

  private static func add(
    _ event: yaml_event_t, to builder: inout ValueBuilder
  ) throws(ValueBuilder.Refusal) {
    switch unsafe event.type {
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let text = unsafe String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      let tag = unsafe name(scalar.tag)
      let isPlain = unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE && tag != "!" && tag != stringTag
      try unsafe builder.add(
        isPlain ? DataValue(plainScalar: text) : .string(text), text: text,
        anchor: name(scalar.anchor), at: event.start_mark.index..<event.end_mark.index)
    case YAML_SEQUENCE_START_EVENT:
      try unsafe builder.openSequence(anchor: name(event.data.sequence_start.anchor))
    case YAML_MAPPING_START_EVENT:
      try unsafe builder.openMapping(anchor: name(event.data.mapping_start.anchor))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: try builder.close()
    case YAML_ALIAS_EVENT: try unsafe builder.addAlias(name(event.data.alias.anchor) ?? "")
    case YAML_DOCUMENT_START_EVENT: try builder.openDocument()
    default: break
    }
  }

  private static func name(_ name: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    guard let name = unsafe name else { return nil }
    return unsafe String(cString: name)
  }

  private static func fault(of parser: yaml_parser_t, in yaml: [UInt8]) -> Fault {
    let problem = unsafe parser.problem.map { unsafe String(cString: $0) } ?? "unreadable"
    let isReading = unsafe parser.error == YAML_READER_ERROR
    let offset =
      unsafe isReading
      ? Int(parser.problem_offset) : offset(ofCharacter: parser.problem_mark.index, in: yaml)
    return Fault(
      message: problem, offset: min(offset, yaml.count),
      help: "quote a value that has a colon, a comma or a bracket: `key: \"a: b\"`")
  }

  /// libyaml counts characters; sources are counted in bytes.
  private static func offset(ofCharacter index: Int, in yaml: [UInt8]) -> Int {
    var characters = 0
    for offset in yaml.indices where yaml[offset] & 0xC0 != 0x80 {
      if characters == index { return offset }
      characters += 1
    }
    return yaml.count
  }
}

/// The offsets of the characters of a text.
private struct CharacterOffsets {
  private let starts: [Int]
  private let end: Int

  init(of text: [UInt8]) {
    starts = text.indices.filter { text[$0] & 0xC0 != 0x80 }
    end = text.count
  }

  subscript(character: Int) -> Int { character < starts.count ? starts[character] : end }
}
