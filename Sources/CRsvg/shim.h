/* librsvg with what comes with it, cairo, GObject and GLib: found when a picture is first asked for.
   Nothing is linked, so that who draws no PNG and no PDF neither loads the libraries nor needs
   them. The declarations are those of librsvg 2.46, cairo 1.16, GLib 2 and all later ones. */
#ifndef ARGMAP_CRSVG_SHIM_H
#define ARGMAP_CRSVG_SHIM_H

#include <dlfcn.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

typedef struct _RsvgHandle RsvgHandle;
typedef struct _cairo cairo_t;
typedef struct _cairo_surface cairo_surface_t;

/* RsvgRectangle. */
typedef struct {
  double x, y, width, height;
} argmap_rectangle;

/* GError. */
typedef struct {
  uint32_t domain;
  int code;
  const char *_Nullable message;
} argmap_error;

/* cairo_write_func_t: 0 if the bytes were taken. */
typedef int (*argmap_write)(void *_Nullable closure, const uint8_t *_Nullable bytes,
                            unsigned int count);

enum { ARGMAP_FORMAT_ARGB32 = 0, ARGMAP_FORMAT_RGB24 = 1 };
enum { ARGMAP_PDF_TITLE = 0, ARGMAP_PDF_CREATE_DATE = 5 };

/* Each function: what it returns, its name, what it takes. */
#define ARGMAP_RSVG_FUNCTIONS(F)                                                                   \
  F(RsvgHandle *_Nullable, rsvg_handle_new_from_data,                                              \
    (const uint8_t *_Nullable, size_t, argmap_error *_Nullable *_Nonnull))                         \
  F(int, rsvg_handle_render_document,                                                              \
    (RsvgHandle *_Nonnull, cairo_t *_Nonnull, const argmap_rectangle *_Nonnull,                    \
     argmap_error *_Nullable *_Nonnull))                                                           \
  F(void, g_object_unref, (void *_Nonnull))                                                        \
  F(void, g_error_free, (argmap_error *_Nonnull))                                                  \
  F(cairo_surface_t *_Nonnull, cairo_image_surface_create, (int, int, int))                        \
  F(cairo_surface_t *_Nonnull, cairo_pdf_surface_create_for_stream,                                \
    (argmap_write _Nonnull, void *_Nonnull, double, double))                                       \
  F(void, cairo_pdf_surface_set_metadata,                                                          \
    (cairo_surface_t *_Nonnull, int, const char *_Nullable))                                       \
  F(int, cairo_surface_write_to_png_stream,                                                        \
    (cairo_surface_t *_Nonnull, argmap_write _Nonnull, void *_Nonnull))                            \
  F(int, cairo_surface_status, (cairo_surface_t *_Nonnull))                                        \
  F(void, cairo_surface_finish, (cairo_surface_t *_Nonnull))                                       \
  F(void, cairo_surface_destroy, (cairo_surface_t *_Nonnull))                                      \
  F(cairo_t *_Nonnull, cairo_create, (cairo_surface_t *_Nonnull))                                  \
  F(void, cairo_show_page, (cairo_t *_Nonnull))                                                    \
  F(int, cairo_status, (cairo_t *_Nonnull))                                                        \
  F(void, cairo_destroy, (cairo_t *_Nonnull))                                                      \
  F(const char *_Nonnull, cairo_status_to_string, (int))

#define ARGMAP_RSVG_FIELD(result, name, parameters) result(*_Nonnull name) parameters;
typedef struct {
  ARGMAP_RSVG_FUNCTIONS(ARGMAP_RSVG_FIELD)
} argmap_rsvg;
#undef ARGMAP_RSVG_FIELD

#if defined(__APPLE__)
#define ARGMAP_RSVG_NAME "librsvg-2.2.dylib"
#else
#define ARGMAP_RSVG_NAME "librsvg-2.so.2"
#endif

/* The functions; where one is not to be had, `*missing` says why, and none may be called. */
static inline argmap_rsvg argmap_load_rsvg(const char *_Nullable *_Nonnull missing) {
  argmap_rsvg functions = {0};
  void *library = dlopen(ARGMAP_RSVG_NAME, RTLD_NOW | RTLD_LOCAL);
  *missing = library ? NULL : dlerror();
  if (!library) return functions;
#define ARGMAP_RSVG_FIND(result, name, parameters)                                                 \
  *(void **)&functions.name = dlsym(library, #name);                                               \
  if (!functions.name) *missing = "it has no " #name;
  ARGMAP_RSVG_FUNCTIONS(ARGMAP_RSVG_FIND)
#undef ARGMAP_RSVG_FIND
  return functions;
}

/* The versions of librsvg and cairo, into a text of `room` bytes; empty if they are not there. */
static inline void argmap_print_versions(char *_Nonnull text, size_t room) {
  void *library = dlopen(ARGMAP_RSVG_NAME, RTLD_NOW | RTLD_LOCAL);
  text[0] = 0;
  if (!library) return;
  const unsigned *major = dlsym(library, "rsvg_major_version");
  const unsigned *minor = dlsym(library, "rsvg_minor_version");
  const unsigned *micro = dlsym(library, "rsvg_micro_version");
  const char *(*cairo)(void) = (const char *(*)(void))dlsym(library, "cairo_version_string");
  if (!major || !minor || !micro || !cairo) return;
  snprintf(text, room, "librsvg %u.%u.%u, cairo %s", *major, *minor, *micro, cairo());
}

#endif
