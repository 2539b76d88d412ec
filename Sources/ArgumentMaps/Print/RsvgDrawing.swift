import CRsvg

/// The one door to librsvg and cairo: an SVG document as a PNG or a PDF.
///
/// The libraries are loaded at the first use, and kept for the life of the process.
enum RsvgDrawing {
  /// Draws into an image of whole pixels; what the document leaves free stays transparent unless
  /// the image is opaque, where it would be black.
  static func png(
    _ svg: [UInt8], viewport: Size, isOpaque: Bool
  ) throws(RenderError) -> [UInt8] {
    let library = try library.get()
    let pixels = Size(
      width: max(1, viewport.width.rounded(.up)), height: max(1, viewport.height.rounded(.up)))
    // What the drawing covered in part would be dark or transparent along the edge.
    let stretch = max(pixels.width / viewport.width, pixels.height / viewport.height)
    var output: [UInt8] = []
    let status = try unsafe drawing(into: &output) { (sink) throws(RenderError) in
      let surface = unsafe Surface(
        unsafe library.functions.cairo_image_surface_create(
          Int32(isOpaque ? ARGMAP_FORMAT_RGB24 : ARGMAP_FORMAT_ARGB32),
          Int32(pixels.width), Int32(pixels.height)), library)
      try surface.draw(
        svg, viewport: Size(width: viewport.width * stretch, height: viewport.height * stretch))
      return unsafe library.functions.cairo_surface_write_to_png_stream(
        surface.pointer, append, sink)
    }
    try library.check(status)
    return output
  }

  /// Draws on one page; nothing in the document tells when it was made.
  static func pdf(
    _ svg: [UInt8], viewport: Size, title: String
  ) throws(RenderError) -> [UInt8] {
    let library = try library.get()
    var output: [UInt8] = []
    let status = try unsafe drawing(into: &output) { (sink) throws(RenderError) in
      let surface = unsafe Surface(
        unsafe library.functions.cairo_pdf_surface_create_for_stream(
          append, sink, viewport.width, viewport.height), library)
      let tell = unsafe library.functions.cairo_pdf_surface_set_metadata
      unsafe tell(surface.pointer, Int32(ARGMAP_PDF_TITLE), title)
      unsafe tell(surface.pointer, Int32(ARGMAP_PDF_CREATE_DATE), nil)
      try surface.draw(svg, viewport: viewport)
      unsafe library.functions.cairo_surface_finish(surface.pointer)
      return unsafe library.functions.cairo_surface_status(surface.pointer)
    }
    try library.check(status)
    return output
  }

  /// The libraries by name and version; empty where they are missing.
  static var versions: String {
    var text = [CChar](repeating: 0, count: 100)
    unsafe argmap_print_versions(&text, text.count)
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static let library = Result { () throws(RenderError) in try Library() }

  /// Lends the place of some bytes to C for the time of a call.
  private static func drawing(
    into bytes: inout [UInt8], _ draw: (UnsafeMutableRawPointer) throws(RenderError) -> Int32
  ) throws(RenderError) -> Int32 {
    try unsafe withUnsafeMutablePointer(to: &bytes) { (pointer) throws(RenderError) in
      try unsafe draw(UnsafeMutableRawPointer(pointer))
    }
  }

  /// Appends what cairo writes to the bytes behind `sink`.
  private static let append: argmap_write = { (sink, bytes, count) in
    let pointer = unsafe sink?.assumingMemoryBound(to: [UInt8].self)
    unsafe pointer?.pointee.append(
      contentsOf: unsafe UnsafeBufferPointer(start: bytes, count: Int(count)))
    return 0
  }
}

/// The functions of the libraries.
@safe
private struct Library: @unchecked Sendable {
  let functions: argmap_rsvg

  /// Finds the functions where the libraries are installed.
  init() throws(RenderError) {
    var missing: UnsafePointer<CChar>?
    functions = unsafe argmap_load_rsvg(&missing)
    if let missing = unsafe missing { throw .noDrawingLibrary(unsafe String(cString: missing)) }
  }

  /// Makes an error of what cairo returns where it fails.
  func check(_ status: Int32) throws(RenderError) {
    guard status != 0 else { return }
    throw .drawingFailed(unsafe String(cString: functions.cairo_status_to_string(status)))
  }
}

/// A surface of cairo's.
@safe
private struct Surface: ~Copyable {
  let pointer: OpaquePointer
  private let library: Library

  init(_ pointer: OpaquePointer, _ library: Library) {
    unsafe self.pointer = unsafe pointer
    self.library = library
  }

  deinit { unsafe library.functions.cairo_surface_destroy(pointer) }

  /// Draws a document to fill the viewport, and ends the page.
  func draw(_ svg: [UInt8], viewport: Size) throws(RenderError) {
    let functions = library.functions
    try library.check(unsafe functions.cairo_surface_status(pointer))
    var error: UnsafeMutablePointer<argmap_error>?
    defer { if let error = unsafe error { unsafe functions.g_error_free(error) } }
    guard let handle = unsafe functions.rsvg_handle_new_from_data(svg, svg.count, &error) else {
      throw .drawingFailed(unsafe Self.message(of: error))
    }
    defer { unsafe functions.g_object_unref(UnsafeMutableRawPointer(handle)) }
    let context = unsafe functions.cairo_create(pointer)
    defer { unsafe functions.cairo_destroy(context) }
    var area = argmap_rectangle(x: 0, y: 0, width: viewport.width, height: viewport.height)
    guard unsafe functions.rsvg_handle_render_document(handle, context, &area, &error) != 0 else {
      throw .drawingFailed(unsafe Self.message(of: error))
    }
    unsafe functions.cairo_show_page(context)
    try library.check(unsafe functions.cairo_status(context))
  }

  private static func message(of error: UnsafeMutablePointer<argmap_error>?) -> String {
    unsafe (error?.pointee.message).map { unsafe String(cString: $0) } ?? "librsvg gave no reason"
  }
}
