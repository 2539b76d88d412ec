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

  /// The address of each box that has none of its own: `#{sort}-{id}`; `nil` for no address.
  ///
  /// `{id}` stands for the name of the box without the word for its sort, `{sort}` for that word
  /// (`claim`, `argument`, `group`), `{title}` for the title, its characters made fit for an address.
  public var linkTemplate: String?
  /// Whether a legend below the map explains its lines and the colours of its tags; that of statuses is
  /// always there.
  public var hasLegend = false
  /// Whether parts have roles of ARIA's module for graphics, which checkers of EPUB do not know,
  /// before those that stand in for them.
  public var hasGraphicsRoles = true
  /// The width in a page, as a length of CSS; `nil` for that of the map, as far as there is room.
  public var width: String?
  /// The height in a page, as a length of CSS; `nil` for what goes with the width.
  public var height: String?

  /// Creates the default options.
  public init() {}

  /// The size in a page, as CSS has it: never wider than what holds it.
  var css: String {
    let width = width ?? (height == nil ? nil : "auto")
    return (width.map { "width:\($0);" } ?? "") + "max-width:100%;height:\(height ?? "auto")"
  }

  /// Whether addresses made from a template are harmless: pages, mail, places, relative ones.
  public static func accepts(linkTemplate: String) -> Bool {
    LinkTarget.checked(linkTemplate.replacing("{", with: "").replacing("}", with: "")) != nil
  }
}
