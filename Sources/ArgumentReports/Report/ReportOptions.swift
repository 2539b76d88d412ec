/// What a report holds.
public struct ReportOptions: Hashable, Sendable {
  /// The claim that the report is about; `nil` for the theses of the map.
  public var thesis: String?
  /// How many chains of support are told of a thesis at most.
  public var mostChains = 25
  /// How the map is drawn; boxes are marked with what becomes of their claims.
  public var figure: FigureOptions

  /// The report on the theses of a map, with the whole map.
  public init() {
    figure = FigureOptions()
    figure.view.showsStatuses = true
    figure.hasLegend = true
  }

  /// How many theses are gone into.
  static let mostTheses = 3
  /// How many lines a list has, that of claims aside.
  static let mostItems = 20
  /// How many claims have a row.
  static let mostClaims = 300
  /// How many boxes a drawing may have on a page.
  static let mostBoxes = 250
}
