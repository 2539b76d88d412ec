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

/// What the words of a box need to know: what its sort has of its own, and what it shares.
struct BoxMeasures {
  let titleSize: Double
  let textSize: Double
  let isTitleBold: Bool
  let isTextBold: Bool
  let textWidths: [Double]
  let minimumWidth: Double
  let horizontalPadding: Double
  let verticalPadding: Double

  init(of subject: MapNode.Subject, in style: MapStyle) {
    let own =
      switch subject {
      case .statement: style.statement
      case .argument: style.argument
      case .group: style.closedGroup
      }
    titleSize = own.titleSize ?? style.titleSize
    textSize = own.textSize ?? style.textSize
    isTitleBold = own.isTitleBold
    isTextBold = own.isTextBold
    textWidths = own.textWidths ?? style.textWidths
    minimumWidth = own.minimumWidth ?? style.minimumWidth
    horizontalPadding = own.horizontalPadding ?? style.horizontalPadding
    verticalPadding = own.verticalPadding ?? style.verticalPadding
  }
}
