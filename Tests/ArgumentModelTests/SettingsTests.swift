import ArgumentModel
import Testing

struct SettingsTests {
  private struct Options {
    var isOn = false
    var mode = Mode.fast

    enum Mode: String, CaseIterable { case fast, slow }
  }

  private let table = SettingsTable(
    [
      .flag("group.isOn", or: ["group.on"], \.isOn, "switches it on"),
      .word("group.mode", \.mode, "how"),
    ] as [Setting<Options>], for: Options())

  private func messages(_ values: DataMapping) -> [String] {
    table.diagnostics(of: SettingsText(values)).map {
      "\($0.slug): \($0.message); \($0.help ?? "")"
    }
  }

  @Test func `settings that are known and of the right kind are fine`() {
    #expect(messages(["group": ["isOn": true, "mode": "slow"], "title": "mine"]).isEmpty)
    #expect(messages(["group": ["on": false, "mode": .null]]).isEmpty)
  }

  @Test func `a name that is nearly a setting is answered with it`() {
    #expect(
      messages(["group": ["ison": true], "grop": 1]) == [
        "unknown-setting: there is no setting `group.ison`; did you mean `isOn`?",
        "unknown-setting: there is no setting `grop`; did you mean `group`?",
      ])
  }

  @Test func `a setting at the wrong place is told its own`() {
    #expect(
      messages(["mode": "slow"]) == [
        "unknown-setting: there is no setting `mode`; the setting `mode` stands at `group.mode`"
      ])
  }

  @Test func `a value of another kind is told what is allowed`() {
    #expect(
      messages(["group": ["isOn": "yes", "mode": "slo"]]) == [
        "invalid-setting: `group.isOn` cannot be `yes`; write true or false",
        "invalid-setting: `group.mode` cannot be `slo`; did you mean `slow`?",
      ])
    #expect(
      messages(["group": 1]) == [
        "invalid-setting: `group` is no list of settings; "
          + "write its settings below it, indented: `isOn: …`"
      ])
  }

  @Test func `a front matter can stand above a configuration, below it, or aside`() {
    let front: DataMapping = ["a": ["x": 1, "y": 1]]
    let file: DataMapping = ["a": ["y": 2, "z": 2]]
    #expect(FrontMatterMode.priority.merged(front, with: file) == ["a": ["y": 1, "z": 2, "x": 1]])
    #expect(FrontMatterMode.default.merged(front, with: file) == ["a": ["x": 1, "y": 2, "z": 2]])
    #expect(FrontMatterMode.ignore.merged(front, with: file) == file)
  }
}
