/* What Swift leaves out of the C library: a second process that goes on from here, its limits, signals
   that wait to be read, and how memory is taken. */
#ifndef ARGMAP_CPROCESS_SHIM_H
#define ARGMAP_CPROCESS_SHIM_H

#include <fcntl.h>
#include <linux/memfd.h>
#include <malloc.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* For a process of one thread. 0 in the new process; its number in the old one; -1 for none. */
static inline pid_t argmap_fork(void) { return fork(); }

/* The calling process ends with the one that made it. */
static inline void argmap_end_with_parent(void) { prctl(PR_SET_PDEATHSIG, SIGKILL); }

/* From now on memory is taken in steps of as many bytes, and in large pages where the system has them:
   most page faults are spared. Not where memory is limited, as what is not touched counts as well. */
static inline void argmap_take_memory_in_steps(size_t step) {
  const uintptr_t large = 2 << 20;
  struct rlimit data, space;
  if (getrlimit(RLIMIT_DATA, &data) != 0 || data.rlim_cur != RLIM_INFINITY) return;
  if (getrlimit(RLIMIT_AS, &space) != 0 || space.rlim_cur != RLIM_INFINITY) return;
  if (!mallopt(M_TOP_PAD, (int)step) || !mallopt(M_TRIM_THRESHOLD, 2 * (int)step)) return;
  mallopt(M_MMAP_THRESHOLD, 32 << 20); /* the greatest that glibc allows */
  void *volatile room = malloc(large); /* the heap grows now, which a compiler must not leave out */
  free(room);
  uintptr_t end = (uintptr_t)sbrk(0);
  if (end < step) return;
  uintptr_t start = (end - step + large - 1) / large * large;
  madvise((void *)start, end - start, MADV_HUGEPAGE);
}

/* A file without a name, in memory; -1 for none. */
static inline int argmap_nameless_file(void) {
  return (int)syscall(SYS_memfd_create, "argmap", MFD_CLOEXEC);
}

/* A file without a name in a folder; -1 where the file system has none such. */
static inline int argmap_draft(const char *folder) {
  const int nameless = 020000000 | O_DIRECTORY; /* O_TMPFILE */
  return open(folder, nameless | O_WRONLY | O_CLOEXEC, 0666);
}

/* How a process ended, as waitpid tells it: by a signal, or 0; else with a status. */
static inline int argmap_end_signal(int status) { return WIFSIGNALED(status) ? WTERMSIG(status) : 0; }
static inline int argmap_end_status(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : 0; }

/* The signals that ask a process to end, but for those that its parent wants ignored. */
static inline sigset_t argmap_end_signals(void) {
  static const int signals[] = {SIGINT, SIGTERM, SIGHUP};
  sigset_t set;
  sigemptyset(&set);
  for (size_t at = 0; at < sizeof signals / sizeof *signals; at++) {
    struct sigaction action;
    if (sigaction(signals[at], NULL, &action) == 0 && action.sa_handler != SIG_IGN)
      sigaddset(&set, signals[at]);
  }
  return set;
}

/* From now on these signals wait to be read from the descriptor that is returned; -1 if not. */
static inline int argmap_hold_end_signals(void) {
  sigset_t set = argmap_end_signals();
  sigprocmask(SIG_BLOCK, &set, NULL);
  return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

/* The signals have their usual effect again; in a worker they have none. */
static inline void argmap_release_end_signals(int ignored) {
  sigset_t set = argmap_end_signals();
  if (ignored) {
    signal(SIGINT, SIG_IGN);
    signal(SIGTERM, SIG_IGN);
    signal(SIGHUP, SIG_IGN);
  }
  sigprocmask(SIG_UNBLOCK, &set, NULL);
}

/* The number of the signal that waits at the descriptor; 0 for none. */
static inline int argmap_held_signal(int descriptor) {
  struct signalfd_siginfo info;
  return read(descriptor, &info, sizeof info) == sizeof info ? (int)info.ssi_signo : 0;
}

/* A figure of /proc/self/statm by its place, in bytes: 1 is what is resident, 5 what is data. */
static inline long argmap_memory(int place) {
  char text[256];
  int file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
  ssize_t count = file < 0 ? 0 : read(file, text, sizeof text - 1);
  long pages = 0;
  if (file >= 0) close(file);
  for (ssize_t at = 0; at < count && place >= 0; at++) {
    if (text[at] == ' ') place--;
    else if (place == 0 && text[at] >= '0' && text[at] <= '9') pages = 10 * pages + text[at] - '0';
  }
  return pages * sysconf(_SC_PAGESIZE);
}

/* How long a process of one thread has had a processor, and how long it has waited for one, in
   nanoseconds; whether the system tells. */
static inline int argmap_processor_times(pid_t process, long long times[2]) {
  char text[96];
  snprintf(text, sizeof text, "/proc/%d/schedstat", (int)process);
  int file = open(text, O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  ssize_t count = read(file, text, sizeof text - 1);
  close(file);
  if (count <= 0) return 0;
  text[count] = 0;
  return sscanf(text, "%lld %lld", &times[0], &times[1]) == 2;
}

/* The status with which a process ends that has run out of memory. */
#define ARGMAP_OUT_OF_MEMORY 113

/* From how much data on a crash is taken for want of memory. */
static inline volatile long *argmap_crowded(void) {
  static volatile long data = -1UL >> 1;
  return &data;
}

/* Whether the last that was said on standard error, a file, is that there is no memory. */
static inline int argmap_lacks_memory(void) {
  char text[256];
  off_t end = lseek(STDERR_FILENO, 0, SEEK_CUR);
  off_t start = end > (off_t)sizeof text ? end - (off_t)sizeof text : 0;
  ssize_t count = pread(STDERR_FILENO, text, sizeof text, start);
  for (ssize_t at = 0; at + 7 <= count; at++)
    if (__builtin_memcmp(text + at, "memory", 6) == 0) return 1;
  return 0;
}

/* Whoever asks for twice what he has, as arrays do that grow, is refused from a third on. */
static inline void argmap_crashed(int signal_number) {
  if (argmap_memory(5) >= *argmap_crowded() || argmap_lacks_memory()) _exit(ARGMAP_OUT_OF_MEMORY);
  signal(signal_number, SIG_DFL);
}

/* Limits what the calling process takes besides what it has, if `bytes` is above 0. What ends it
   is told by a signal alone, or by the status for want of memory. */
static inline void argmap_limit_memory(long bytes) {
  static const int signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE};
  static char room[1 << 16];
  stack_t stack = {.ss_sp = room, .ss_size = sizeof room};
  struct sigaction action = {.sa_handler = argmap_crashed, .sa_flags = SA_ONSTACK};
  long data = argmap_memory(5);
  struct rlimit none = {0, 0}, limit = {data + bytes, data + bytes};
  setrlimit(RLIMIT_CORE, &none);
  if (bytes > 0 && setrlimit(RLIMIT_DATA, &limit) == 0) *argmap_crowded() = data + bytes / 3;
  sigaltstack(&stack, NULL);
  for (size_t at = 0; at < sizeof signals / sizeof *signals; at++)
    sigaction(signals[at], &action, NULL);
}

#endif
