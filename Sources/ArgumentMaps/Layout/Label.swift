import ArgumentModel

/// The words of a box, broken into lines and measured.
public struct Label: Hashable, Sendable {
  /// The title, in bold; without lines where the box has none.
  public var title: TextBlock
  /// The text; without lines where the box has none.
  public var text: TextBlock
  /// The tags that the text does not show; without lines where there are none.
  public var tags: TextBlock
  /// The sizes of the pictures that are drawn, side by side above or below the words.
  public var pictures: [Size]
  /// The size of the box, in points.
  public var size: Size

  /// Creates a label that was measured before.
  public init(
    title: TextBlock, text: TextBlock, tags: TextBlock, pictures: [Size] = [], size: Size
  ) {
    self.pictures = pictures
    self.title = title
    self.text = text
    self.tags = tags
    self.size = size
  }

  /// Measures the words of a box.
  ///
  /// A long label takes a wider box. A title or text of more than `MapStyle.maximumLines` lines is
  /// cut, so that no label, however long, can harm the layout.
  ///
  /// - Complexity: O(n) in the length of title and text.
  init(of node: MapNode, in style: MapStyle) {
    let box = BoxMeasures(of: node.subject, in: style)
    let marked = node.text?.marks ?? []
    let hidden = node.tags.filter { tag in !marked.contains { $0.kind == .tag(tag) } }
    let tagLine = MarkedText(hidden.map(\.description).joined(separator: "  "))
    title = TextBlock([])
    text = title
    tags = title
    let maximum = style.maximumLines
    for width in box.textWidths {
      let block = { (text: MarkedText, size: Double, isBold: Bool) in
        TextBlock(text, limit: Int(width / size * 1000), maximum: maximum, isBold: isBold)
      }
      title = TextBlock(
        MarkedText(node.title ?? ""), limit: Int((box.titleWidth ?? width) / box.titleSize * 1000),
        maximum: maximum, isBold: box.isTitleBold)
      text = block(node.text ?? "", box.textSize, box.isTextBold)
      tags = block(tagLine, style.tagSize, false)
      if title.lines.count + text.lines.count <= style.preferredLines { break }
    }
    pictures = Self.pictures(of: node, box, in: style)
    size = Size(width: 0, height: 0)
    size = measured(box, in: style)
  }

  /// The sizes of the pictures that have a source, scaled down to fit the width of a text.
  private static func pictures(of node: MapNode, _ box: BoxMeasures, in style: MapStyle) -> [Size] {
    let sizes = node.drawnImages.map(\.naturalSize)
    let gaps = Double(max(sizes.count - 1, 0)) * box.pictureGap
    let room = max((box.textWidths.first ?? 0) - gaps, 1) / Double(max(sizes.count, 1))
    return sizes.map { size in
      let scale = min(1, room / size.width, style.pictureHeight / size.height)
      return Size(width: size.width * scale, height: size.height * scale)
    }
  }

  /// The room that the pictures take.
  func pictureRow(_ box: BoxMeasures) -> Size {
    let gaps = Double(max(pictures.count - 1, 0)) * box.pictureGap
    return Size(
      width: pictures.reduce(gaps) { $0 + $1.width },
      height: pictures.map(\.height).max() ?? 0)
  }

  private func measured(_ box: BoxMeasures, in style: MapStyle) -> Size {
    let padding = box.horizontalPadding
    let row = pictureRow(box)
    var width = row.width + 2 * padding
    var height = row.height
    var parts = pictures.isEmpty ? 0 : 1
    let add = { (block: TextBlock, size: Double) in
      if block.lines.isEmpty { return }
      // A wider font than those of the family may use up the padding on the right, but for a little.
      let own = Double(block.width) * size / 1000 + padding
      let wide = Double(block.wideWidth) * size / 1000 + min(padding, 3)
      width = max(width, padding + max(own, wide))
      height += Double(block.lines.count) * size * style.lineSpacing
      parts += 1
    }
    add(title, box.titleSize)
    add(text, box.textSize)
    add(tags, style.tagSize)
    let gaps = Double(max(parts - 1, 0)) * style.labelGap
    return Size(
      width: max(box.minimumWidth, width.rounded(.up)),
      height: (height + gaps + 2 * box.verticalPadding).rounded(.up))
  }
}

extension MapNode {
  /// The pictures that have a source, and are drawn.
  var drawnImages: [MapImage] { images.filter { $0.source != nil } }
}
