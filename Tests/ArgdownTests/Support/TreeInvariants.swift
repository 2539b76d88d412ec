import Argdown
import ArgumentModel

extension ArgdownDocument {
  /// What is wrong with the tree: nodes that leave their parents or overlap; empty if all is well.
  var treeFaults: [String] {
    var faults: [String] = []
    var pending = [root]
    while let node = pending.popLast() {
      var end = node.range.lowerBound
      for child in node.children {
        if child.range.lowerBound < end { faults.append("\(child.place) begins too early") }
        if child.range.upperBound > node.range.upperBound {
          faults.append("\(child.place) leaves \(node.place)")
        }
        end = child.range.upperBound
        pending.append(child)
      }
    }
    return root.range == SourceRange(0, source.count) ? faults : faults + ["\(root.place) is short"]
  }

  /// What is wrong with the diagnostics: out of order, outside the text, or two of a place.
  var diagnosticFaults: [String] {
    var faults: [String] = []
    var last: Diagnostic?
    for diagnostic in diagnostics {
      let start = diagnostic.range?.lowerBound ?? -1
      let previous = last?.range?.lowerBound ?? -1
      if start < previous { faults.append("\(diagnostic.slug) is out of order") }
      if start == previous, let last, diagnostic.severity <= last.severity {
        faults.append("\(diagnostic.slug) repeats \(last.slug)")
      }
      if diagnostic.range.map({ $0.upperBound > source.count }) ?? true {
        faults.append("\(diagnostic.slug) is outside the text")
      }
      last = diagnostic
    }
    return faults
  }
}

extension SyntaxNode {
  fileprivate var place: String { "\(kind) @\(range)" }
}

extension ArgumentGraph {
  /// The ends of relations that the graph does not have; empty if all is well.
  var danglingEnds: [Relation.Endpoint] {
    (relations + resolvedRelations).flatMap { [$0.source, $0.target] }.filter { !has($0) }
  }

  private func has(_ endpoint: Relation.Endpoint) -> Bool {
    switch endpoint {
    case .statement(let id): self[id] != nil
    case .argument(let id): self[id] != nil
    case .inference(of: let id, step: let step):
      self[id]?.structure?.steps.indices.contains(step ?? 0) ?? false
    }
  }
}
