#pragma once

/// What the program ends with where memory ends.
enum { limits_memory_exit_code = 3 };
