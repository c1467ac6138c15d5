#include "builtin.h"

// Every file is an array with a zero behind it, so that an empty one is an array too.

static const unsigned char templates_about_html[] = {
#embed "../../templates/about.html" suffix(,)
0};

static const unsigned char templates_agreement_html[] = {
#embed "../../templates/agreement.html" suffix(,)
0};

static const unsigned char templates_ahead_html[] = {
#embed "../../templates/ahead.html" suffix(,)
0};

static const unsigned char templates_assets_filter_js[] = {
#embed "../../templates/assets/filter.js" suffix(,)
0};

static const unsigned char templates_assets_icon_svg[] = {
#embed "../../templates/assets/icon.svg" suffix(,)
0};

static const unsigned char templates_assets_land_svg[] = {
#embed "../../templates/assets/land.svg" suffix(,)
0};

static const unsigned char templates_assets_no_script_css[] = {
#embed "../../templates/assets/no-script.css" suffix(,)
0};

static const unsigned char templates_assets_pictures_css[] = {
#embed "../../templates/assets/pictures.css" suffix(,)
0};

static const unsigned char templates_assets_print_css[] = {
#embed "../../templates/assets/print.css" suffix(,)
0};

static const unsigned char templates_assets_search_folding_tsv[] = {
#embed "../../templates/assets/search-folding.tsv" suffix(,)
0};

static const unsigned char templates_assets_search_css[] = {
#embed "../../templates/assets/search.css" suffix(,)
0};

static const unsigned char templates_assets_search_js[] = {
#embed "../../templates/assets/search.js" suffix(,)
0};

static const unsigned char templates_assets_style_css[] = {
#embed "../../templates/assets/style.css" suffix(,)
0};

static const unsigned char templates_country_html[] = {
#embed "../../templates/country.html" suffix(,)
0};

static const unsigned char templates_document_html[] = {
#embed "../../templates/document.html" suffix(,)
0};

static const unsigned char templates_documents_of_year_html[] = {
#embed "../../templates/documents-of-year.html" suffix(,)
0};

static const unsigned char templates_documents_html[] = {
#embed "../../templates/documents.html" suffix(,)
0};

static const unsigned char templates_home_html[] = {
#embed "../../templates/home.html" suffix(,)
0};

static const unsigned char templates_languages_en_tsv[] = {
#embed "../../templates/languages/en.tsv" suffix(,)
0};

static const unsigned char templates_languages_fr_tsv[] = {
#embed "../../templates/languages/fr.tsv" suffix(,)
0};

static const unsigned char templates_layout_html[] = {
#embed "../../templates/layout.html" suffix(,)
0};

static const unsigned char templates_meeting_html[] = {
#embed "../../templates/meeting.html" suffix(,)
0};

static const unsigned char templates_meetings_of_year_html[] = {
#embed "../../templates/meetings-of-year.html" suffix(,)
0};

static const unsigned char templates_meetings_html[] = {
#embed "../../templates/meetings.html" suffix(,)
0};

static const unsigned char templates_moved_html[] = {
#embed "../../templates/moved.html" suffix(,)
0};

static const unsigned char templates_names_html[] = {
#embed "../../templates/names.html" suffix(,)
0};

static const unsigned char templates_not_found_html[] = {
#embed "../../templates/not-found.html" suffix(,)
0};

static const unsigned char templates_organization_html[] = {
#embed "../../templates/organization.html" suffix(,)
0};

static const unsigned char templates_part_html[] = {
#embed "../../templates/part.html" suffix(,)
0};

static const unsigned char templates_partials_agreement_list_html[] = {
#embed "../../templates/partials/agreement-list.html" suffix(,)
0};

static const unsigned char templates_partials_beside_html[] = {
#embed "../../templates/partials/beside.html" suffix(,)
0};

static const unsigned char templates_partials_citations_html[] = {
#embed "../../templates/partials/citations.html" suffix(,)
0};

static const unsigned char templates_partials_date_html[] = {
#embed "../../templates/partials/date.html" suffix(,)
0};

static const unsigned char templates_partials_document_list_html[] = {
#embed "../../templates/partials/document-list.html" suffix(,)
0};

static const unsigned char templates_partials_documents_by_year_html[] = {
#embed "../../templates/partials/documents-by-year.html" suffix(,)
0};

static const unsigned char templates_partials_facts_html[] = {
#embed "../../templates/partials/facts.html" suffix(,)
0};

static const unsigned char templates_partials_heading_html[] = {
#embed "../../templates/partials/heading.html" suffix(,)
0};

static const unsigned char templates_partials_life_line_html[] = {
#embed "../../templates/partials/life-line.html" suffix(,)
0};

static const unsigned char templates_partials_link_html[] = {
#embed "../../templates/partials/link.html" suffix(,)
0};

static const unsigned char templates_partials_meeting_matrix_html[] = {
#embed "../../templates/partials/meeting-matrix.html" suffix(,)
0};

static const unsigned char templates_partials_meeting_table_html[] = {
#embed "../../templates/partials/meeting-table.html" suffix(,)
0};

static const unsigned char templates_partials_meetings_by_year_html[] = {
#embed "../../templates/partials/meetings-by-year.html" suffix(,)
0};

static const unsigned char templates_partials_names_language_html[] = {
#embed "../../templates/partials/names-language.html" suffix(,)
0};

static const unsigned char templates_partials_office_html[] = {
#embed "../../templates/partials/office.html" suffix(,)
0};

static const unsigned char templates_partials_parts_html[] = {
#embed "../../templates/partials/parts.html" suffix(,)
0};

static const unsigned char templates_partials_place_map_html[] = {
#embed "../../templates/partials/place-map.html" suffix(,)
0};

static const unsigned char templates_partials_relations_html[] = {
#embed "../../templates/partials/relations.html" suffix(,)
0};

static const unsigned char templates_partials_sentences_html[] = {
#embed "../../templates/partials/sentences.html" suffix(,)
0};

static const unsigned char templates_partials_sources_html[] = {
#embed "../../templates/partials/sources.html" suffix(,)
0};

static const unsigned char templates_partials_subject_parts_html[] = {
#embed "../../templates/partials/subject-parts.html" suffix(,)
0};

static const unsigned char templates_partials_time_bars_html[] = {
#embed "../../templates/partials/time-bars.html" suffix(,)
0};

static const unsigned char templates_partials_time_strip_html[] = {
#embed "../../templates/partials/time-strip.html" suffix(,)
0};

static const unsigned char templates_partials_timeline_html[] = {
#embed "../../templates/partials/timeline.html" suffix(,)
0};

static const unsigned char templates_partials_title_language_html[] = {
#embed "../../templates/partials/title-language.html" suffix(,)
0};

static const unsigned char templates_partials_trail_html[] = {
#embed "../../templates/partials/trail.html" suffix(,)
0};

static const unsigned char templates_partials_value_html[] = {
#embed "../../templates/partials/value.html" suffix(,)
0};

static const unsigned char templates_person_html[] = {
#embed "../../templates/person.html" suffix(,)
0};

static const unsigned char templates_place_html[] = {
#embed "../../templates/place.html" suffix(,)
0};

static const unsigned char templates_register_html[] = {
#embed "../../templates/register.html" suffix(,)
0};

static const unsigned char templates_relation_html[] = {
#embed "../../templates/relation.html" suffix(,)
0};

static const unsigned char templates_search_html[] = {
#embed "../../templates/search.html" suffix(,)
0};

static const unsigned char templates_series_html[] = {
#embed "../../templates/series.html" suffix(,)
0};

static const unsigned char templates_timeline_html[] = {
#embed "../../templates/timeline.html" suffix(,)
0};

#define FILE_OF(name, array) {name, array, sizeof array - 1}

// Sorted by name; a test compares it with the folder.
static const struct builtin_file files[] = {
    FILE_OF("templates/about.html", templates_about_html),
    FILE_OF("templates/agreement.html", templates_agreement_html),
    FILE_OF("templates/ahead.html", templates_ahead_html),
    FILE_OF("templates/assets/filter.js", templates_assets_filter_js),
    FILE_OF("templates/assets/icon.svg", templates_assets_icon_svg),
    FILE_OF("templates/assets/land.svg", templates_assets_land_svg),
    FILE_OF("templates/assets/no-script.css", templates_assets_no_script_css),
    FILE_OF("templates/assets/pictures.css", templates_assets_pictures_css),
    FILE_OF("templates/assets/print.css", templates_assets_print_css),
    FILE_OF("templates/assets/search-folding.tsv", templates_assets_search_folding_tsv),
    FILE_OF("templates/assets/search.css", templates_assets_search_css),
    FILE_OF("templates/assets/search.js", templates_assets_search_js),
    FILE_OF("templates/assets/style.css", templates_assets_style_css),
    FILE_OF("templates/country.html", templates_country_html),
    FILE_OF("templates/document.html", templates_document_html),
    FILE_OF("templates/documents-of-year.html", templates_documents_of_year_html),
    FILE_OF("templates/documents.html", templates_documents_html),
    FILE_OF("templates/home.html", templates_home_html),
    FILE_OF("templates/languages/en.tsv", templates_languages_en_tsv),
    FILE_OF("templates/languages/fr.tsv", templates_languages_fr_tsv),
    FILE_OF("templates/layout.html", templates_layout_html),
    FILE_OF("templates/meeting.html", templates_meeting_html),
    FILE_OF("templates/meetings-of-year.html", templates_meetings_of_year_html),
    FILE_OF("templates/meetings.html", templates_meetings_html),
    FILE_OF("templates/moved.html", templates_moved_html),
    FILE_OF("templates/names.html", templates_names_html),
    FILE_OF("templates/not-found.html", templates_not_found_html),
    FILE_OF("templates/organization.html", templates_organization_html),
    FILE_OF("templates/part.html", templates_part_html),
    FILE_OF("templates/partials/agreement-list.html", templates_partials_agreement_list_html),
    FILE_OF("templates/partials/beside.html", templates_partials_beside_html),
    FILE_OF("templates/partials/citations.html", templates_partials_citations_html),
    FILE_OF("templates/partials/date.html", templates_partials_date_html),
    FILE_OF("templates/partials/document-list.html", templates_partials_document_list_html),
    FILE_OF("templates/partials/documents-by-year.html", templates_partials_documents_by_year_html),
    FILE_OF("templates/partials/facts.html", templates_partials_facts_html),
    FILE_OF("templates/partials/heading.html", templates_partials_heading_html),
    FILE_OF("templates/partials/life-line.html", templates_partials_life_line_html),
    FILE_OF("templates/partials/link.html", templates_partials_link_html),
    FILE_OF("templates/partials/meeting-matrix.html", templates_partials_meeting_matrix_html),
    FILE_OF("templates/partials/meeting-table.html", templates_partials_meeting_table_html),
    FILE_OF("templates/partials/meetings-by-year.html", templates_partials_meetings_by_year_html),
    FILE_OF("templates/partials/names-language.html", templates_partials_names_language_html),
    FILE_OF("templates/partials/office.html", templates_partials_office_html),
    FILE_OF("templates/partials/parts.html", templates_partials_parts_html),
    FILE_OF("templates/partials/place-map.html", templates_partials_place_map_html),
    FILE_OF("templates/partials/relations.html", templates_partials_relations_html),
    FILE_OF("templates/partials/sentences.html", templates_partials_sentences_html),
    FILE_OF("templates/partials/sources.html", templates_partials_sources_html),
    FILE_OF("templates/partials/subject-parts.html", templates_partials_subject_parts_html),
    FILE_OF("templates/partials/time-bars.html", templates_partials_time_bars_html),
    FILE_OF("templates/partials/time-strip.html", templates_partials_time_strip_html),
    FILE_OF("templates/partials/timeline.html", templates_partials_timeline_html),
    FILE_OF("templates/partials/title-language.html", templates_partials_title_language_html),
    FILE_OF("templates/partials/trail.html", templates_partials_trail_html),
    FILE_OF("templates/partials/value.html", templates_partials_value_html),
    FILE_OF("templates/person.html", templates_person_html),
    FILE_OF("templates/place.html", templates_place_html),
    FILE_OF("templates/register.html", templates_register_html),
    FILE_OF("templates/relation.html", templates_relation_html),
    FILE_OF("templates/search.html", templates_search_html),
    FILE_OF("templates/series.html", templates_series_html),
    FILE_OF("templates/timeline.html", templates_timeline_html),
};

const struct builtin_file *builtin_templates(size_t *count) {
  *count = sizeof files / sizeof files[0];
  return files;
}
