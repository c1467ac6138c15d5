// The name of a system call that only this feature makes visible, and that Swift therefore lacks.
#define _GNU_SOURCE
#include "disk.h"

#include <unistd.h>

int disk_sync(int descriptor) {
#ifdef __linux__
  return syncfs(descriptor);
#else
  // There is no call for one file system alone.
  (void)descriptor;
  sync();
  return 0;
#endif
}
