import ArgumentModel

/// A statement or argument on its way into text.
struct WrittenElement {
  /// What it says at one place, or that a structure says it.
  enum Place {
    case occurrence(Occurrence)
    /// A line of the structure of an argument, by its number as an element.
    case line(ofStructure: Int, Occurrence)

    var occurrence: Occurrence {
      switch self {
      case .occurrence(let occurrence), .line(_, let occurrence): occurrence
      }
    }
  }

  let isArgument: Bool
  /// The title, by which any line can name it; `nil` where it is made up.
  var title: WrittenTitle?
  /// The places that say something, and the first.
  private(set) var places: [Place]
  /// The section in which it is introduced; -1 before the first heading.
  let home: Int
  /// The structure of an argument, until it is written.
  var structure: Structure?
  var isIntroduced = false
  /// The number of places that are written.
  var written = 0
  /// The relations it is an end of.
  var links: [Int] = []

  /// The place that is to be written next.
  var nextPlace: Place? { written < places.count ? places[written] : nil }

  /// Takes out the next line of a structure, in which the statement is written in its turn.
  ///
  /// Of text and data that overtake others here, it is said at the end what they come to.
  mutating func removeLine(ofStructure argument: Int, for statement: Statement) {
    let index = places[written...].firstIndex {
      if case .line(ofStructure: argument, _) = $0 { true } else { false }
    }
    guard let index else { return }
    let line = places.remove(at: index).occurrence
    let overtaken = places[written..<index].lazy.map(\.occurrence)
    let hasText = line.text != nil && overtaken.contains { $0.text != nil }
    let hasData = !line.data.isEmpty && overtaken.contains { !$0.data.isEmpty }
    guard hasText || hasData else { return }
    let text = hasText ? statement.canonicalOccurrence?.text : nil
    let data = hasData ? statement.data : [:]
    places.append(.occurrence(Occurrence(text, data: data, section: line.section)))
  }
}

/// A relation between two elements, in the notation's terms.
struct Link {
  enum Manner {
    case support, attack, undercut, contradiction
  }

  let source: Int
  let manner: Manner
  let target: Int
  /// The step whose inference is the target.
  var step: Int?

  /// The end that is not `element`.
  func other(than element: Int) -> Int { element == source ? target : source }

  /// The sign of the line of the other end below `parent`.
  func sign(below parent: Int) -> String {
    switch manner {
    case .support: parent == target ? "+" : "+>"
    case .attack: parent == target ? "-" : "->"
    case .undercut: parent == target ? "_" : "_>"
    case .contradiction: "><"
    }
  }
}

/// Elements in the order in which they are introduced.
struct Turns {
  enum Kind: Int {
    case statement, argument, untitled
  }

  let order: [Int]
  var next = 0
}

/// The elements and relations of a graph as they are to be written.
struct Catalogue {
  private(set) var elements: [WrittenElement] = []
  private(set) var links: [Link] = []
  private(set) var turns: [Turns] = []
  /// The elements that say something in each section, the first being what has no heading.
  private(set) var residents: [[Int]]

  init(of graph: ArgumentGraph) {
    let offset = graph.statements.count
    residents = Array(repeating: [], count: graph.sections.count + 1)
    for statement in graph.statements {
      let isMadeUp = statement.id.isUntitled && statement.occurrences.count == 1
      elements.append(
        WrittenElement(
          isArgument: false,
          title: isMadeUp
            ? nil
            : WrittenTitle(statement.id.title, open: "[", close: "]"),
          places: Catalogue.places(of: statement.occurrences, in: graph),
          home: statement.occurrences.first?.section?.position ?? -1))
    }
    for argument in graph.arguments {
      let isMadeUp =
        argument.id.isUntitled && argument.structure != nil && argument.occurrences.isEmpty
      let home = argument.occurrences.first.map { $0.section } ?? argument.structure?.section
      elements.append(
        WrittenElement(
          isArgument: true,
          title: isMadeUp ? nil : argument.writtenTitle,
          places: Catalogue.places(of: argument.occurrences, in: graph),
          home: home?.position ?? -1, structure: argument.structure))
    }
    for relation in graph.relations {
      for link in Catalogue.links(of: relation, in: graph) { add(link) }
    }
    // A made-up title of an argument stands nowhere: it is written where a relation needs it.
    for (position, argument) in graph.arguments.enumerated() {
      let index = offset + position
      let isNeeded = elements[index].links.contains { links[$0].step == nil }
      if isNeeded, elements[index].title == nil {
        elements[index].title = argument.writtenTitle
      }
    }
    let untitled = elements.indices.filter { elements[$0].title == nil }.map { index in
      let id =
        index < offset
        ? graph.statements[index].id.title : graph.arguments[index - offset].id.title
      return (number: Int(id.drop { !$0.isNumber }) ?? Int.max, index: index)
    }
    turns = [0..<offset, offset..<elements.count].map { [elements] range in
      Turns(order: range.sorted { (elements[$0].home, $0) < (elements[$1].home, $1) })
    }
    turns.append(Turns(order: untitled.sorted { $0 < $1 }.map(\.index)))
    for (index, element) in elements.enumerated() {
      let sections = element.places.map(\.occurrence.section) + [element.structure?.section]
      for section in Set(sections.map { $0?.position ?? -1 }) {
        residents[section + 1].append(index)
      }
    }
  }

  private mutating func add(_ link: Link) {
    elements[link.source].links.append(links.count)
    if link.target != link.source { elements[link.target].links.append(links.count) }
    links.append(link)
  }

  /// The places that say something: not those that only name what is defined, but for the first.
  private static func places(
    of occurrences: [Occurrence], in graph: ArgumentGraph
  ) -> [WrittenElement.Place] {
    var places: [WrittenElement.Place] = []
    for (index, occurrence) in occurrences.enumerated() {
      if let id = occurrence.role.structure, graph[id]?.structure != nil,
        let position = graph.position(of: id)
      {
        places.append(.line(ofStructure: graph.statements.count + position, occurrence))
      } else if index == 0 || occurrence.saysSomething {
        places.append(.occurrence(occurrence))
      }
    }
    // What is named and then defined in one section is defined at once.
    if places.count > 1, case .occurrence(let first) = places[0], !first.saysSomething,
      case .occurrence(let second) = places[1], first.section == second.section
    {
      places.removeFirst()
    }
    return places
  }

  /// A relation in terms of the notation: two if it takes two lines.
  private static func links(of relation: Relation, in graph: ArgumentGraph) -> [Link] {
    guard let source = element(relation.source, in: graph),
      let target = element(relation.target, in: graph)
    else { return [] }
    switch relation.kind {
    case .supports, .entails: return [Link(source: source, manner: .support, target: target)]
    case .attacks, .excludes: return [Link(source: source, manner: .attack, target: target)]
    case .undercuts:
      var link = Link(source: source, manner: .undercut, target: target)
      if case .inference(of: let id, step: let step) = relation.target,
        let last = graph[id]?.structure?.steps.count
      {
        link.step = min(step ?? last - 1, last - 1)
      }
      return [link]
    case .contradicts:
      if relation.source.statement == nil, relation.target.statement == nil {
        return [
          Link(source: source, manner: .attack, target: target),
          Link(source: target, manner: .attack, target: source),
        ]
      }
      return [Link(source: source, manner: .contradiction, target: target)]
    }
  }

  private static func element(_ end: Relation.Endpoint, in graph: ArgumentGraph) -> Int? {
    switch end {
    case .statement(let id): graph.position(of: id)
    case .argument(let id), .inference(of: let id, step: _):
      graph.position(of: id).map { graph.statements.count + $0 }
    }
  }
}

extension Argument {
  /// The title in its brackets, made up or not; a blank keeps that of a structure from its sign.
  var writtenTitle: WrittenTitle {
    let title = WrittenTitle(id.title, open: "<", close: ">")
    guard structure != nil, title.beginsRelation else { return title }
    return WrittenTitle(" \(id.title)", open: "<", close: ">")
  }
}

extension Occurrence {
  /// Whether more than a title stands here.
  var saysSomething: Bool { text != nil || !tags.isEmpty || !data.isEmpty }
}

extension Occurrence.Role {
  /// The argument in whose structure the place lies.
  fileprivate var structure: Argument.ID? {
    switch self {
    case .premise(of: let id), .conclusion(of: let id, isMain: _): id
    case .topLevel, .relation, .listItem: nil
    }
  }
}
