#pragma once
#include <stddef.h>

/// A file carried inside the binary.
struct builtin_file {
  /// Folder and name: `gazetteer/countries.tsv`, `templates/meeting.html`.
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

/// The gazetteer's tables, sorted by name; `count` receives their number. The memory is never freed.
const struct builtin_file *builtin_gazetteer(size_t *count);

/// The templates and their assets, likewise.
const struct builtin_file *builtin_templates(size_t *count);
