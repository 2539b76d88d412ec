internal import Synchronization

/// A value that is made once, when it is first asked for.
package final class Lazy<Value: Sendable>: Sendable {
  private let made: Mutex<Value?> = Mutex(nil)
  private let make: @Sendable () -> Value

  /// Keeps how the value is made.
  package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// The value; who asks while it is being made waits for it.
  package var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}

/// Values that are made once for each key, when they are first asked for.
package final class Memory<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let made: Mutex<[Key: Value]> = Mutex([:])

  /// Nothing yet.
  package init() {}

  /// The value of a key, which `make` makes; who asks while it is being made waits for it.
  package subscript(key: Key, make: () -> Value) -> Value {
    made.withLock { made in
      if let value = made[key] { return value }
      let value = make()
      made[key] = value
      return value
    }
  }
}
