/* What Swift leaves out of the C library: a second process that goes on from here. */
#ifndef ARGMAP_CPROCESS_SHIM_H
#define ARGMAP_CPROCESS_SHIM_H

#include <unistd.h>

/* For a process of one thread. 0 in the new process; its number in the old one; -1 for none. */
static inline pid_t argmap_fork(void) { return fork(); }

#endif
