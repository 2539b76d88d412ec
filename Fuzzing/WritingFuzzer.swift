import Argdown
import ArgumentModel

/// Reads a map without faults, writes its graph as Argdown, and reads that.
///
/// What was written must be without faults, in canonical form, and say what the graph says, in
/// whatever order, but for marks that cannot be set.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let document = ArgdownDocument(parsing: bytes(start, count))
  let elaboration = Elaboration(document)
  let graph = elaboration.graph
  let text = graph.argdown()
  guard document.diagnostics.isEmpty, elaboration.diagnostics.isEmpty else { return 0 }
  let written = ArgdownDocument(parsing: text)
  let again = Elaboration(written)
  let faults = (written.diagnostics + again.diagnostics).map(\.slug)
  expect(faults.isEmpty, "\(faults) in\n\(text)")
  let meanings = [graph, again.graph].map {
    GraphMeaning($0, isOrdered: false, hasMarks: false).lines
  }
  expect(
    meanings[0] == meanings[1],
    "lost \(meanings[0].filter { !meanings[1].contains($0) }), "
      + "gained \(meanings[1].filter { !meanings[0].contains($0) }) in\n\(text)")
  expect(written.formatted() == text, "not in canonical form:\n\(text)")
  return 0
}
