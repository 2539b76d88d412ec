import Argdown
import ArgumentModel
import ArgumentReports

/// Embeds the maps of a document, with the address of a file in place of each picture.
///
/// Embedding again must change nothing. What somebody has broken of an earlier embedding may hold open
/// what follows it, and what follows may read otherwise once it is mended: that must settle.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let source = bytes(start, count)
  // The command refuses what has NUL bytes, as readers of Markdown take them for other characters.
  if source.contains(0) { return 0 }
  let formats = ReportDocument.Format.allCases
  let format = formats[count % formats.count]
  let document = ReportDocument(source, as: format)
  var end = 0
  for block in document.blocks {
    expect(block.range.lowerBound >= end, "blocks stand one after the other")
    end = block.range.upperBound
  }
  expect(end <= count, "blocks lie within the document")
  let once = embedded(document)
  let again = embedded(ReportDocument(once, as: format))
  if once == again { return 0 }
  expect(source.holds("<!-- argmap"), "embedding again changes nothing")
  var last = again
  for _ in 0..<8 {
    let next = embedded(ReportDocument(last, as: format))
    if next == last { return 0 }
    last = next
  }
  fatalError("embedding comes to no end")
}

extension [UInt8] {
  fileprivate func holds(_ words: String) -> Bool {
    indices.contains { self[$0...].starts(with: words.utf8) }
  }
}

private func embedded(_ document: ReportDocument) -> [UInt8] {
  let figures = ReportFigures(
    of: document, at: "report.md", loading: SourceLoader(["map.argdown": "[A]: a\n  + [B]: b\n"]),
    showsTexts: true)
  expect(figures.entries.count == document.blocks.count, "each block has its figure")
  for fault in figures.faults {
    let position = fault.diagnostic.range.map { fault.map.position(at: $0.lowerBound) }
    expect(position?.line ?? 1 >= 1, "faults have their lines")
  }
  return document.embedding(
    figures.entries.map { $0.markup(linkingTo: "map.svg", in: document.format) })
}
