/// What the front matter says about the reading of texts, as far as it bears on their lines.
struct TextTraits {
  /// Whether shortcodes of the document's own may stand for anything, blanks among it.
  let definesShortcodes: Bool
  /// Whether tags may vanish from texts, and leave the blanks around them.
  let removesTags: Bool

  /// Looks for the names of the settings: where they stand, care is taken.
  init(_ document: ArgdownDocument) {
    let nodes = document.tree.nodes
    let node = nodes.first { $0.kind == .frontMatter }
    let text = node.map {
      String(decoding: document.source[Int($0.start)..<Int($0.end)], as: UTF8.self)
    }
    definesShortcodes = text?.contains("shortcodes") ?? false
    removesTags = text?.contains("removeTagsFromText") ?? false
  }
}
