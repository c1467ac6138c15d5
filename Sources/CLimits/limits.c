// Where the system gives no more memory, threads or files, the program says so and ends.
//
// Nothing in Swift or its libraries gives back the word that no memory is left: they end the program by
// one of several signals, or wait for ever for memory to come. So it is told where it is refused: the
// program has the functions by which all of it, libraries too, asks for memory and threads
// (https://sourceware.org/glibc/manual/latest/html_node/Replacing-malloc.html), which ask the C
// library's own.

#define _GNU_SOURCE
#include "limits_exit.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

/// Ends the program, without another byte of memory and with all files as they are.
[[noreturn]] static void end_with(const char *message, size_t length, int exit_code) {
  // There is nobody to tell where this fails.
  (void)!write(STDERR_FILENO, message, length);
  _exit(exit_code);
}

/// How many files are open at least beside the three of any program: what waits for signals, and for work
/// to do, opens files of its own, and gives up the program where it may not.
enum { files = 12 };

/// Before anything else, since the runtime of Swift opens some.
__attribute__((constructor)) static void require_files(void) {
  static const char message[] =
      "Error: Too many open files; allow more open files with ulimit -n, then try again\n";
  int opened[files];
  for (int index = 0; index < files; index++) {
    opened[index] = open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (opened[index] < 0) end_with(message, sizeof message - 1, EXIT_FAILURE);
  }
  for (int index = 0; index < files; index++) close(opened[index]);
}

// macOS sets no limit of memory, and a sanitizer has these functions for itself.
#if defined(__GLIBC__) && !__has_feature(address_sanitizer) && !__has_feature(thread_sanitizer)

#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/resource.h>

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *block, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);

/// What a thread takes at most when it begins: its stack, and room of its own to take memory from.
static const size_t room_of_thread = 24 << 20;

static bool is_limited(__rlimit_resource_t resource, unsigned long *megabytes) {
  struct rlimit limit;
  if (getrlimit(resource, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return false;
  *megabytes = limit.rlim_cur >> 20;
  return true;
}

[[noreturn]] static void end_without_memory(void) {
  char message[160];
  unsigned long megabytes = 0;
  const char option = is_limited(RLIMIT_AS, &megabytes)     ? 'v'
                      : is_limited(RLIMIT_DATA, &megabytes) ? 'd'
                                                            : 0;
  const int length =
      option ? snprintf(message, sizeof message,
                        "Error: out of memory: the system allows %lu MB; "
                        "allow more with ulimit -%c, then try again\n",
                        megabytes, option)
             : snprintf(message, sizeof message,
                        "Error: out of memory; end other programs, then try again\n");
  end_with(message, (size_t)length, limits_memory_exit_code);
}

[[noreturn]] static void end_without_thread(void) {
  static const char message[] =
      "Error: the system allows no more threads; allow more with ulimit -u, then try again\n";
  end_with(message, sizeof message - 1, EXIT_FAILURE);
}

static bool has_room(size_t size) {
  void *room = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (room == MAP_FAILED) return false;
  munmap(room, size);
  return true;
}

void *malloc(size_t size) {
  void *block = __libc_malloc(size);
  if (block == nullptr) end_without_memory();
  return block;
}

void *calloc(size_t count, size_t size) {
  void *block = __libc_calloc(count, size);
  if (block == nullptr) end_without_memory();
  return block;
}

void *realloc(void *old, size_t size) {
  void *block = __libc_realloc(old, size);
  // To be given nothing is to free it.
  if (block == nullptr && size > 0) end_without_memory();
  return block;
}

void *aligned_alloc(size_t alignment, size_t size) {
  void *block = __libc_memalign(alignment, size);
  if (block == nullptr) end_without_memory();
  return block;
}

int posix_memalign(void **block, size_t alignment, size_t size) {
  *block = aligned_alloc(alignment, size);
  return 0;
}

int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*start)(void *),
                   void *value) {
  typeof(&pthread_create) create = (typeof(&pthread_create))dlsym(RTLD_NEXT, "pthread_create");
  const int error = create(thread, attributes, start, value);
  if (error != EAGAIN) return error;
  if (has_room(room_of_thread)) end_without_thread();
  end_without_memory();
}

#endif
