import Argdown
import ArgumentModel
@main struct ArgMap {
  static func main() {
    var text = ""
    while let line = readLine(strippingNewline: false) { text += line }
    let document = ArgdownDocument(parsing: text)
    print(document.treeDescription)
    let table = LineTable(document.source)
    let elaboration = Elaboration(document)
    for d in document.diagnostics + elaboration.diagnostics {
      let p = table.position(at: d.range?.lowerBound ?? 0)
      print("\(p.line):\(p.column): \(d.severity): \(d.message) [\(d.slug)]")
    }
    print(elaboration.graph.statements.count, elaboration.graph.arguments.count, elaboration.graph.relations.count)
  }
}
