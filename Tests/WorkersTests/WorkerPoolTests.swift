import TestSupport
import Testing

struct WorkerPoolTests {
  @Test func `results come in the order of the requests`() throws {
    let words = ["late", "a", "b", "late", "c", "complain", "d"]
    #expect(
      try probe(jobs: 3, words).lines == [
        "late", "a", "b", "late", "c", "complain (a doubt)", "d",
      ])
  }

  @Test func `what goes wrong costs itself alone, and is told as what it is`() throws {
    let words = ["a*20", "crash", "b", "hang", "exit", "c*20", "allocate", "d*20", "reserve", "e"]
    let lines = try probe(seconds: 2, megabytes: 256, words).lines
    let losses = ["signal(6)", "time(2)", "exit(3)", "memory(256)", "memory(256)"]
    #expect(lines.filter { $0.count > 1 } == losses)
    #expect(lines.count == 67 && lines[20] == "signal(6)" && lines.last == "e")
  }

  @Test func `a stack that runs over is a crash, not want of memory`() throws {
    #expect(try probe(["a", "nest", "b"]).lines == ["a", "signal(11)", "b"])
  }

  @Test func `what hangs or crashes is tried once more by a new worker`() throws {
    let lines = try probe(seconds: 20, ["a*20", "first", "b"]).lines
    #expect(lines.suffix(2) == ["first", "b"])
  }

  @Test func `many that hang take no longer than one, and hold up nobody`() throws {
    let clock = ContinuousClock()
    var lines: [String] = []
    let time = try clock.measure {
      lines = try probe(seconds: 4, ["a*50", "hang*10", "b*50"]).lines
    }
    #expect(lines.count == 110 && lines.count { $0 == "time(4)" } == 10)
    #expect(time < .seconds(12))
  }

  @Test func `many that take long, but come to their end, are not taken for such as hang`() throws {
    let lines = try probe(seconds: 2, ["a*20", "labour*10", "b*20"]).lines
    #expect(lines.count == 50 && lines.count { $0 == "labour" } == 10)
  }

  @Test func `what was said before it went wrong is told`() throws {
    let lines = try probe(seconds: 1, ["complain", "doubt-crash", "a", "doubt-hang", "crash"]).lines
    #expect(
      lines == [
        "complain (a doubt)", "signal(6) (a doubt)", "a", "time(1) (a doubt)", "signal(6)",
      ])
  }

  @Test func `workers that have grown are replaced`() throws {
    let memory = try probe(["leak*100", "memory"]).lines.last.flatMap { Int($0) }
    #expect(try #require(memory) < 150)
  }

  @Test func `one job is one process`() throws {
    #expect(Set(try probe(jobs: 1, ["process*50"]).lines).count == 1)
    #expect(try probe(jobs: 1, seconds: 1, ["a", "hang", "b"]).lines == ["a", "time(1)", "b"])
  }

  @Test func `large results arrive whole`() throws {
    let lines = try probe(["large*5"]).lines
    #expect(lines.map(\.utf8.count) == [Int](repeating: 1 << 21, count: 5))
  }

  @Test(arguments: [("INT", 130), ("TERM", 143)])
  func `a signal ends the workers with the pool`(signal: String, status: Int32) throws {
    let line = """
      env --default-signal=INT '\(path)' 2 0 0 hang hang >/dev/null & p=$!; sleep 1.5; workers=$(pgrep -P $p | wc -l)
      kill -\(signal) $p; wait $p; status=$?; test $workers = 2 && exit $status
      """
    #expect(shell(line) == status)
  }

  @Test func `workers end when the pool is killed`() throws {
    let line = """
      '\(path)' 2 0 0 spin spin >/dev/null 2>&1 & p=$!; sleep 0.5; workers=$(pgrep -P $p)
      kill -KILL $p; sleep 0.5; test -n "$workers" || exit 1
      for w in $workers; do grep -qs 'State:.[^ZX]' /proc/$w/status && exit 1; done; exit 0
      """
    #expect(shell(line) == 0)
  }

  private func probe(
    jobs: Int = 2, seconds: Int = 30, megabytes: Int = 512, _ words: [String]
  ) throws -> (lines: [String], status: Int32) {
    let folder = try Folder()
    let works = words.map { "'\($0)'" }.joined(separator: " ")
    let status = shell(
      "'\(path)' \(jobs) \(seconds) \(megabytes) \(works) >'\(folder.path)/out'")
    return (try folder.read("out").split(separator: "\n").map(String.init), status)
  }

  private let path = Folder.products + "/worker-probe"
}
