import ArgumentMaps
import Foundation
import Testing

struct PaletteTests {
  @Test(arguments: [Palette.light, Palette.dark])
  func `words and lines stand out as WCAG 2.2 AA asks`(palette: Palette) {
    let page = palette.background == "none" ? "#ffffff" : palette.background
    let grounds = [page, palette.groupFill, palette.innerGroupFill]
    for fill in [palette.statementFill, palette.argumentFill] {
      #expect(contrast(palette.text, fill) >= 4.5)
      #expect(contrast(palette.mutedText, fill) >= 4.5)
      #expect(contrast(palette.linkText, fill) >= 4.5)
    }
    // Marks: a glyph on its disc, a disc on a box and its ground.
    #expect(contrast(palette.statementFill, palette.support) >= 3)
    for mark in [palette.support, palette.attack, palette.contradiction, palette.mutedText] {
      for ground in grounds + [palette.statementFill, palette.argumentFill] {
        #expect(contrast(mark, ground) >= 3)
      }
    }
    for ground in grounds {
      #expect(contrast(palette.text, ground) >= 4.5)
      #expect(contrast(palette.mutedText, ground) >= 4.5)
      for line in [
        palette.support, palette.attack, palette.undercut, palette.contradiction,
        palette.statementStroke, palette.argumentStroke,
      ] {
        #expect(contrast(line, ground) >= 3)
      }
    }
  }
}

/// The contrast of two colours `#rrggbb`, as WCAG 2.2 counts it.
func contrast(_ one: String, _ other: String) -> Double {
  let lights = [luminance(one), luminance(other)].sorted()
  return (lights[1] + 0.05) / (lights[0] + 0.05)
}

/// The relative luminance of `#rrggbb`.
private func luminance(_ color: String) -> Double {
  let value = Int(color.dropFirst(), radix: 16) ?? 0
  let channels = [value >> 16, value >> 8 & 255, value & 255].map { (channel) -> Double in
    let share = Double(channel) / 255
    return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
  }
  return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
}
