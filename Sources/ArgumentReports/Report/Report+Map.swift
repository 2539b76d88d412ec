import ArgumentMaps
import ArgumentModel

// The map as it is drawn.

extension ReportMaterial {
  /// A figure, and what has to be said of it.
  struct Drawing {
    var figure: Figure?
    var remark: Words?
  }

  /// The figure; of a map that is too large for a page, what lies around the first thesis.
  func drawing() throws(MapView.Fault) -> Drawing {
    var figure = try Figure(
      of: graph, options.figure, mapOptions: source.mapOptions, style: source.mapStyle,
      language: source.settings["lang"]?.string)
    let count = figure.map.nodes.count
    guard count > 0 else { return Drawing() }
    guard count > ReportOptions.mostBoxes else { return Drawing(figure: figure) }
    guard let thesis = theses.first, let (part, depth) = part(of: figure.map, around: thesis) else {
      return Drawing(remark: "The map is too large to be drawn on a page: it has \(count) boxes.")
    }
    figure.map = part
    return Drawing(
      figure: figure,
      remark: "The map has \(count) boxes; drawn is what lies within \(depth.of("line")) of "
        + "\(thesis).")
  }

  /// As much of a map around a claim as a page can take.
  private func part(
    of map: ArgumentMap, around name: Relation.Endpoint
  ) -> (map: ArgumentMap, depth: Int)? {
    var best: (map: ArgumentMap, depth: Int)?
    for depth in 1...Self.greatestDepth {
      let part = map.focused(on: MapNode.Subject(name), depth: depth)
      guard part.nodes.count > (best?.map.nodes.count ?? 1) else { break }
      guard part.nodes.count <= ReportOptions.mostBoxes else { break }
      best = (part, depth)
    }
    return best
  }

  private static let greatestDepth = 8

  /// The section with the figure.
  func mapSection(_ drawing: Drawing) -> Report.Section? {
    var blocks: [Report.Block] = drawing.figure == nil ? [] : [.figure]
    if let remark = drawing.remark { blocks.append(.paragraph(remark)) }
    guard !blocks.isEmpty else { return nil }
    return Report.Section(id: "map", title: "The map", blocks: blocks)
  }
}
