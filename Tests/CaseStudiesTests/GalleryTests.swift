import Argdown
import ArgumentAnalysis
import ArgumentModel
import TestSupport
import Testing

/// The maps in `Graphs/` say at their head what comes of them; it does.
struct GalleryTests {
  struct Exhibit: CustomTestStringConvertible, Sendable {
    let name: String
    /// What the head of the map says of claims.
    let outcome: [(title: String, status: Evaluation.Status)]
    /// The findings that are there on purpose.
    var kept: [String] = []
    /// The fewest claims that make the map what README calls it.
    var claims = 20

    var testDescription: String { name }
  }

  static let exhibits = [
    Exhibit(name: "carroll-kangaroo-1896", outcome: [("Kangaroos avoided", .stands)]),
    Exhibit(
      name: "congestion-charge",
      outcome: [
        ("Charge for the centre", .contested), ("Consent first", .contested),
        ("Consent by trial", .contested), ("Gains exceed cost", .stands),
        ("Burden can be fair", .stands), ("No better means", .stands), ("Speeds stay up", .falls),
      ]),
    Exhibit(
      name: "continental-drift-1912-1968",
      outcome: [
        ("Continents drift", .stands), ("Continents stay", .falls), ("Drift impossible", .falls),
        ("Forces too weak", .stands), ("Floor too strong", .stands),
        ("Cause is known", .unsupported),
      ]),
    Exhibit(
      name: "free-will",
      outcome: [
        ("Free will is real", .contested), ("Free will is unreal", .contested),
        ("Compatible", .contested), ("Incompatible", .contested),
        ("Open choices are ours", .contested), ("Chance gives no control", .contested),
        ("Brain decides", .falls), ("Conscious will is idle", .falls),
        ("Ability is conditional", .falls), ("Simple transfer", .falls),
      ],
      claims: 150),
    Exhibit(
      name: "infusion-pump-case",
      outcome: [
        ("Pump acceptably safe", .unsupported), ("Network threats bounded", .unsupported),
        ("Dose is right", .stands), ("No free flow", .stands), ("Air is stopped", .stands),
        ("Alarm is timely", .stands), ("Log may be incomplete", .falls),
      ],
      kept: ["thesis-not-established"]),
    Exhibit(name: "japan-russia-2016", outcome: [("Rapprochement now", .stands)]),
  ]

  @Test func `every map is an exhibit, and README shows it`() throws {
    let maps = Folder(at: Folder.package.path + "/Graphs").names
      .filter { $0.hasSuffix(".argdown") }.map { $0.dropLast(".argdown".count) }
    #expect(maps.map(String.init) == Self.exhibits.map(\.name))
    let page = try Folder.package.read("README.md")
    for map in maps { #expect(page.contains("](Output/\(map).svg)"), "\(map)") }
  }

  @Test(arguments: exhibits)
  func `a map has no errors, and its open ends are told`(exhibit: Exhibit) throws {
    let (document, graph) = try map(exhibit)
    let orders = document.suppressions + graph.suppressions
    let found = graph.diagnostics()
    let told = orders.judge(found, known: Check.all.map(\.slug), ran: Set(Check.all.map(\.slug)))
      .filter { $0.suppression == nil }.map(\.diagnostic)
    #expect(told.filter { $0.severity == .error }.isEmpty)
    #expect(!told.contains { $0.slug == "unused-suppression" })
    #expect(Set(exhibit.kept).isSubset(of: told.map(\.slug)))
    #expect(graph.statements.count >= exhibit.claims)
  }

  @Test(arguments: exhibits)
  func `a map comes to what its head says`(exhibit: Exhibit) throws {
    let reading = Reading(try map(exhibit).graph)
    let verdicts = Verdicts(Evaluation(reading))
    for (title, status) in exhibit.outcome {
      #expect(verdicts[.statement(Statement.ID(title))]?.status == status, "[\(title)]")
    }
    let thesis = try #require(exhibit.outcome.first?.title)
    let chains = try #require(SupportChains(in: reading, to: .statement(Statement.ID(thesis))))
    #expect(!chains.chains.isEmpty)
  }

  @Test(arguments: exhibits)
  func `a source that a claim names is listed at the head`(exhibit: Exhibit) throws {
    let graph = try map(exhibit).graph
    for statement in graph.statements {
      guard let source = statement.data["source"] else { continue }
      for key in (source.sequence ?? [source]).compactMap(\.string) {
        #expect(graph.metadata["sources"]?.mapping?[key] != nil, "\(key) of [\(statement.id)]")
      }
    }
  }

  @Test func `the kangaroo needs all ten premises`() throws {
    let exhibit = try #require(Self.exhibits.first)
    let reading = Reading(try map(exhibit).graph)
    let chains = try #require(SupportChains(in: reading, to: "Kangaroos avoided"))
    #expect(chains.foundations.count == 10)
    #expect(chains.minimalSupports == [chains.foundations])
    #expect(chains.minimalCuts.count == 10)
  }

  @Test func `the pump is safe once its open goal is met`() throws {
    let text = try Folder.package.read("Graphs/infusion-pump-case.argdown")
    #expect(text.contains("#open"))
    let graph = ArgumentGraph(ArgdownDocument(parsing: text.replacing("#open", with: "#given")))
    #expect(Verdicts(Evaluation(Reading(graph)))["Pump acceptably safe"]?.status == .stands)
  }

  private func map(_ exhibit: Exhibit) throws -> (document: ArgdownDocument, graph: ArgumentGraph) {
    let document = ArgdownDocument(
      parsing: try Folder.package.bytes(of: "Graphs/\(exhibit.name).argdown"))
    let elaboration = Elaboration(document)
    #expect(document.diagnostics.isEmpty && elaboration.diagnostics.isEmpty)
    return (document, elaboration.graph)
  }
}
