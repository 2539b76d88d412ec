import Argdown
import ArgumentModel

/// What libFuzzer calls with each input: reading must hold whatever the bytes.
///
/// It must not trap; each range must lie within that of its parent; the graph must have
/// a place for all that its relations and structures name.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let source = Array(UnsafeBufferPointer(start: start, count: count))
  let document = ArgdownDocument(parsing: source)
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
    precondition((diagnostic.range?.upperBound ?? 0) <= count, "findings lie within the text")
  }
  let graph = ArgumentGraph(document)
  for relation in graph.resolvedRelations {
    for end in [relation.source, relation.target] {
      let isKnown =
        end.statement.map { graph.position(of: $0) != nil }
        ?? end.argument.map { graph.position(of: $0) != nil } ?? false
      precondition(isKnown, "the graph has what its relations name")
    }
  }
  return 0
}
