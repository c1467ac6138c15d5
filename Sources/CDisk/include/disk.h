#pragma once

/// Brings all that was written to the file system of a descriptor onto its disk; 0, or -1 and errno.
int disk_sync(int descriptor);
