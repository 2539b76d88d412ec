/// What one sort of box has of its own; `nil` for what it shares with the others.
public struct BoxStyle: Hashable, Sendable {
  /// The type size of titles.
  public var titleSize: Double?
  /// The type size of texts.
  public var textSize: Double?
  /// Whether titles are bold.
  public var isTitleBold = true
  /// Whether texts are bold.
  public var isTextBold = false
  /// The widths among which a label chooses.
  public var textWidths: [Double]?
  /// The least width of a box.
  public var minimumWidth: Double?
  /// The distance between the words and the left and right edges of their box.
  public var horizontalPadding: Double?
  /// The distance between the words and the upper and lower edges of their box.
  public var verticalPadding: Double?

  /// Creates a style that shares all there is.
  public init() {}
}

extension MapStyle {
  /// The style of the boxes of a sort, with what it has of its own.
  func own(_ subject: MapNode.Subject) -> (style: MapStyle, box: BoxStyle) {
    let box =
      switch subject {
      case .statement: statement
      case .argument: argument
      case .group: closedGroup
      }
    var style = self
    if let size = box.titleSize { style.titleSize = size }
    if let size = box.textSize { style.textSize = size }
    if let widths = box.textWidths { style.textWidths = widths }
    if let width = box.minimumWidth { style.minimumWidth = width }
    if let padding = box.horizontalPadding { style.horizontalPadding = padding }
    if let padding = box.verticalPadding { style.verticalPadding = padding }
    return (style, box)
  }
}
