import ArgumentMaps
import ArgumentModel

/// A layout made by hand, so that a golden file depends on no version of Graphviz.
enum HandMade {
  static let layout = MapLayout(
    title: "Solar & co", size: Size(width: 400, height: 264),
    borders: [
      MapLayout.Border(
        MapGroup(id: "group-costs", title: "Costs"),
        frame: Frame(x: 12, y: 124, width: 376, height: 128),
        title: line("Costs", bold), titleFrame: Frame(x: 28, y: 128, width: 32, height: 14))
    ],
    boxes: [
      MapLayout.Box(
        MapNode(
          id: "claim-cheap", subject: .statement("Cheap"), title: "Cheap",
          text: "Solar is cheap.", tags: ["thesis"]),
        frame: Frame(x: 150, y: 12, width: 110, height: 84),
        label: Label(
          title: line("Cheap", bold),
          text: TextBlock([
            TextLine(
              [TextLine.Run("Solar is "), TextLine.Run("very", TextStyle(isItalic: true))],
              width: 6_000, isFollowedBySpace: true),
            TextLine(
              [TextLine.Run("cheap", TextStyle(role: .link(url: "https://example.org/?a=1&b=2")))],
              width: 2_500),
          ]), tags: line("#thesis", TextStyle()), size: Size(width: 110, height: 84)),
        supports: 1, attacks: 1, isMain: true),
      MapLayout.Box(
        MapNode(
          id: "argument-curve", subject: .argument("Curve"), title: "Curve", group: 0),
        frame: Frame(x: 40, y: 190, width: 90, height: 36),
        label: Label(
          title: line("Curve", bold), text: TextBlock([]), tags: TextBlock([]),
          size: Size(width: 90, height: 36))),
    ],
    lines: zip(Relation.Kind.allCases, 0...).map { kind, place in
      let x = 60 + Double(place) * 20
      return MapLayout.Line(
        MapEdge(id: "\(kind.rawValue)-curve-cheap", kind: kind, source: 1, target: 0),
        from: "Curve", to: "Cheap",
        curves: [
          Curve(
            [
              Point(x: x, y: 190), Point(x: x, y: 150.125), Point(x: x + 100, y: 130),
              Point(x: x + 100, y: 105),
            ], startTip: kind.isSymmetric ? Point(x: x, y: 199) : nil,
            endTip: Point(x: x + 100, y: 96))
        ])
    })

  private static let bold = TextStyle(isBold: true)

  private static func line(_ text: String, _ style: TextStyle) -> TextBlock {
    TextBlock([
      TextLine(
        [TextLine.Run(text, style)], width: TextMetrics.width(of: text, isBold: style.isBold))
    ])
  }
}
