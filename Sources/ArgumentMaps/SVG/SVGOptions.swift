/// How a picture is written.
public struct SVGOptions: Hashable, Sendable {
  /// Which colours a picture carries.
  public enum Theme: String, Hashable, Sendable, CaseIterable {
    /// Bright, and dark where the reader's screen or the page is dark.
    case auto
    /// Bright everywhere; a page may still set the colours.
    case light
    /// Dark everywhere; a page may still set the colours.
    case dark
    /// Bright everywhere, without a style sheet.
    case none
  }

  /// Which colours the picture carries.
  public var theme = Theme.auto
  /// Whether the picture is a file of its own rather than a part of a page.
  public var isStandalone = true
  /// What all names in the picture start with; `nil` for a name made from the map.
  ///
  /// Letters and digits of ASCII, hyphens and underscores are kept; the rest is left out.
  public var idPrefix: String?

  /// Creates the default options.
  public init() {}
}
