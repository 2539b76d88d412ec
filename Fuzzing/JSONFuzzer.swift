import Argdown
import ArgumentExchange
import ArgumentModel
import ArgumentReports

/// Reads JSON as all that argmap takes in JSON: lines of streams, baselines, documents of Pandoc's.
///
/// What was read and written must be read as the same again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let source = bytes(start, count)
  let value: DataValue
  do {
    value = try DataValue(json: source)
  } catch {
    expect(error.offset <= count, "faults lie within the text")
    return 0
  }
  checkWriting(of: value)
  checkStream(value)
  if let values = value.mapping, let baseline = Baseline(values) {
    var report = FindingReport()
    _ = baseline.apply(to: &report)
  }
  if let document = try? PandocDocument(value) { checkMaps(in: document) }
  return 0
}

private func written(_ value: DataValue) -> [UInt8] {
  var json = JSONWriter(isCompact: true)
  json.value(value)
  json.finish()
  return json.bytes
}

private func checkWriting(of value: DataValue) {
  let text = written(value)
  expect(!text.dropLast().contains { $0 < 0x20 }, "JSON has no control characters")
  guard let again = try? DataValue(json: text) else { fatalError("what was written is JSON") }
  expect(written(again) == text, "JSON is the same when it is written again")
}

/// What a stream asks of a line.
private func checkStream(_ value: DataValue) {
  // The reader takes no NUL byte in a name, and titles are names in the original's JSON.
  guard let text = value.mapping?["text"]?.string, !text.utf8.contains(0) else { return }
  let source = MapSource(Array(text.utf8), at: value.mapping?["id"]?.string ?? "line 1")
  let json = source.graph.json(with: source.sourceMap)
  expect((try? DataValue(json: json)) != nil, "the graph is written as JSON")
  let map = source.graph.argdownJSON(source.mapOptions, lines: LineTable(source.document.source))
  expect((try? DataValue(json: map)) != nil, "the graph is written as the original's JSON")
}

/// What the filter of Pandoc's asks of a document, without drawing.
private func checkMaps(in document: PandocDocument) {
  var document = document
  let target = document.settings["to"]?.string ?? "html"
  var picture = PandocPicture(for: target)
  picture.apply(document.settings)
  let hasFigures = document.hasFigures
  document.replaceMaps { map in
    var own = picture
    own.apply(map.settings)
    guard case .text(let text) = map.source else { return map.blocks(fault: "no files") }
    let source = MapSource(Array(text.utf8), at: "map \(map.number)")
    guard let figure = try? Figure(of: source, attributes: map.settings) else {
      return map.blocks(fault: "no figure")
    }
    return figure.pandocBlocks(
      image: "map.svg", own, size: nil, for: map, hasFigures: hasFigures) + figure.pandocOutline
  }
  checkWriting(of: document.value)
}
