import ArgumentModel

/// Puts documents together, each behind the include that names it, in one pass over their blocks.
struct Composer {
  private let loader: SourceLoader
  private var source: [UInt8] = []
  private var tree = SyntaxTree()
  private var diagnostics: [Diagnostic] = []
  private var parts: [SourceMap.Part] = []
  private var files: [SourceMap.File] = []
  /// The files that were read, by their identities.
  private var known: [String: Int] = [:]
  /// The files that are being read, each included by the one before.
  private var open: [Progress] = []
  /// The size of all that was read.
  private var size = 0

  private let limits: Limits
  /// How much of a long way around a circle is told.
  private static let noteLimit = 20
  private static let gap: [UInt8] = [Byte.lineFeed, Byte.lineFeed]

  init(_ loader: SourceLoader, within limits: Limits) {
    self.loader = loader
    self.limits = limits
  }

  /// A file, and how far it has been copied.
  private struct Progress {
    let document: ArgdownDocument
    let file: Int
    /// The first byte, node and diagnostic that have not been copied.
    var offset = 0
    var node = 1
    var diagnostic = 0
    /// Where the include stands that is being followed, in the composed text.
    var include = SourceRange(0, 0)

    init(_ document: ArgdownDocument, file: Int) {
      self.document = document
      self.file = file
    }

    /// The next include.
    var nextInclude: Int? {
      let nodes = document.tree.nodes
      var index = node
      while index < nodes.count {
        if nodes[index].kind == .include { return index }
        index = Int(nodes[index].next)
      }
      return nil
    }
  }

  mutating func compose(_ document: ArgdownDocument, _ file: SourceMap.File) {
    tree.open(.document, at: 0)
    known[loader.identity(file.name)] = 0
    begin(document, file)
    while let last = open.indices.last {
      if let include = open[last].nextInclude {
        let node = open[last].document.tree.nodes[include]
        copy(last, to: Int(node.end), node: include + 1)
        open[last].include = SourceRange(source.count - Int(node.end - node.start), source.count)
        follow(path(of: node, in: open[last].document), from: files[open[last].file].name)
      } else {
        copy(last, to: open[last].document.source.count, node: open[last].document.tree.nodes.count)
        open.removeLast()
        if !open.isEmpty { source += Composer.gap }
      }
    }
    tree.end = source.count
    tree.close()
    diagnostics.sortBySource()
  }

  var document: ArgdownDocument {
    ArgdownDocument(source: source, tree: tree, diagnostics: diagnostics)
  }

  var sourceMap: SourceMap { SourceMap(files, parts: parts) }

  private mutating func begin(_ document: ArgdownDocument, _ file: SourceMap.File) {
    if !files.isEmpty { source += Composer.gap }
    size += document.source.count + 2 * Composer.gap.count
    open.append(Progress(document, file: files.count))
    files.append(file)
  }

  /// Copies what stands before `offset`, and the nodes before `node`.
  private mutating func copy(_ index: Int, to offset: Int, node: Int) {
    let from = open[index]
    let shift = source.count - from.offset
    parts.append(
      SourceMap.Part(
        file: from.file, range: SourceRange(source.count, offset + shift), offset: from.offset))
    source += from.document.source[from.offset..<offset]
    tree.append(from.document.tree.nodes[from.node..<node], shift: shift)
    var next = from.diagnostic
    while next < from.document.diagnostics.count {
      let diagnostic = from.document.diagnostics[next]
      if diagnostic.range?.lowerBound ?? 0 >= offset, offset < from.document.source.count { break }
      diagnostics.append(diagnostic.shifted(by: shift))
      next += 1
    }
    open[index].offset = offset
    open[index].node = node
    open[index].diagnostic = next
  }

  private func path(of include: SyntaxTree.Node, in document: ArgdownDocument) -> String {
    let inner = document.source[
      (Int(include.start) + "@include(".utf8.count)..<Int(include.end) - 1]
    let start = inner.firstIndex { !$0.isBlank } ?? inner.endIndex
    let end = inner.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? inner.endIndex
    return String(decoding: inner[start..<end], as: UTF8.self)
  }

  /// Begins the file that an include names, unless it was read already.
  private mutating func follow(_ path: String, from includer: String) {
    guard !path.isEmpty else { return }
    var target = includer.including(path)
    let identity = loader.identity(target)
    let shorter = target.resolvingDots()
    if shorter != target, loader.identity(shorter) == identity { target = shorter }
    if let file = known[identity] {
      if let first = open.firstIndex(where: { $0.file == file }) { reportCircle(from: first) }
      return
    }
    do throws(SourceLoader.Failure) {
      let bytes = try read(target)
      known[identity] = files.count
      begin(ArgdownDocument(parsing: bytes).withoutFrontMatter, SourceMap.File(target, bytes))
    } catch {
      report(
        Diagnostic(
          "unreadable-include", .error, error.message, at: nil,
          help: error.help ?? "correct the path: it is relative to the file with the include"))
    }
  }

  private func read(_ path: String) throws(SourceLoader.Failure) -> [UInt8] {
    guard !path.utf8.contains(0) else {
      throw SourceLoader.Failure("the name of this file has a NUL character")
    }
    guard open.count < limits.includeDepth else {
      throw SourceLoader.Failure(
        "files include each other more than \(limits.includeDepth) deep",
        help: "include them side by side")
    }
    guard files.count <= limits.includes else {
      throw SourceLoader.Failure(
        "the map includes more than \(limits.includes) files", help: "put several into one")
    }
    let bytes = try loader.read(path)
    guard bytes.count < limits.mapBytes - size - 2 * Composer.gap.count else {
      throw SourceLoader.Failure(
        "with \(path), all files together are larger than \(limits.mapBytes.asBytes)",
        help: "split them into several maps")
    }
    return bytes
  }

  /// Says that the file being read includes one that leads to it.
  private mutating func reportCircle(from first: Int) {
    let names = open[first...].map { files[$0.file].name }
    let includer = names[names.count - 1]
    let notes = zip(open[first...].dropLast(), zip(names, names.dropFirst()))
      .prefix(Composer.noteLimit).map {
        Diagnostic.Note("\($1.0) includes \($1.1) here", at: $0.include)
      }
    report(
      Diagnostic(
        "include-cycle", .warning,
        names.count == 1
          ? "\(includer) includes itself"
          : "\(includer) includes \(names[0]), by which it is included itself",
        at: nil, notes: notes, help: "delete this include: each file is read once"))
  }

  /// Adds a diagnostic at the include that is being followed.
  private mutating func report(_ diagnostic: Diagnostic) {
    var diagnostic = diagnostic
    diagnostic.range = open.last?.include
    diagnostics.append(diagnostic)
  }
}

extension Diagnostic {
  fileprivate func shifted(by distance: Int) -> Diagnostic {
    func shifted(_ range: SourceRange?) -> SourceRange? {
      range.map { SourceRange($0.lowerBound + distance, $0.upperBound + distance) }
    }
    var diagnostic = self
    diagnostic.range = shifted(range)
    diagnostic.notes = notes.map { Note($0.message, at: shifted($0.range)) }
    return diagnostic
  }
}

extension ArgdownDocument {
  /// The document with its front matter left out.
  fileprivate var withoutFrontMatter: ArgdownDocument {
    ArgdownDocument(source: source, tree: tree.leavingOut(.frontMatter), diagnostics: diagnostics)
  }
}
