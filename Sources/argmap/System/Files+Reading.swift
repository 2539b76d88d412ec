import ArgumentModel
import CProcess
import Glibc

extension Files {
  /// The bytes of a file that the user names, at most `limit`, or of standard input for `-`.
  ///
  /// A pipe is read to its end, if somebody writes to it.
  static func read(_ path: String, upTo limit: Int) throws(Failure) -> [UInt8] {
    if path == "-" {
      return try bytes(from: STDIN_FILENO, of: MapFile.nameOfStandardInput, upTo: limit)
    }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Failure("cannot read \(printable(path)): \(reason())") }
    defer { close(descriptor) }
    var status = stat()
    var start: [UInt8] = []
    if unsafe fstat(descriptor, &status) == 0, status.kind == S_IFIFO {
      start = try beginning(ofPipe: descriptor, named: path)
    }
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
    return try bytes(from: descriptor, of: path, upTo: limit, behind: start)
  }

  /// How long somebody may take to begin to write to a pipe, in tenths of a second.
  private static let patience = 50

  /// What stands in a pipe that was opened without waiting for somebody who writes to it.
  private static func beginning(
    ofPipe descriptor: Int32, named path: String
  ) throws(Failure) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    for _ in 0..<patience {
      let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
      if count > 0 { return Array(buffer[..<count]) }
      // Where somebody has it open, reading says that there is nothing yet; else, that it has ended.
      if count < 0, errno == EAGAIN { return [] }
      var pipe = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      _ = unsafe poll(&pipe, 1, 100)
      if pipe.revents & Int16(POLLHUP) != 0, pipe.revents & Int16(POLLIN) == 0 { return [] }
    }
    throw Failure(
      "\(printable(path)) is a pipe to which nobody writes",
      help: "start what writes to it, or name a file")
  }

  /// What standard input has ready, after a wait if need be; `nil` at its end.
  static func readSome() throws(Failure) -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe Glibc.read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Failure("cannot read standard input: \(reason())") }
      return count == 0 ? nil : Array(buffer[..<count])
    }
  }

  /// The bytes of a file that is no pipe or device, which might never end.
  static func readRegular(_ path: String, upTo limit: Int) throws(Failure) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Failure("cannot read \(printable(path)): \(reason())") }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.kind == S_IFREG else {
      throw Failure(
        "\(printable(path)) is \(status.kind == S_IFDIR ? "a folder" : "no regular file")",
        help: "name a file")
    }
    return try bytes(from: descriptor, of: path, upTo: limit)
  }

  private static func bytes(
    from descriptor: Int32, of path: String, upTo limit: Int, behind start: [UInt8] = []
  ) throws(Failure) -> [UInt8] {
    var status = stat()
    if unsafe fstat(descriptor, &status) == 0, status.kind == S_IFDIR {
      throw Failure(
        "\(printable(path)) is a folder", help: "name the files in it: \(printable(path))/*.argdown"
      )
    }
    let tooLarge = Failure(
      "\(printable(path)) is larger than \(limit.asBytes)", help: "divide it into several files")
    guard Int(status.st_size) <= limit else { throw tooLarge }
    expectMuch(from: Int(status.st_size))
    var bytes = start
    bytes.reserveCapacity(max(0, Int(status.st_size)) + 1)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Failure("cannot read \(printable(path)): \(reason())") }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= limit else { throw tooLarge }
    }
  }

  /// Prepares for what is made of a large text: some thirty bytes for each of its own at most.
  private static func expectMuch(from size: Int) {
    guard size >= 1 << 18 else { return }
    argmap_take_memory_in_steps(min(32 * size, 1 << 28))
  }
}
