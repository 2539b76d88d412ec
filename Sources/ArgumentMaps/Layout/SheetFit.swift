extension MapStyle {
  /// The shape of a sheet on which a map is to be as large as can be.
  public enum Sheet: String, Hashable, Sendable, CaseIterable {
    /// Any: the map is as wide and as high as it comes.
    case free
    /// Paper of the A series, lying.
    case landscape
    /// Paper of the A series, upright.
    case portrait
    /// A slide or screen, 16 to 9.
    case slide

    /// How much wider than high the sheet is; `nil` for any shape.
    fileprivate var ratio: Double? {
      switch self {
      case .free: nil
      case .landscape: 2.0.squareRoot()
      case .portrait: 0.5.squareRoot()
      case .slide: 16.0 / 9
      }
    }
  }

  /// The style with all texts that have no width of their own set wider or narrower.
  fileprivate func scalingWidths(by factor: Double) -> MapStyle {
    var style = self
    style.textWidths = textWidths.map { ($0 * factor).rounded() }
    return style
  }
}

extension MeasuredMap {
  /// The factors by which texts are set narrower or wider in search of the best.
  private static let factors = [1, 0.85, 0.7, 0.6, 0.5, 1.2, 1.5]

  /// Finds a place for everything, with texts as wide as lets the map be largest on a sheet.
  ///
  /// - Complexity: as many layouts as there are factors.
  func laidOut(on sheet: MapStyle.Sheet) throws(RenderError) -> MapLayout {
    var best = try laidOutAsMeasured()
    guard let ratio = sheet.ratio else { return best }
    // The side of the sheet that a layout fills decides how small it gets.
    let extent = { (layout: MapLayout) in max(layout.size.width, layout.size.height * ratio) }
    for factor in Self.factors.dropFirst() {
      let measured = MeasuredMap(map, style: style.scalingWidths(by: factor))
      let layout = try measured.laidOutAsMeasured()
      if extent(layout) < extent(best) { best = layout }
    }
    return best
  }
}
