/* What Swift cannot reach in Graphviz's headers: macros, globals, functions without `const`. */
#ifndef ARGMAP_CGRAPHVIZ_SHIM_H
#define ARGMAP_CGRAPHVIZ_SHIM_H

#include <dlfcn.h>
#if defined(__APPLE__)
#include <xlocale.h>
#endif
#include <gvc.h>
#include <locale.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* glibc declares these for _GNU_SOURCE alone, which the modules of Swift do without. */
#if defined(__linux__) && !defined(__USE_GNU)
typedef struct {
  const char *dli_fname;
  void *dli_fbase;
  const char *dli_sname;
  void *dli_saddr;
} Dl_info;
extern int dladdr(const void *address, Dl_info *info);
#endif

/* Identifiers in sequence. By default an object's identifier is the address of its name, and
   clusters are laid out in the order of their identifiers: the picture would differ from run to
   run. Names are left to cgraph's own table. */

static void *argmap_id_open(Agraph_t *graph, Agdisc_t *discipline) {
  (void)graph;
  (void)discipline;
  return calloc(1, sizeof(IDTYPE));
}

static long argmap_id_map(void *state, int kind, char *name, IDTYPE *id, int create) {
  (void)kind;
  if (name || !create || !state) return 0;
  *id = ++*(IDTYPE *)state;
  return 1;
}

static long argmap_id_alloc(void *state, int kind, IDTYPE id) {
  (void)state;
  (void)kind;
  (void)id;
  return 0;
}

static void argmap_id_free(void *state, int kind, IDTYPE id) {
  (void)state;
  (void)kind;
  (void)id;
}

static char *argmap_id_print(void *state, int kind, IDTYPE id) {
  (void)state;
  (void)kind;
  (void)id;
  return NULL;
}

static void argmap_id_close(void *state) { free(state); }

static void argmap_id_register(void *state, int kind, void *object) {
  (void)state;
  (void)kind;
  (void)object;
}

/* Memory for a graph that is given back as a whole when the graph is closed: Graphviz then takes
   nothing apart. What it asks for must be zero. */

typedef struct argmap_block {
  struct argmap_block *before;
  size_t used, size;
} argmap_block;

enum { argmap_block_head = 32, argmap_block_size = 65536 };

/* A block for the next graph; one layout runs at a time. */
static argmap_block **argmap_spare_block(void) {
  static argmap_block *block;
  return &block;
}

static void *argmap_heap_open(Agdisc_t *discipline) {
  (void)discipline;
  return calloc(1, sizeof(argmap_block *));
}

static void *argmap_heap_alloc(void *state, size_t request) {
  argmap_block **top = (argmap_block **)state;
  if (!top || request > SIZE_MAX / 2) return NULL;
  request = (request + 15) & ~(size_t)15;
  argmap_block *block = *top;
  if (!block || block->size - block->used < request) {
    size_t size = request > argmap_block_size ? request : argmap_block_size;
    argmap_block **spare = argmap_spare_block();
    if (*spare && size == argmap_block_size) {
      block = *spare;
      *spare = NULL;
      memset(block, 0, argmap_block_head + block->used);
    } else {
      block = (argmap_block *)calloc(1, argmap_block_head + size);
      if (!block) return NULL;
    }
    block->before = *top;
    block->size = size;
    *top = block;
  }
  void *memory = (char *)block + argmap_block_head + block->used;
  block->used += request;
  return memory;
}

static void *argmap_heap_resize(void *state, void *memory, size_t old, size_t request) {
  if (request <= old) return memory;
  void *larger = argmap_heap_alloc(state, request);
  if (larger && memory) memcpy(larger, memory, old);
  return larger;
}

static void argmap_heap_free(void *state, void *memory) {
  (void)state;
  (void)memory;
}

static void argmap_heap_close(void *state) {
  argmap_block *block = *(argmap_block **)state;
  while (block) {
    argmap_block *before = block->before;
    argmap_block **spare = argmap_spare_block();
    if (!*spare && block->size == argmap_block_size)
      *spare = block;
    else
      free(block);
    block = before;
  }
  free(state);
}

static inline Agraph_t *argmap_open_graph(const char *name) {
  static Agmemdisc_t heap = {argmap_heap_open, argmap_heap_alloc, argmap_heap_resize,
                             argmap_heap_free, argmap_heap_close};
  static Agiddisc_t ids = {argmap_id_open, argmap_id_map,   argmap_id_alloc,   argmap_id_free,
                           argmap_id_print, argmap_id_close, argmap_id_register};
  static Agdisc_t disciplines;
  disciplines.mem = &heap;
  disciplines.id = &ids;
  disciplines.io = AgDefaultDisc.io;
  return agopen((char *)name, Agdirected, &disciplines);
}

/* Graphviz's own, which its headers do not show. */
extern int agdtclose(Agraph_t *graph, Dict_t *dictionary);
extern int agraphattr_delete(Agraph_t *graph);

/* Closes what Graphviz has not from the graph's own memory: the heads of its dictionaries. As deep as
   frames lie within each other. */
static void argmap_close_dictionaries(Agraph_t *graph) {
  for (Agraph_t *inner = agfstsubg(graph); inner; inner = agnxtsubg(inner))
    argmap_close_dictionaries(inner);
  agraphattr_delete(graph);
  Dict_t *dictionaries[] = {graph->n_id, graph->n_seq, graph->e_id, graph->e_seq, graph->g_dict};
  for (size_t i = 0; i < sizeof dictionaries / sizeof *dictionaries; i++)
    agdtclose(graph, dictionaries[i]);
}

static inline void argmap_close_graph(Agraph_t *graph) {
  argmap_close_dictionaries(graph);
  agclose(graph);
}

/* The context with the one plug-in that lays out; NULL where the plug-in is not to be found. */
static inline GVC_t *argmap_layout_context(void) {
  static const char *const names[] = {
      "libgvplugin_dot_layout.so.6",    "libgvplugin_dot_layout.so.8",
      "libgvplugin_dot_layout.so.7",    "libgvplugin_dot_layout.so",
      "libgvplugin_dot_layout.6.dylib", "libgvplugin_dot_layout.8.dylib",
      "libgvplugin_dot_layout.dylib"};
  static lt_symlist_t symbols[2];
  Dl_info info;
  char path[4096];
  if (!dladdr((void *)(uintptr_t)gvContext, &info) || !info.dli_fname) return NULL;
  const char *slash = strrchr(info.dli_fname, '/');
  if (!slash) return NULL;
  int folder = (int)(slash - info.dli_fname);
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
    int length =
        snprintf(path, sizeof path, "%.*s/graphviz/%s", folder, info.dli_fname, names[i]);
    if (length < 0 || (size_t)length >= sizeof path) continue;
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (!library) continue;
    symbols[0].name = "gvplugin_dot_layout_LTX_library";
    symbols[0].address = dlsym(library, symbols[0].name);
    if (symbols[0].address) return gvContextPlugins(symbols, 0);
    dlclose(library);
  }
  return NULL;
}

/* A name would cost entries in three tables. */
static inline Agnode_t *argmap_add_node(Agraph_t *graph) { return agnode(graph, NULL, 1); }

static inline Agedge_t *argmap_add_edge(Agraph_t *graph, Agnode_t *tail, Agnode_t *head) {
  return agedge(graph, tail, head, NULL, 1);
}

static inline Agraph_t *argmap_add_subgraph(Agraph_t *graph, const char *name) {
  return agsubg(graph, (char *)name, 1);
}

static inline void argmap_include(Agraph_t *subgraph, Agnode_t *node) {
  agsubnode(subgraph, node, 1);
}

static inline void argmap_declare(Agraph_t *graph, int kind, const char *name, const char *value) {
  agattr(graph, kind, (char *)name, (char *)value);
}

static inline void argmap_set(void *object, const char *name, const char *value) {
  agset(object, (char *)name, (char *)value);
}

static inline void argmap_set_html(void *object, const char *name, const char *value) {
  Agraph_t *graph = agraphof(object);
  char *html = agstrdup_html(graph, (char *)value);
  agset(object, (char *)name, html);
  agstrfree(graph, html);
}

/* Lays out with a point in numbers, whatever locale the program has set. */
static inline int argmap_lay_out(GVC_t *context, Agraph_t *graph) {
  locale_t neutral = newlocale(LC_NUMERIC_MASK, "C", (locale_t)0);
  locale_t before = neutral ? uselocale(neutral) : (locale_t)0;
  int status = gvLayout(context, graph, "dot");
  if (neutral) {
    uselocale(before);
    freelocale(neutral);
  }
  return status;
}

static inline pointf argmap_node_position(Agnode_t *node) { return ND_coord(node); }

static inline splines *argmap_edge_splines(Agedge_t *edge) { return ED_spl(edge); }

static inline boxf argmap_bounds(Agraph_t *graph) { return GD_bb(graph); }

/* The middle of a group's title; the middle of its frame where it has none. */
static inline pointf argmap_label_position(Agraph_t *graph) {
  if (GD_label(graph)) return GD_label(graph)->pos;
  boxf box = GD_bb(graph);
  pointf middle = {(box.LL.x + box.UR.x) / 2, (box.LL.y + box.UR.y) / 2};
  return middle;
}

#endif
