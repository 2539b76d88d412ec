import Argdown
import ArgumentModel

/// What libFuzzer calls with each input: reading and printing must hold whatever the bytes.
///
/// Nothing may trap; each range must lie within that of its parent; the graph must have a place
/// for all that its relations and structures name; the canonical form must say the same, and be
/// its own canonical form.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let document = ArgdownDocument(parsing: bytes(start, count))
  checkRanges(of: document)
  let graph = ArgumentGraph(document)
  checkEnds(of: graph)
  checkForm(of: document, graph)
  return 0
}

private func checkRanges(of document: ArgdownDocument) {
  var pending = [document.root]
  while let node = pending.popLast() {
    var end = node.range.lowerBound
    for child in node.children {
      precondition(child.range.lowerBound >= end, "siblings stand one after the other")
      precondition(child.range.upperBound <= node.range.upperBound, "parents enclose children")
      end = child.range.upperBound
      pending.append(child)
    }
  }
  for diagnostic in document.diagnostics {
    let end = diagnostic.range?.upperBound ?? 0
    precondition(end <= document.source.count, "findings lie within the text")
  }
}

private func checkEnds(of graph: ArgumentGraph) {
  for relation in graph.resolvedRelations {
    for end in [relation.source, relation.target] {
      let isKnown =
        end.statement.map { graph.position(of: $0) != nil }
        ?? end.argument.map { graph.position(of: $0) != nil } ?? false
      precondition(isKnown, "the graph has what its relations name")
    }
  }
}

/// Checks the canonical form; of bytes that are no UTF-8 only that it stays as it is.
private func checkForm(of document: ArgdownDocument, _ graph: ArgumentGraph) {
  let form = document.formatted()
  let again = ArgdownDocument(parsing: form)
  precondition(again.formatted().utf8.elementsEqual(form.utf8), "the canonical form is stable")
  let slugs = document.diagnostics.map(\.slug)
  if slugs.contains("invalid-utf8") { return }
  precondition(again.diagnostics.map(\.slug) == slugs, "the canonical form has the same faults")
  precondition(graph.saysTheSame(as: ArgumentGraph(again)), "the canonical form says the same")
}

extension ArgumentGraph {
  /// Whether another graph says the same, or this one has a value that does not equal itself.
  fileprivate func saysTheSame(as other: ArgumentGraph) -> Bool {
    let mine = withoutRanges
    return mine == other.withoutRanges || mine != mine
  }
}
