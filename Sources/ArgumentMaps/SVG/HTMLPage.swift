extension MapLayout {
  /// The layout as a page of HTML that needs nothing else: the title, and the drawing below it.
  ///
  /// The page follows the theme of the options; a reader can switch from a drawing that fits the
  /// window to one of full size. It runs no scripts, and forbids them.
  ///
  /// - Parameter language: The language of the words, as HTML names it.
  public func html(_ options: SVGOptions = SVGOptions(), language: String = "en") -> String {
    var options = options
    options.isStandalone = false
    var page = XMLWriter()
    page.markup("<!DOCTYPE html>\n<html")
    page.attribute("lang", language)
    page.markup(
      """
      >
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>
      """)
    page.text(title ?? "Argument map")
    page.made("</title>\n<style>\n\(pageStyle(options.theme))</style>\n</head>\n<body>\n<h1>")
    page.text(title ?? "Argument map")
    page.markup(
      """
      </h1>
      <input type="checkbox" id="full-size"><label for="full-size" lang="en">Full size</label>
      <main>

      """)
    page.made(svg(options))
    page.markup("</main>\n</body>\n</html>\n")
    return String(decoding: page.bytes, as: UTF8.self)
  }

  /// The rules of the page around the drawing.
  private func pageStyle(_ theme: SVGOptions.Theme) -> String {
    let base = theme == .dark ? style.dark : style.light
    let dark = "@media (prefers-color-scheme: dark) { :root { \(pageColors(style.dark)) } }\n"
    return """
      :root { color-scheme: \(theme.colorScheme); \(pageColors(base)) }
      \(theme == .auto ? dark : "")\
      body { margin: 1rem; font: 1rem/1.4 \(style.fontFamily); }
      h1 { font-size: 1.25rem; margin: 0 0 0.5rem; }
      main { overflow-x: auto; margin-top: 0.75rem; }
      #full-size:checked ~ main svg { max-width: none !important; }

      """
  }

  private func pageColors(_ palette: Palette) -> String {
    let ground = palette.background == "none" ? palette.statementFill : palette.background
    return "background: \(ground); color: \(palette.text);"
  }
}

extension SVGOptions.Theme {
  /// The theme as CSS names it.
  fileprivate var colorScheme: String {
    switch self {
    case .auto: "light dark"
    case .dark: "dark"
    case .light, .none: "light"
    }
  }
}
