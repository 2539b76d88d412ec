public import ArgumentModel

/// A finding, and the order to keep quiet about it, if there is one.
public struct Judged: Hashable, Sendable {
  /// The finding.
  public let diagnostic: Diagnostic
  /// The order; `nil` if the finding is to be told.
  public let suppression: Suppression?

  /// Creates a judged finding.
  public init(_ diagnostic: Diagnostic, suppression: Suppression? = nil) {
    self.diagnostic = diagnostic
    self.suppression = suppression
  }
}

extension [Suppression] {
  /// What becomes of findings under these orders, and what is wrong with the orders themselves.
  ///
  /// An order that silences nothing is itself a finding, `unused-suppression`, where its check is
  /// among those that `ran`; one that names no check, or none that is `known`, is an
  /// `invalid-suppression`. Both come behind the others.
  ///
  /// - Parameter isInFile: Whether two offsets lie in one file.
  /// - Complexity: O(findings + orders) but for files with many orders for one check.
  public func judge(
    _ diagnostics: [Diagnostic], known: [String], ran: Set<String>,
    isInFile: (Int, Int) -> Bool = { _, _ in true }
  ) -> [Judged] {
    var orders: [String: [Int]] = [:]
    for (position, order) in enumerated() {
      for slug in order.slugs { orders[slug.name, default: []].append(position) }
    }
    var used: Set<Use> = []
    let judged = diagnostics.map { diagnostic in
      let order = orders[diagnostic.slug]?.first { self[$0].covers(diagnostic, isInFile) }
      if let order { used.insert(Use(order: order, slug: diagnostic.slug)) }
      return Judged(diagnostic, suppression: order.map { self[$0] })
    }
    let names = Set(known)
    let own = enumerated().flatMap { position, order in
      order.faults(known: known, names) { slug in
        !ran.contains(slug) || used.contains(Use(order: position, slug: slug))
      }
    }
    return judged + own.map { Judged($0) }
  }

  private struct Use: Hashable {
    let order: Int
    let slug: String
  }
}

extension Suppression {
  /// One finding of each kind that orders give rise to, by slug.
  public static let faultKinds: [Diagnostic] = [
    Diagnostic(
      "invalid-suppression", .warning, "the order names no check that there is",
      help: "write `check:ignore SLUG -- reason`; `argmap explain` lists the checks"),
    Diagnostic(
      "unused-suppression", .note, "there is nothing that orphan would say here",
      help: "take the order away"),
  ]

  fileprivate func covers(_ diagnostic: Diagnostic, _ isInFile: (Int, Int) -> Bool) -> Bool {
    let offset = diagnostic.range?.lowerBound
    switch scope {
    case .range(let range):
      return offset.map { range.lowerBound <= $0 && $0 < max(range.upperBound, 1) } ?? false
    case .element(let name):
      return diagnostic.subjects.first == name.title
        || (offset != nil && offset == range?.lowerBound)
    case .file:
      return isInFile(offset ?? 0, range?.lowerBound ?? 0)
    }
  }

  fileprivate func faults(
    known: [String], _ names: Set<String>, isOfUse: (String) -> Bool
  ) -> [Diagnostic] {
    if slugs.isEmpty {
      return [
        Diagnostic(
          "invalid-suppression", .warning, "this order names no check", at: range,
          help: "write `check:ignore SLUG -- reason`; `argmap explain` lists the checks")
      ]
    }
    var faults: [Diagnostic] = []
    for slug in slugs where !names.contains(slug.name) {
      let nearest = Spelling.suggestion(for: slug.name, among: known)
      let edit = nearest.flatMap { word in
        slug.range.map { Diagnostic.Fix("write `\(word)`", [Diagnostic.Fix.Edit($0, word)]) }
      }
      faults.append(
        Diagnostic(
          "invalid-suppression", .warning, "there is no check `\(slug.name)`",
          at: slug.range ?? range,
          help: nearest.map { "did you mean `\($0)`?" } ?? "`argmap explain` lists the checks",
          fixes: edit.map { [$0] } ?? []))
    }
    let unused = slugs.filter { names.contains($0.name) && !isOfUse($0.name) }
    guard !unused.isEmpty else { return faults }
    let list = unused.map(\.name)
    let left = slugs.filter { !list.contains($0.name) }
    let fix = left.isEmpty ? extent.map { (range: $0, text: "") } : rest(left)
    faults.append(
      Diagnostic(
        "unused-suppression", .note, "there is nothing that \(list.joined(upTo: 5)) would say here",
        at: unused[0].range ?? range, help: left.isEmpty ? "take the order away" : "take it out",
        fixes: fix.map {
          [Diagnostic.Fix("take it away", [Diagnostic.Fix.Edit($0.range, $0.text)])]
        } ?? []))
    return faults
  }

  /// The names with what stands between them, and what is left of them.
  private func rest(_ left: [Slug]) -> (range: SourceRange, text: String)? {
    guard let first = slugs.first?.range, let last = slugs.last?.range else { return nil }
    let range = SourceRange(first.lowerBound, last.upperBound)
    return (range, left.map(\.name).joined(separator: ", "))
  }
}
