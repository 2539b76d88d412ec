import ArgumentModel

/// How a document is printed.
public struct FormattingOptions: Hashable, Sendable {
  /// The number of columns that a line of text may fill; what cannot be broken may exceed it.
  public var lineLength: Int

  /// Creates options for lines of at most `lineLength` columns.
  public init(lineLength: Int = 80) { self.lineLength = lineLength }
}

extension ArgdownDocument {
  /// The document in its one canonical form: the same graph, the same comments, the same order.
  ///
  /// Texts are wrapped anew, indentation and numbers are made regular; front matter and data stay as
  /// they are. A block that is at fault, or in which a change of lines might change the meaning,
  /// stays as it is, too. What is formatted already does not change. Lines end with a line feed;
  /// bytes that are no UTF-8 come out as U+FFFD.
  ///
  /// - Complexity: O(n) in the length of the document.
  public func formatted(_ options: FormattingOptions = FormattingOptions()) -> String {
    if diagnostics.contains(where: { $0.slug == "invalid-utf8" }) {
      return ArgdownDocument(parsing: text(in: root.range)).formatted(options)
    }
    var printer = DocumentPrinter(self, options)
    return String(decoding: printer.print(), as: UTF8.self)
  }
}
