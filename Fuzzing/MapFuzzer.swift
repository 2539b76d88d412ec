import ArgumentExchange
import ArgumentMaps
import ArgumentModel
import ArgumentReports

/// Draws a map in every notation, with the boxes one below the other in place of a layout.
///
/// XML must be well formed; no notation may hold a control character, a script or an address that
/// runs one.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let source = MapSource(bytes(start, count), at: "map.argdown")
  var view = MapView()
  view.showsStatuses = count % 2 == 0
  view.highlight = count % 3 == 0 ? .chains : nil
  guard let map = try? view.map(of: source.graph, source.mapOptions) else { return 0 }
  let measured = MeasuredMap(
    map.loadingImages { $0.hasSuffix("png") ? picture : nil }, style: source.mapStyle)
  let layout = MapLayout(stacking: measured)
  var options = SVGOptions()
  options.theme = SVGOptions.Theme.allCases[count % SVGOptions.Theme.allCases.count]
  options.hasLegend = count % 5 == 0
  options.isStandalone = count % 7 != 0
  options.linkTemplate = count % 11 == 0 ? "#{sort}-{title}" : nil
  checkXML(layout.svg(options))
  checkXML(String(decoding: measured.graphML(as: nil), as: UTF8.self))
  checkXML(String(decoding: measured.graphML(as: layout), as: UTF8.self))
  checkWords(layout.html(options, language: source.settings["lang"]?.string ?? "en"))
  checkWords(measured.mermaid)
  checkWords(measured.map.dot)
  return 0
}

private func checkXML(_ text: String) {
  if let problem = WellFormedness.problem(in: text) { fatalError(problem) }
  checkWords(text)
}

private func checkWords(_ text: String) {
  for scalar in text.unicodeScalars {
    expect(scalar.value >= 0x20 || scalar == "\n", "no control characters")
    expect(scalar.value & 0xFFFE != 0xFFFE, "no characters that are none")
  }
  let bytes = Array(text.utf8)
  var place = 0
  while let sign = bytes[place...].firstIndex(where: { $0 == UInt8(ascii: "<") || $0 == 0x68 }) {
    for mark in marks where bytes[sign...].starts(with: mark) {
      fatalError("\(String(decoding: mark, as: UTF8.self)) in a picture")
    }
    place = sign + 1
  }
}

/// What would run something, or load it.
private let marks = ["<script", "<foreignObject", "<img", "href=\"javascript:", "href=\"data:text"]
  .map { Array($0.utf8) }

extension MapLayout {
  /// The boxes of a map one below the other, frames and lines beside them.
  fileprivate init(stacking measured: MeasuredMap) {
    var end = measured.style.margin
    let map = measured.map
    let boxes = zip(map.nodes, measured.labels).map { node, label in
      defer { end += label.size.height + 10 }
      return Box(
        node,
        frame: Frame(x: 10, y: end, width: label.size.width, height: label.size.height),
        label: label, isMain: node.tags.contains("thesis"))
    }
    self.init(
      title: map.title, style: measured.style, size: Size(width: 400, height: end),
      borders: zip(map.groups, measured.groupTitles).map { group, title in
        let frame = Frame(x: 1, y: 1, width: 398, height: end)
        return Border(group, frame: frame, title: title, titleFrame: frame)
      },
      boxes: boxes,
      lines: map.edges.map { edge in
        let ends = [edge.source, edge.target].map { boxes[$0].frame.center }
        return Line(
          edge, from: map.nodes[edge.source].subject.title,
          to: map.nodes[edge.target].subject.title,
          curves: [Curve([ends[0], ends[0], ends[1], ends[1]], endTip: ends[1])])
      })
  }
}

/// A PNG of one pixel, as far as its head.
private let picture: [UInt8] =
  [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
  + [0, 0, 0, 1, 0, 0, 0, 1]
