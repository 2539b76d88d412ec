import ArgumentModel

/// The colours of a box: those of its author, else those of a palette.
///
/// An author's colour is the edge of a statement, and the ground of an argument or group. Words on
/// such a ground are black or white, unless the author gives them a colour, too; a statement whose
/// words have a colour keeps the bright ground. What the author gives stays in the dark as well.
package struct BoxLook {
  /// The class in style sheets.
  package let name: String
  /// The ground.
  package let fill: String
  /// The edge.
  package var stroke: String
  /// The words; `nil` for the colours of the palette.
  package let ink: String?
  private let isFillFixed: Bool
  /// Whether the edge stays whatever style sheets say.
  var isStrokeFixed: Bool

  /// The look of a box.
  package init(of node: MapNode, _ palette: Palette) {
    switch node.subject {
    case .statement:
      name = "claim"
      isFillFixed = node.textColor != nil
      fill = isFillFixed ? Palette.light.statementFill : palette.statementFill
      stroke = node.color?.description ?? palette.statementStroke
      isStrokeFixed = node.color != nil
      ink = node.textColor?.description
    case .argument:
      name = "argument"
      isFillFixed = node.color != nil || node.textColor != nil
      fill =
        node.color?.description
        ?? (isFillFixed ? Palette.light.argumentFill : palette.argumentFill)
      stroke = palette.argumentStroke
      isStrokeFixed = false
      ink = (node.textColor ?? node.color?.ink)?.description
    case .group:
      name = "closed group"
      isFillFixed = node.color != nil || node.textColor != nil
      fill = node.color?.description ?? (isFillFixed ? Palette.light.groupFill : palette.groupFill)
      stroke = palette.groupStroke
      isStrokeFixed = false
      ink = (node.textColor ?? node.color?.ink)?.description
    }
  }

  /// The look of a group's frame.
  package init(of group: MapGroup, _ palette: Palette) {
    let isInner = group.level > 1
    let ground = { (palette: Palette) in isInner ? palette.innerGroupFill : palette.groupFill }
    name = isInner ? "group inner" : "group"
    isFillFixed = group.color != nil || group.textColor != nil
    fill = group.color?.description ?? ground(isFillFixed ? Palette.light : palette)
    stroke = palette.groupStroke
    isStrokeFixed = false
    ink = (group.textColor ?? group.color?.ink)?.description
  }

  /// The author's colours as a style of their own, which outweighs style sheets.
  var fixedStyle: String? {
    let parts = (isFillFixed ? ["fill:\(fill)"] : []) + (isStrokeFixed ? ["stroke:\(stroke)"] : [])
    return parts.isEmpty ? nil : parts.joined(separator: ";")
  }
}
