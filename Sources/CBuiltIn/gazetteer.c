#include "builtin.h"

// The gazetteer's tables. `#embed` is C23; its paths are relative to this file.
#define DATA(symbol) static const unsigned char symbol[]

DATA(agreements) = {
#embed "../Gazetteer/Data/agreements.tsv"
};
DATA(calendar) = {
#embed "../Gazetteer/Data/calendar.tsv"
};
DATA(cities) = {
#embed "../Gazetteer/Data/cities.tsv"
};
DATA(common_words) = {
#embed "../Gazetteer/Data/common-words.tsv"
};
DATA(countries) = {
#embed "../Gazetteer/Data/countries.tsv"
};
DATA(country_names) = {
#embed "../Gazetteer/Data/country-names.tsv"
};
DATA(dates) = {
#embed "../Gazetteer/Data/dates.tsv"
};
DATA(events) = {
#embed "../Gazetteer/Data/events.tsv"
};
DATA(furniture) = {
#embed "../Gazetteer/Data/furniture.tsv"
};
DATA(guards) = {
#embed "../Gazetteer/Data/guards.tsv"
};
DATA(honorifics) = {
#embed "../Gazetteer/Data/honorifics.tsv"
};
DATA(name_endings) = {
#embed "../Gazetteer/Data/name-endings.tsv"
};
DATA(office_nouns) = {
#embed "../Gazetteer/Data/office-nouns.tsv"
};
DATA(offices) = {
#embed "../Gazetteer/Data/offices.tsv"
};
DATA(organizations) = {
#embed "../Gazetteer/Data/organizations.tsv"
};
DATA(places) = {
#embed "../Gazetteer/Data/places.tsv"
};
DATA(publishers) = {
#embed "../Gazetteer/Data/publishers.tsv"
};
DATA(units) = {
#embed "../Gazetteer/Data/units.tsv"
};
DATA(verbs) = {
#embed "../Gazetteer/Data/verbs.tsv"
};
DATA(words) = {
#embed "../Gazetteer/Data/words.tsv"
};

#define ENTRY(name, symbol) {name, symbol, sizeof(symbol)}

static const struct builtin_file files[] = {
    ENTRY("gazetteer/agreements.tsv", agreements),
    ENTRY("gazetteer/calendar.tsv", calendar),
    ENTRY("gazetteer/cities.tsv", cities),
    ENTRY("gazetteer/common-words.tsv", common_words),
    ENTRY("gazetteer/countries.tsv", countries),
    ENTRY("gazetteer/country-names.tsv", country_names),
    ENTRY("gazetteer/dates.tsv", dates),
    ENTRY("gazetteer/events.tsv", events),
    ENTRY("gazetteer/furniture.tsv", furniture),
    ENTRY("gazetteer/guards.tsv", guards),
    ENTRY("gazetteer/honorifics.tsv", honorifics),
    ENTRY("gazetteer/name-endings.tsv", name_endings),
    ENTRY("gazetteer/office-nouns.tsv", office_nouns),
    ENTRY("gazetteer/offices.tsv", offices),
    ENTRY("gazetteer/organizations.tsv", organizations),
    ENTRY("gazetteer/places.tsv", places),
    ENTRY("gazetteer/publishers.tsv", publishers),
    ENTRY("gazetteer/units.tsv", units),
    ENTRY("gazetteer/verbs.tsv", verbs),
    ENTRY("gazetteer/words.tsv", words),
};

const struct builtin_file *builtin_gazetteer(size_t *count) {
  *count = sizeof(files) / sizeof(files[0]);
  return files;
}
