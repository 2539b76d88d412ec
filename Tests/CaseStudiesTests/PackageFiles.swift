import Glibc

/// The folder of the package that these tests belong to.
let packageRoot = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

/// Why a file of the package cannot be read.
struct Unreadable: Error {
  let path: String
}

/// The bytes of a file.
func source(at path: String) throws -> [UInt8] {
  guard let file = unsafe fopen(path, "r") else { throw Unreadable(path: path) }
  defer { unsafe fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = unsafe fread(&buffer, 1, buffer.count, file), count > 0 {
    bytes += buffer[..<count]
  }
  return bytes
}
