internal import CProcess
internal import Glibc

extension WorkLimits {
  /// How many processors there are.
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

/// The time since some moment, in seconds.
func now() -> Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Writes all bytes to where a descriptor leads; whether they were taken.
func put(_ bytes: [UInt8], into descriptor: Int32) -> Bool {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = unsafe rest.withUnsafeBytes { (buffer) in
      unsafe write(descriptor, buffer.baseAddress, buffer.count)
    }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return false }
    rest = rest.dropFirst(count)
  }
  return true
}

/// Takes what a descriptor has ready, at most `count` bytes; `nil` at its end.
func take(_ count: Int, from descriptor: Int32) -> [UInt8]? {
  let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { (buffer, size) in
    var result = 0
    repeat {
      result = unsafe read(descriptor, buffer.baseAddress, count)
    } while result < 0 && errno == EINTR
    size = max(0, result)
  }
  return bytes.isEmpty ? nil : bytes
}
