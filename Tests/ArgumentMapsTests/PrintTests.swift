import ArgumentMaps
import TestSupport
import Testing

/// Whether PNG and PDF can be drawn here.
private let canPrint: Bool = {
  if case .failure(.noDrawingLibrary) = Result(catching: { () throws(RenderError) in
    try HandMade.layout.png()
  }) {
    return false
  }
  return true
}()

@Suite(.enabled(if: canPrint, "librsvg is not installed"))
struct PrintTests {
  /// Width, height and colour type of a PNG.
  private func header(of png: [UInt8]) -> [Int] {
    #expect(png.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    let number = { (offset: Int) in png[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
    return [number(16), number(20), Int(png[25])]
  }

  /// The layout with nothing on it.
  private var blank: MapLayout { MapLayout(size: HandMade.layout.size, boxes: []) }

  @Test func `a PNG has two pixels to a point, and shows something`() throws {
    let png = try HandMade.layout.png()
    #expect(header(of: png) == [800, 528, 6])
    #expect(png.count > 4 * (try blank.png()).count)
  }

  @Test(arguments: [(1.0, [400, 264, 6]), (0.5, [200, 132, 6]), (0.001, [1, 1, 6])])
  func `a PNG has the scale that is asked for`(scale: Double, size: [Int]) throws {
    #expect(header(of: try HandMade.layout.png(scale: scale)) == size)
  }

  @Test func `a legend makes a picture larger, and leaves no bars beside it`() throws {
    var options = SVGOptions()
    options.hasLegend = true
    let size = header(of: try HandMade.layout.png(options, scale: 1))
    let svg = HandMade.layout.svg(options)
    #expect(size[1] > 264 && svg.contains("viewBox=\"0 0 \(size[0]) \(size[1])\""))
  }

  @Test func `a PNG on a ground has no transparency`() throws {
    var layout = HandMade.layout
    layout.style.light.background = "#ffffff"
    #expect(header(of: try layout.png())[2] == 2)
    var dark = SVGOptions()
    dark.theme = .dark
    #expect(header(of: try layout.png(dark))[2] == 2)
    #expect(try layout.png(dark) != layout.png())
  }

  @Test func `a PNG has its ground up to its edges, whatever the size of the map`() throws {
    func blank(_ width: Double, _ height: Double) throws -> [UInt8] {
      var layout = MapLayout(size: Size(width: width, height: height), boxes: [])
      layout.style.light.background = "#ffffff"
      return try layout.png(scale: 1)
    }
    #expect(try blank(100.5, 50.25) == blank(101, 51))
    #expect(try blank(40, 30.5) == blank(40, 31))
  }

  @Test func `neither format tells when it was made, and equal layouts give equal bytes`() throws {
    let png = try HandMade.layout.png()
    let pdf = try HandMade.layout.pdf()
    #expect(try HandMade.layout.png() == png)
    #expect(try HandMade.layout.pdf() == pdf)
    #expect(!String(decoding: png, as: Unicode.ASCII.self).contains("tIME"))
    let text = String(decoding: pdf, as: Unicode.ASCII.self)
    #expect(text.hasPrefix("%PDF-"))
    #expect(!text.contains("CreationDate") && !text.contains("ModDate"))
  }

  @Test(.enabled(if: OtherTool.pdftotext.isInstalled, "pdftotext is not installed"))
  func `text of a PDF can be selected`() throws {
    let text = try OtherTool.pdftotext.run("-layout FILE -", on: HandMade.layout.pdf())
    for words in ["Costs", "Cheap", "Solar is very", "cheap", "#thesis", "Curve"] {
      #expect(text?.contains(words) == true, "\(words)")
    }
  }

  @Test(.enabled(if: OtherTool.pdfinfo.isInstalled, "pdfinfo is not installed"))
  func `a page of a PDF has the size of the drawing, and a title`() throws {
    let plain = try OtherTool.pdfinfo.run("FILE", on: HandMade.layout.pdf())
    #expect(plain?.contains("400 x 264 pts") == true)
    #expect(plain?.contains("Solar & co") == true)
    #expect(plain?.contains("Pages:           1\n") == true)
    let half = try OtherTool.pdfinfo.run("FILE", on: HandMade.layout.pdf(scale: 0.5))
    #expect(half?.contains("200 x 132 pts") == true)
  }

  @Test func `what is too large for a format is refused with the scale at which it fits`() throws {
    let wide = MapLayout(size: Size(width: 40_000, height: 100), boxes: [])
    #expect(throws: RenderError.pictureTooLarge("PNG", largestScale: 0.819)) { try wide.png() }
    #expect(throws: RenderError.pictureTooLarge("PDF", largestScale: 0.36)) { try wide.pdf() }
    #expect(header(of: try wide.png(scale: 0.819)) == [32_760, 82, 6])
    let vast = MapLayout(size: Size(width: 30_000, height: 30_000), boxes: [])
    #expect(throws: RenderError.pictureTooLarge("PNG", largestScale: 0.546)) {
      try vast.png(scale: 1)
    }
  }
}

struct HTMLTests {
  @Test(arguments: SVGOptions.Theme.allCases)
  func `a page needs nothing else, and follows the theme`(theme: SVGOptions.Theme) throws {
    var options = SVGOptions()
    options.theme = theme
    let page = HandMade.layout.html(options, language: "de")
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"de\">\n"))
    #expect(page.contains("<title>Solar &amp; co</title>"))
    #expect(page.contains("\n<svg id=\"") && !page.contains("<?xml"))
    #expect(!page.contains(" src=") && !page.contains("<script") && !page.contains("@import"))
    #expect(page.contains("color-scheme: light dark") == (theme == .auto))
    #expect(page.contains("background: #14181d") == (theme == .auto || theme == .dark))
  }
}
