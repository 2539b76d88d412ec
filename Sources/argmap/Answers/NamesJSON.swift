import ArgumentExchange
import ArgumentModel

extension Relation.Endpoint {
  /// What the title names.
  var kind: String { statement == nil ? "argument" : "statement" }

  /// Whether the title was made up for want of one.
  var isUntitled: Bool {
    switch self {
    case .statement(let id): id.isUntitled
    case .argument(let id), .inference(of: let id, step: _): id.isUntitled
    }
  }
}

extension JSONWriter {
  /// Writes what names a claim: `kind`, `title`, and `untitled` where the title was made up.
  mutating func members(of name: Relation.Endpoint) {
    member("kind", name.kind)
    member("title", name.title)
    if name.isUntitled { member("untitled", true) }
  }

  /// Writes names, an object each.
  mutating func array(of names: [Relation.Endpoint]) {
    array { json in for name in names { json.object { json in json.members(of: name) } } }
  }

  /// Writes an object about a thing; `null` for none.
  mutating func object<Thing>(_ thing: Thing?, _ content: (Thing, inout JSONWriter) -> Void) {
    guard let thing else { return null() }
    object { json in content(thing, &json) }
  }

  /// Writes a text; `null` for none.
  mutating func value(_ text: String?) {
    if let text { value(text) } else { null() }
  }
}
