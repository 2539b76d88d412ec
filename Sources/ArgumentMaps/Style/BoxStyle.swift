/// What one sort of box has of its own; `nil` for what it shares with the others.
public struct BoxStyle: Hashable, Sendable {
  /// Where the pictures of a box stand.
  public enum PicturePosition: String, Hashable, Sendable, CaseIterable {
    /// Above the words.
    case top
    /// Below the words.
    case bottom
  }

  /// The font of titles, as CSS names it, before those of the map; one of Helvetica's widths.
  public var titleFont: String?
  /// The font of texts, as CSS names it, before those of the map; one of Helvetica's widths.
  public var textFont: String?
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
  /// The width at which titles are broken; `nil` for that of the text.
  public var titleWidth: Double?
  /// The least width of a box.
  public var minimumWidth: Double?
  /// The distance between the words and the left and right edges of their box.
  public var horizontalPadding: Double?
  /// The distance between the words and the upper and lower edges of their box.
  public var verticalPadding: Double?
  /// Where pictures stand.
  public var picturePosition = PicturePosition.top
  /// The gap between pictures side by side; `nil` for that between title and text.
  public var pictureGap: Double?

  /// Creates a style that shares all there is.
  public init() {}
}

/// What the words of a box need to know: what its sort has of its own, and what it shares.
struct BoxMeasures {
  let titleFont: String?
  let textFont: String?
  let titleSize: Double
  let textSize: Double
  let isTitleBold: Bool
  let isTextBold: Bool
  let textWidths: [Double]
  let titleWidth: Double?
  let minimumWidth: Double
  let horizontalPadding: Double
  let verticalPadding: Double
  let picturePosition: BoxStyle.PicturePosition
  let pictureGap: Double

  init(of subject: MapNode.Subject, in style: MapStyle) {
    switch subject {
    case .statement: self.init(style.statement, in: style)
    case .argument: self.init(style.argument, in: style)
    case .group: self.init(style.closedGroup, in: style)
    }
  }

  init(_ own: BoxStyle, in style: MapStyle) {
    titleFont = own.titleFont
    textFont = own.textFont
    titleSize = own.titleSize ?? style.titleSize
    textSize = own.textSize ?? style.textSize
    isTitleBold = own.isTitleBold
    isTextBold = own.isTextBold
    textWidths = own.textWidths ?? style.textWidths
    titleWidth = own.titleWidth
    minimumWidth = own.minimumWidth ?? style.minimumWidth
    horizontalPadding = own.horizontalPadding ?? style.horizontalPadding
    verticalPadding = own.verticalPadding ?? style.verticalPadding
    picturePosition = own.picturePosition
    pictureGap = own.pictureGap ?? style.labelGap
  }
}
