import Argdown
import ArgumentModel
import Testing

/// Headings, and what stands below them.
struct SectionTests {
  private func section(of title: Statement.ID, _ text: String) -> String? {
    let graph = graph(text)
    return graph[title]?.section.map { graph[$0].title.string }
  }

  @Test func `a section lies in the nearest one above with a smaller level`() {
    let graph = graph("# A\n\n### B\n\n## C\n\n### D\n\n# E\n\n## F")
    #expect(graph.sections.map(\.level) == [1, 3, 2, 3, 1, 2])
    #expect(graph.sections.map { $0.parent?.position } == [nil, 0, 0, 2, nil, 4])
  }

  @Test func `a heading has tags, each once, and data`() {
    let section = graph("# A *b* #t #u #t {isGroup: false}").sections.first
    #expect(section?.title.string == "A b #t #u #t")
    #expect(section?.tags == ["t", "u"])
    #expect(section?.data == ["isGroup": false])
  }

  @Test func `a statement lies where it is defined first`() {
    #expect(section(of: "A", "# S\n\n[A]\n\n# T\n\n[A]: a\n\n# U\n\n[A]: b") == "T")
  }

  @Test func `a statement that is never defined lies where it is named first`() {
    #expect(section(of: "A", "# S\n\n[B]: b\n  + [A]\n\n# T\n\n[A]") == "S")
  }

  @Test func `data pulls a statement into a section or keeps it out`() {
    #expect(section(of: "A", "# S\n\n[A]: a\n\n# T\n\n[A] {isInGroup: true}") == "T")
    #expect(section(of: "A", "# S\n\n[A]: a {isInGroup: false}\n\n# T\n\n[A]: b") == "T")
  }

  @Test func `what stands before the first heading lies in no section`() {
    #expect(section(of: "A", "[A]: a\n\n# S") == nil)
  }

  @Test func `an argument lies where its structure lies`() {
    let graph = graph("# S\n\n<A>: a\n\n# T\n\n<A>\n\n(1) p\n----\n(2) c")
    #expect(graph["A" as Argument.ID]?.section == Section.ID(1))
  }
}
