/// The sizes and colours of a drawn map, and nothing about any one map.
///
/// All lengths are in points.
public struct MapStyle: Hashable, Sendable {
  /// Where reasons run, in Graphviz's words.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    /// Up: theses stand on top.
    case upward = "BT"
    /// Down: theses stand at the bottom.
    case downward = "TB"
    /// To the right: theses stand on the right.
    case rightward = "LR"
    /// To the left: theses stand on the left.
    case leftward = "RL"

    /// Whether layers stand side by side.
    var isHorizontal: Bool { self == .rightward || self == .leftward }
  }

  /// The course of lines.
  public enum LineShape: String, Hashable, Sendable, CaseIterable {
    /// Around boxes, in bows.
    case spline
    /// In one bow, also through boxes.
    case curved
    /// Around boxes, with corners.
    case polyline
    /// Straight, also through boxes.
    case straight
  }

  /// The fonts, as CSS names them: one family of equal widths, and any other behind it.
  public var fontFamily = "Helvetica, Arial, 'Liberation Sans', sans-serif"
  /// The type size of titles.
  public var titleSize = 12.0
  /// The type size of texts.
  public var textSize = 11.0
  /// The type size of tags.
  public var tagSize = 9.0
  /// The font of the titles of groups, as CSS names it, before those of the map; one of Helvetica's
  /// widths.
  public var groupTitleFont: String?
  /// The type size of the titles of groups.
  public var groupTitleSize = 11.0
  /// The distance between lines, as a multiple of the type size.
  public var lineSpacing = 1.3
  /// The widths among which a label chooses: the first at which it has few enough lines.
  public var textWidths = [160.0, 220.0, 300.0]
  /// The number of lines above which a label takes the next width.
  public var preferredLines = 8
  /// The number of lines of a text that are drawn; an ellipsis stands for the rest.
  public var maximumLines = 40
  /// The width at which titles of groups are broken.
  public var groupTitleWidth = 300.0
  /// The distance between the words and the left and right edges of their box.
  public var horizontalPadding = 12.0
  /// The distance between the words and the upper and lower edges of their box.
  public var verticalPadding = 10.0
  /// The gap between title, text and tags.
  public var labelGap = 4.0
  /// The height to which pictures are scaled down.
  public var pictureHeight = 120.0
  /// The least width of a box.
  public var minimumWidth = 90.0
  /// The gap between neighbouring boxes.
  public var boxGap = 18.0
  /// The gap between a box and what it bears on.
  public var rankGap = 42.0
  /// The gap between a group's frame and what it holds.
  public var groupPadding = 16.0
  /// The gap between the map and the edges of the drawing.
  public var margin = 12.0
  /// The radius of the corners of a statement's box.
  public var statementRadius = 9.0
  /// The radius of the corners of an argument's box.
  public var argumentRadius = 2.0
  /// The length of an arrow head.
  public var arrowLength = 9.0
  /// The width of an arrow head.
  public var arrowWidth = 8.0
  /// The thickness of lines, as a factor.
  public var lineWeight = 1.0
  /// Whether titles of groups are bold.
  public var isGroupTitleBold = true
  /// What statements have of their own.
  public var statement = BoxStyle()
  /// What arguments have of their own.
  public var argument = BoxStyle()
  /// What the boxes of closed groups have of their own.
  public var closedGroup = BoxStyle()
  /// The sheet on which the map is to be as large as can be: its texts are set wider or narrower.
  public var fit = Sheet.free
  /// Where reasons run.
  public var direction = Direction.upward
  /// The course of lines.
  public var lines = LineShape.spline
  /// Whether fewer crossings are looked for across all groups at once, when each is in order.
  ///
  /// Without, groups keep their order when a map is edited, and lines cross about as often.
  public var searchesAcrossGroups = true
  /// The colours on paper and on bright screens.
  public var light = Palette.light
  /// The colours on dark screens.
  public var dark = Palette.dark

  /// Creates the default style.
  public init() {}
}
