public import ArgumentModel

/// A document with all the files that it includes.
///
/// A line `@include(path)` stands for the blocks of another file, which may include further ones.
/// A path is relative to the file that names it. Each file is read once, where it is first
/// included: a later mention adds nothing, so that two parts may both name what they build on.
///
/// Each file is read on its own, whatever it leaves open, and its front matter is left out: settings
/// are those of the document. Headings keep their level, as if they stood where the include stands.
public struct ComposedDocument: Sendable {
  /// The document; its source holds each file behind the include that names it.
  ///
  /// Among its diagnostics are the includes that name no readable file, and circles of them.
  public let document: ArgdownDocument
  /// The places of the document in its files, the including file first.
  public let sourceMap: SourceMap

  /// Reads the text of the file at `path`, and the files that it includes, as far as limits go.
  ///
  /// - Complexity: O(n) in the length of all files.
  public init(
    parsing source: [UInt8], at path: String, loading loader: SourceLoader,
    within limits: Limits = .standard
  ) {
    let root = ArgdownDocument(parsing: source)
    let file = SourceMap.File(path, source)
    guard root.tree.nodes.contains(where: { $0.kind == .include }) else {
      document = root
      sourceMap = SourceMap(file, count: source.count)
      return
    }
    var composer = Composer(loader, within: limits)
    composer.compose(root, file)
    document = composer.document
    sourceMap = composer.sourceMap
  }
}
