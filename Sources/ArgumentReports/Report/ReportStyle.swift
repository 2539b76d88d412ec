import ArgumentMaps

/// The style sheet of a report as a page: for screens, bright and dark, and for A4.
struct ReportStyle {
  /// The rules.
  let text: String

  init(_ layout: MapLayout?, theme: SVGOptions.Theme) {
    let style = layout?.style ?? MapStyle()
    let base = theme == .dark ? style.dark : style.light
    let scheme = theme == .auto ? "light dark" : theme == .dark ? "dark" : "light"
    let dark =
      theme == .auto
      ? "@media screen and (prefers-color-scheme: dark) { :root { \(Self.colors(style.dark)) } }\n"
      : ""
    text =
      ":root { color-scheme: \(scheme); \(Self.colors(base)) }\n\(dark)"
      + "body { font-family: \(style.fontFamily.filter { !"{}<>;".contains($0) }); }\n" + Self.rules
  }

  private static func colors(_ palette: Palette) -> String {
    let ground = palette.background == "none" ? palette.statementFill : palette.background
    let colors = [
      ("ground", ground), ("text", palette.text), ("muted", palette.mutedText),
      ("link", palette.linkText), ("rule", palette.groupStroke), ("head", palette.groupFill),
    ]
    return colors.map { "--\($0): \($1.filter { !"{}<>;".contains($0) });" }.joined(separator: " ")
  }

  private static let rules = """
    body { margin: 0 auto; padding: 1.5rem 1.25rem 4rem; max-width: 62rem; font-size: 1rem; line-height: 1.5;
      background: var(--ground); color: var(--text); }
    h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .5rem; }
    h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.25rem 0 .5rem; }
    h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
    p, ul, ol { margin: .5rem 0; max-width: 46rem; }
    li { margin: .25rem 0; }
    a { color: var(--link); text-decoration: underline dotted; text-underline-offset: .15em; }
    a:hover, a:focus { text-decoration-style: solid; }
    nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; max-width: none; }
    nav li { margin: 0; }
    header { border-bottom: 1px solid var(--rule); padding-bottom: .5rem; }
    header + main > section:first-child h2 { margin-top: 1.25rem; }
    #in-brief p:last-child, figcaption { color: var(--muted); font-size: .9rem; }
    table { border-collapse: collapse; width: 100%; margin: .75rem 0; font-size: .9rem; line-height: 1.4; table-layout: fixed; }
    th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--rule);
      overflow-wrap: break-word; }
    th { border-bottom-width: 2px; }
    figure { margin: .75rem 0; }
    .broad { margin: .75rem calc(50% - 47vw); }
    header p { margin: 0; color: var(--muted); }
    figure div { overflow-x: auto; margin-top: .25rem; }
    #full-size:checked ~ div svg { max-width: none !important; }
    :target { scroll-margin-top: 4rem; }
    tr:target td { background: var(--head); }
    span:target { outline: 3px solid var(--link); }
    svg :target rect { stroke-width: 4; }
    @media screen and (max-width: 40rem) {
      table, tbody, tr, td { display: block; width: auto; }
      colgroup, thead { display: none; }
      td { border: 0; padding: 0 0 .2rem; }
      tr { border-bottom: 1px solid var(--rule); padding: .4rem 0; }
    }
    @page { size: A4; margin: 18mm 16mm; }
    @page wide { size: A4 landscape; margin: 12mm; }
    @media print {
      body { padding: 0; max-width: none; font-size: 10pt; }
      p, ul, ol { max-width: none; }
      table { font-size: 8.5pt; }
      th, td { padding: .2rem .5rem .2rem 0; }
      nav, #full-size, label { display: none; }
      a { color: inherit; text-decoration: none; font-style: italic; }
      h2, h3 { break-after: avoid; }
      tr, li { break-inside: avoid; }
      figure, .broad { break-inside: avoid; margin: 0; }
      .wide { page: wide; }
      figure svg { max-height: 150mm; width: 100%; }
    }

    """
}
