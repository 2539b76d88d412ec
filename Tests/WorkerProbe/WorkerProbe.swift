import Glibc
import Workers

/// A pool whose workers do what its tests ask for: `worker-probe JOBS SECONDS MEGABYTES WORD…`.
///
/// A word followed by `*N` stands for so many of them. Prints what comes of each.
@main
enum WorkerProbe {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    let numbers = arguments.prefix(3).compactMap { Int($0) }
    var works = arguments.dropFirst(3).flatMap { word in
      let parts = word.split(separator: "*")
      return [String](repeating: String(parts[0]), count: parts.count > 1 ? Int(parts[1]) ?? 1 : 1)
    }[...]
    guard numbers.count == 3 else { exit(64) }
    let limits = WorkLimits(jobs: numbers[0], seconds: numbers[1], megabytes: numbers[2])
    var pool = WorkerPool(limits) { work(String(decoding: $0, as: UTF8.self)) }
    let signal = pool.run {
      works.popFirst().map { .request(Array($0.utf8)) } ?? .end
    } deliver: { (result) in
      print(words(for: result))
      fflush(nil)
    }
    if let signal { exit(128 + Int32(signal)) }
  }

  private static func words(for result: WorkResult) -> String {
    switch result {
    case .made(let bytes, let complaints):
      String(decoding: bytes, as: UTF8.self) + inBrackets(complaints)
    case .lost(let loss, _, let complaints): "\(loss)" + inBrackets(complaints)
    }
  }

  private static func inBrackets(_ complaints: [UInt8]) -> String {
    complaints.isEmpty ? "" : " (\(String(decoding: complaints, as: UTF8.self)))"
  }

  /// Does one of the things that go wrong in a worker.
  private static func work(_ word: String) -> [UInt8] {
    switch word {
    case "hang": while true { usleep(1000) }
    case "spin": while getppid() > 0 {}
    case "labour": while clock() < 700_000 {}
    case "crash": abort()
    case "doubt-crash", "doubt-hang":
      unsafe write(STDERR_FILENO, "a doubt", 7)
      if word == "doubt-crash" { abort() }
      while true { usleep(1000) }
    case "exit": exit(3)
    case "allocate":
      var pieces: [[UInt8]] = []
      while getppid() > 0 { pieces.append([UInt8](repeating: 1, count: 1 << 20)) }
    case "reserve": return [UInt8](repeating: 1, count: 1 << 31)
    case "nest": return [UInt8(nest(1) & 1)]
    case "leak": _ = unsafe memset(malloc(8 << 20), 1, 8 << 20)
    case "complain": unsafe write(STDERR_FILENO, "a doubt", 7)
    case "large": return [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 21)
    case "process": return Array("process \(getpid())".utf8)
    case "memory":
      var usage = rusage()
      unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return Array("\(usage.ru_maxrss / 1024)".utf8)
    case "late": usleep(300_000)
    case "first":
      // Hangs in the first worker that does it, and only there.
      let mark = "/tmp/worker-probe-\(getppid())"
      let file = unsafe open(mark, O_CREAT | O_EXCL | O_WRONLY, 0o600)
      while file >= 0 { usleep(1000) }
      unsafe unlink(mark)
    default: break
    }
    return Array(word.utf8)
  }

  @inline(never)
  private static func nest(_ depth: Int) -> Int {
    depth < 0 ? 0 : 1 + nest(depth + 1) * (nest(depth + 2) & 1)
  }
}
