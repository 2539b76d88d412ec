public import ArgumentModel
import CJansson

/// Why a text is no JSON.
public struct JSONFault: Error, Hashable, Sendable {
  /// What is wrong, lower case, without a full stop.
  public let message: String
  /// The line, from 1.
  public let line: Int
  /// The UTF-8 offset behind what was read.
  public let offset: Int
}

extension DataValue {
  /// Reads one text of JSON, of any kind, with nothing but white space behind it.
  ///
  /// Keys keep their order; of two with one name the later counts. Texts may hold `\u0000`. Whole
  /// numbers beyond 64 bits, texts that are no UTF-8 and nesting beyond `Limits.jsonDepth` are faults.
  ///
  /// - Complexity: O(n), with objects of few keys.
  public init(json bytes: [UInt8]) throws(JSONFault) {
    var fault = json_error_t()
    let flags = Int(JSON_DECODE_ANY) | Int(JSON_ALLOW_NUL)
    let root = unsafe bytes.withUnsafeBytes { bytes in
      unsafe json_loadb(bytes.baseAddress, bytes.count, flags, &fault)
    }
    guard let root = unsafe root else { throw JSONFault(fault) }
    defer { unsafe json_decref(root) }
    self = unsafe DataValue(root)
  }

  fileprivate init(_ node: UnsafeMutablePointer<json_t>) {
    switch unsafe node.pointee.type {
    case JSON_TRUE: self = .bool(true)
    case JSON_FALSE: self = .bool(false)
    case JSON_INTEGER: self = unsafe .int(Int(json_integer_value(node)))
    case JSON_REAL: self = unsafe .number(json_real_value(node))
    case JSON_STRING: self = unsafe .string(String(of: node))
    case JSON_ARRAY:
      self = unsafe .sequence(
        (0..<json_array_size(node)).compactMap { position in
          unsafe json_array_get(node, position).map { unsafe DataValue($0) }
        })
    case JSON_OBJECT: self = unsafe .mapping(DataMapping(object: node))
    default: self = .null
    }
  }
}

extension DataMapping {
  /// The members of an object, whose keys all differ.
  fileprivate init(object node: UnsafeMutablePointer<json_t>) {
    var keys: [String] = []
    var values: [DataValue] = []
    var member = unsafe json_object_iter(node)
    while let current = unsafe member {
      if let key = unsafe json_object_iter_key(current),
        let value = unsafe json_object_iter_value(current)
      {
        unsafe keys.append(String(cString: key))
        unsafe values.append(DataValue(value))
      }
      unsafe member = json_object_iter_next(node, current)
    }
    self.init(uniqueKeys: keys, values: values)
  }
}

extension String {
  fileprivate init(of node: UnsafeMutablePointer<json_t>) {
    let bytes = unsafe UnsafeRawBufferPointer(
      start: json_string_value(node), count: json_string_length(node))
    self = unsafe String(decoding: bytes, as: UTF8.self)
  }
}

extension JSONFault {
  fileprivate init(_ fault: json_error_t) {
    var fault = fault
    line = Int(max(fault.line, 1))
    offset = Int(max(fault.position, 0))
    let text = unsafe withUnsafeBytes(of: &fault.text) { bytes in
      unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    message =
      text.hasPrefix("maximum parsing depth")
      ? "values are nested more than \(Limits.standard.jsonDepth) deep" : text
  }
}
