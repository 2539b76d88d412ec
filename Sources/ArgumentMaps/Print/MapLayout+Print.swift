extension MapLayout {
  /// The layout as a PNG of `scale` pixels to a point, drawn by librsvg and cairo.
  ///
  /// The picture is that of ``svg(_:)`` in one theme, bright unless the options say dark. Where the
  /// style's background is `none`, it is transparent. Equal layouts give equal bytes where the
  /// libraries and fonts are the same.
  public func png(
    _ options: SVGOptions = SVGOptions(), scale: Double = 2
  ) throws(RenderError) -> [UInt8] {
    let svg = printable(options)
    let viewport = try PrintBounds.png.viewport(of: svg.size, at: scale)
    return try RsvgDrawing.png(
      svg.bytes, viewport: viewport, isOpaque: svg.background != "none")
  }

  /// The layout as a PDF of one page, drawn by librsvg and cairo: `scale` points to a point.
  ///
  /// The picture is that of ``svg(_:)`` in one theme, bright unless the options say dark; its text
  /// can be selected. Equal layouts give equal bytes where the libraries and fonts are the same.
  public func pdf(
    _ options: SVGOptions = SVGOptions(), scale: Double = 1
  ) throws(RenderError) -> [UInt8] {
    let svg = printable(options)
    let viewport = try PrintBounds.pdf.viewport(of: svg.size, at: scale)
    return try RsvgDrawing.pdf(
      svg.bytes, viewport: viewport, title: title ?? "Argument map")
  }

  /// The picture in one theme, without a style sheet, its size with the legend, and its ground.
  private func printable(
    _ options: SVGOptions
  ) -> (bytes: [UInt8], size: Size, background: String) {
    var layout = self
    if options.theme == .dark { layout.style.light = layout.style.dark }
    var options = options
    options.theme = .none
    var writer = SVGWriter(layout, options)
    return (writer.write(), writer.size, layout.style.light.background)
  }
}

/// How large a picture of a sort may become.
private struct PrintBounds {
  /// What the sort is called.
  let name: String
  /// The greatest width and height.
  let side: Double
  /// The greatest product of both.
  let area: Double

  /// The limit of cairo's images, and 1 GB of memory.
  static let png = PrintBounds(name: "PNG", side: 32_767, area: 0x1p28)
  /// The limit that readers of PDF follow (ISO 32000-1, annex C).
  static let pdf = PrintBounds(name: "PDF", side: 14_400, area: .infinity)

  /// The size of a drawing at a scale, if it is within the bounds.
  func viewport(of size: Size, at scale: Double) throws(RenderError) -> Size {
    let viewport = Size(width: size.width * scale, height: size.height * scale)
    guard max(viewport.width, viewport.height) <= side, viewport.width * viewport.height <= area
    else {
      let largest = min(
        side / max(size.width, size.height), (area / (size.width * size.height)).squareRoot())
      throw .pictureTooLarge(name, largestScale: (largest * 1_000).rounded(.down) / 1_000)
    }
    return viewport
  }
}
