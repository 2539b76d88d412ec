internal import ArgumentModel

/// A shortest circle of support within claims that all lead to each other.
struct SupportCircle {
  /// The claims, each supported by the next one, the last one by the first; the thesis, else the
  /// first in the text, comes first.
  let claims: [Int]
  /// The step to each claim from the next one.
  let steps: [Int]
  /// The number of claims that lead to each other, on this circle or not.
  let size: Int
  /// Whether something in it follows from what is assumed.
  let isFounded: Bool
  /// Whether the first claim is a thesis, by the word of the author.
  let begsQuestion: Bool

  /// The greatest number of claims among which the shortest circle is looked for.
  ///
  /// Among more, it is a shortest one through the first of them in the text.
  private static let limit = 2000

  /// Finds one circle for each component of two or more claims, in the order of the text; one
  /// through the thesis, if there is one in it.
  ///
  /// - Complexity: O(size) per claim of a component up to the limit, else O(size).
  static func all(in input: CheckInput) -> [SupportCircle] {
    let members = input.components.members
    let isThesis = Set(input.theses)
    var circles: [SupportCircle] = []
    var search = Search(input)
    for component in 0..<members.count where members.range(of: component).count > 1 {
      let claims = members[component].map { Int($0) }
        .sorted { input.reading.place(of: $0) < input.reading.place(of: $1) }
      let thesis = input.thesisOrigin.isDeclared ? claims.first { isThesis.contains($0) } : nil
      let (path, steps) = search.shortest(among: thesis.map { [$0] } ?? claims, limit: limit)
      let start =
        thesis.flatMap { path.firstIndex(of: $0) }
        ?? path.indices.min {
          input.reading.place(of: path[$0]) < input.reading.place(of: path[$1])
        }
      guard let first = start else { continue }
      circles.append(
        SupportCircle(
          claims: Array(path[first...] + path[..<first]),
          steps: Array(steps[first...] + steps[..<first]), size: claims.count,
          isFounded: claims.contains { input.closure.contains($0) }, begsQuestion: thesis != nil))
    }
    return circles.sorted {
      input.reading.place(of: $0.claims[0]) < input.reading.place(of: $1.claims[0])
    }
  }

  /// Breadth-first walks against the direction of support; the marks are shared by all walks.
  private struct Search {
    let input: CheckInput
    private var walk: [Int32]
    private var number: Int32 = 0
    /// Where the walk came from, as claim and step.
    private var origin: [(claim: Int32, step: Int32)]

    init(_ input: CheckInput) {
      self.input = input
      walk = [Int32](repeating: 0, count: input.reading.claimCount)
      origin = Array(repeating: (-1, -1), count: input.reading.claimCount)
    }

    mutating func shortest(among claims: [Int], limit: Int) -> (claims: [Int], steps: [Int]) {
      var best: (claims: [Int], steps: [Int]) = ([], [])
      for claim in claims.count <= limit ? claims[...] : claims[..<1] {
        if let found = circle(
          through: claim, shorterThan: best.claims.isEmpty ? .max : best.claims.count)
        {
          best = found
        }
        if best.claims.count == 2 { break }
      }
      return best
    }

    private mutating func circle(
      through start: Int, shorterThan limit: Int
    ) -> (claims: [Int], steps: [Int])? {
      let network = input.reading.network
      let component = input.components.numbers[start]
      number += 1
      walk[start] = number
      var layer = [Int32(start)]
      var length = 1
      while !layer.isEmpty, length < limit {
        var next: [Int32] = []
        for claim in layer {
          for step in network.reasons[Int(claim)] {
            for premise in network.premises[Int(step)]
            where input.components.numbers[Int(premise)] == component {
              if Int(premise) == start, claim != Int32(start) {
                return path(from: start, to: Int(claim), closing: Int(step))
              }
              guard walk[Int(premise)] != number else { continue }
              walk[Int(premise)] = number
              origin[Int(premise)] = (claim, step)
              next.append(premise)
            }
          }
        }
        layer = next
        length += 1
      }
      return nil
    }

    /// The circle that goes down from `start` to `end` and by one more step to `start` again.
    private func path(from start: Int, to end: Int, closing: Int) -> (claims: [Int], steps: [Int]) {
      var claims = [end]
      var steps = [closing]
      while let last = claims.last, last != start {
        steps.append(Int(origin[last].step))
        claims.append(Int(origin[last].claim))
      }
      return (claims.reversed(), steps.reversed())
    }
  }
}

extension SupportCircle {
  /// The circle in one line, `[A] <- <x> <- [B] <- [A]`; a long one without its middle.
  func words(in reading: Reading) -> String {
    var parts: [String] = []
    for (number, claim) in claims.enumerated() {
      parts.append(reading.words(for: claim))
      let next = claims[(number + 1) % claims.count]
      if let argument = reading.argument(ofStep: steps[number]),
        reading.name(of: next) != .argument(argument)
      {
        parts.append(reading.words(forStep: steps[number]))
      }
    }
    if parts.count > 12 {
      parts[6..<(parts.count - 5)] = ["… (\(parts.count - 11) more)"]
    }
    return (parts + [reading.words(for: claims[0])]).joined(separator: " <- ")
  }

  /// The circle place by place, each claim with what it rests on; a long one without its middle.
  func trail(in reading: Reading) -> [Diagnostic.Note] {
    let links = claims.indices.map { number in
      let next = reading.words(for: claims[(number + 1) % claims.count])
      return Diagnostic.Note(
        "\(reading.words(for: claims[number])) rests on \(next)"
          + reading.manner(ofStep: steps[number], from: next),
        at: reading.range(ofStep: steps[number]) ?? reading.nameRange(of: claims[number]))
    }
    return links.withoutMiddle()
  }

  /// A note for each claim but the first, and one on what else leads in circles here.
  func notes(in reading: Reading) -> [Diagnostic.Note] {
    let places = claims.dropFirst().map { claim in
      Diagnostic.Note(
        "\(reading.words(for: claim)) is on the circle", at: reading.nameRange(of: claim))
    }
    guard size > claims.count else { return places.capped() }
    return places.capped() + [
      Diagnostic.Note("\(size) claims in all support each other in circles")
    ]
  }
}
