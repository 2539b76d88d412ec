import Argdown
import ArgumentAnalysis
import ArgumentModel
import CaseStudies
import TestSupport
import Testing

struct JapanRussia2016Tests {
  private let inSwift = JapanRussia2016.graph
  private let inText: ArgumentGraph

  init() throws {
    let source = try Folder.package.bytes(of: "Graphs/japan-russia-2016.argdown")
    let document = ArgdownDocument(parsing: source)
    let elaboration = Elaboration(document)
    #expect(document.diagnostics.isEmpty && elaboration.diagnostics.isEmpty)
    inText = elaboration.graph
  }

  @Test func `every claim stands in the text with the same words, kind and source`() throws {
    #expect(inSwift.statements.count >= 15)
    for statement in inSwift.statements {
      let twin = try #require(inText[statement.id], "\(statement.id) is not in the text")
      #expect(statement.text == twin.text)
      #expect(statement.tags == twin.tags)
      #expect(statement.data == twin.data)
    }
  }

  @Test func `every argument stands in the text with the same steps`() throws {
    for argument in inSwift.arguments {
      let twin = try #require(inText[argument.id], "\(argument.id) is not in the text")
      let steps = try #require(argument.structure?.steps)
      let twinSteps = try #require(twin.structure?.steps)
      #expect(argument.structure?.usedNumbers == twin.structure?.usedNumbers)
      #expect(steps.map(\.inference.rules) == twinSteps.map(\.inference.rules))
      #expect(
        steps.map { $0.premises.map(\.statement) } == twinSteps.map { $0.premises.map(\.statement) }
      )
      #expect(steps.map(\.conclusion.statement) == twinSteps.map(\.conclusion.statement))
    }
  }

  @Test(arguments: [false, true])
  func `the alliance premise leads to the thesis`(isText: Bool) throws {
    let reading = Reading(isText ? inText : inSwift)
    let chains = try #require(
      SupportChains(in: reading, to: "Rapprochement now", from: "Alliance ties Russia policy"))
    #expect(chains.isDerived)
    #expect(chains.chains.count >= 2)
    #expect(chains.chains.allSatisfy { chain in chain.steps.contains { !$0.together.isEmpty } })
  }

  @Test func `the thesis stands in the text, and its doubts fall`() {
    let verdicts = Verdicts(Evaluation(Reading(inText)))
    #expect(verdicts["Rapprochement now"]?.status == .stands)
    for doubt in ["This summit disappoints", "Dependence bars thaw", "Price too high"] {
      #expect(verdicts[.statement(Statement.ID(doubt))]?.status == .falls)
    }
  }
}
