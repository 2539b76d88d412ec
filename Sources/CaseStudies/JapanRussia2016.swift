public import ArgumentModel

/// An article on Japan, Russia and the alliance between Japan and the United States, in Swift.
///
/// Joshua W. Walker and Hidetoshi Azuma wrote it for *Foreign Affairs* in December 2016. Here are
/// its premise that Tokyo's Russia policy is tied to the alliance, and the chain from there to its
/// thesis; the whole argument lies in `Graphs/japan-russia-2016.argdown`. The words are ours; the
/// data of each claim names the paragraph it comes from.
public enum JapanRussia2016 {
  /// The premise, the opening that follows from it, and the thesis.
  public static let graph = ArgumentGraph(metadata: ["title": "Japan and Russia, December 2016"]) {
    Group("The opening") {
      Argument("Signs of the tie") {
        Premise(
          "Obama kept old structure",
          "Obama balanced defence costs in Asia and largely kept its Cold War structure around the alliance.",
          tags: [.judgement], data: article(5))
        Premise(
          "Laws renew dependence",
          "In essence the 2015 security laws reread a US-written constitution to prolong dependence on Washington.",
          tags: [.judgement], data: article(5))
        Premise(
          "Japan joined sanctions",
          "After the invasion of Ukraine Japan sided with the West in putting sanctions on Russia.",
          tags: [.fact], data: article(4))
        Inference(by: "argument from sign")
        Conclusion(
          "Alliance ties Russia policy",
          "Tokyo's Russia policy is tied to Washington's Asia strategy and to the alliance.",
          tags: [.judgement], data: article(5, 10))
      }

      Argument("Unfinished Cold War") {
        Premise(
          "Korea still divided",
          "Korea is still split in two, whereas Germany has been reunited.",
          tags: [.fact], data: article(3))
        Premise(
          "Kurils as Cold War legacy",
          "The unsettled claim to the Kuril Islands is a leftover of the Cold War.",
          tags: [.judgement], data: article(3))
        Inference(by: "argument from example")
        Conclusion(
          "Cold War map persists",
          "Asia, unlike Europe, still has the political map of the Cold War.",
          tags: [.judgement], data: article(3))
      }

      Argument("Why relations froze") {
        Premise("Alliance ties Russia policy")
        Premise("Cold War map persists")
        Inference(by: "causal reasoning")
        Conclusion(
          "Old order freezes ties",
          "The surviving Cold War order keeps relations between Tokyo and Moscow at a standstill.",
          tags: [.judgement], data: article(3, 5))
      }

      Argument("Cause removed") {
        Premise("Old order freezes ties")
        Premise(
          "Old order may end",
          "Trump's election could bring the Cold War order in Asia to its end.",
          tags: [.forecast], data: article(6))
        Inference(by: "removal of the cause")
        Conclusion(
          "Relations could thaw",
          "The standstill between Tokyo and Moscow could now give way.",
          tags: [.forecast], data: article(6))
      }

      Argument("Lever of the tie") {
        Premise("Alliance ties Russia policy")
        Premise(
          "Pressure from outside",
          "Trump's words could give Tokyo the outside push that far-reaching change takes.",
          tags: [.forecast], data: article(6))
        Inference(by: "causal reasoning")
        Conclusion("Relations could thaw")
      }

      Argument("Moment and will") {
        Premise("Relations could thaw")
        Premise(
          "Both want new approach",
          "Tokyo and Moscow both see a need to handle their dispute differently.",
          tags: [.judgement], data: article(4))
        Premise(
          "Leaders ready to talk",
          "Abe and Putin seem prepared to speak openly this time.",
          tags: [.judgement], data: article(2))
        Inference(by: "cumulative reasoning")
        Conclusion(
          "A real opening",
          "Shifts in world politics could help Abe reach a rapprochement with Russia.",
          tags: [.forecast], data: article(2))
      }
    }

    Group("What is at stake") {
      Argument("Gain meets opening") {
        Premise("A real opening")
        Premise(
          "Great gains await",
          "Japan would gain greatly from better relations with Russia.",
          tags: [.judgement], data: article(7))
        Inference(by: "cumulative reasoning")
        Conclusion(
          "Rare chance for Japan",
          "Japan has a rare chance to ease its trouble with China and gain a larger world role.",
          tags: [.judgement], data: article(11))
      }
    }

    Group("The thesis") {
      Statement(
        "Rapprochement now",
        "Japan should now seek a broad rapprochement with Russia, even at the price of shelving the islands.",
        tags: [.thesis, .judgement], data: article(7, 10, 11))

      Argument("Case for rapprochement") {
        Premise("Rare chance for Japan")
        Premise(
          "Shelving is the way",
          "Tokyo must set the islands aside for now and keep them out of the peace talks.",
          tags: [.judgement], data: article(10))
        Premise(
          "Gains outweigh price",
          "For Japan the gains of shelving the islands outweigh the price.",
          tags: [.judgement, .implicit], data: analyst(10))
        Premise(
          "Summit tests Abe",
          "This summit will first put to the test whether Abe grasps Japan's new strategic part.",
          tags: [.forecast], data: article(11))
        Premise(
          "Seize such chances",
          "A rare chance whose gains outweigh its price should be taken when it comes.",
          tags: [.judgement, .implicit], data: analyst(11))
        Inference(by: "practical reasoning")
        Conclusion("Rapprochement now")
      }
    }
  }

  /// Claims that the authors make, by paragraph.
  private static func article(_ paragraphs: DataValue...) -> DataMapping {
    source("walker-azuma-2016", paragraphs)
  }

  /// Claims that the argument needs but the authors do not state.
  private static func analyst(_ paragraphs: DataValue...) -> DataMapping {
    source("analyst", paragraphs)
  }

  private static func source(_ name: String, _ paragraphs: [DataValue]) -> DataMapping {
    [
      "source": .string(name),
      "paragraph": paragraphs.count == 1 ? paragraphs[0] : .sequence(paragraphs),
    ]
  }
}

extension Tag {
  fileprivate static let thesis: Tag = "thesis"
  fileprivate static let fact: Tag = "fact"
  fileprivate static let forecast: Tag = "forecast"
  fileprivate static let judgement: Tag = "judgement"
  fileprivate static let implicit: Tag = "implicit"
}
