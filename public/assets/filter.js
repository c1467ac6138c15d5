// A field above a long list that leaves in it what has the words one types.
"use strict";

// Filled by the program, in the language of the pages.
const words = {"filter":"Only those with","filter-count":"{shown} of {all}"};

(() => {
  const place = document.querySelector(".filter");
  const rows = [...document.querySelectorAll(".letter li, .month tbody tr, .month .documents > li, .timed > li")];
  if (!place || rows.length < 12) return;

  const folded = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const list = rows.map((row) => ({ row, text: folded(row.textContent) }));
  const parts = new Set(rows.map((row) => row.closest("section, .month")));

  const label = document.createElement("label");
  const input = document.createElement("input");
  const count = document.createElement("span");
  input.type = "search";
  input.autocomplete = "off";
  count.setAttribute("role", "status");
  count.className = "note";
  label.append(words.filter + " ", input);
  place.append(label, " ", count);

  input.addEventListener("input", () => {
    const asked = folded(input.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { row, text } of list) {
      row.hidden = !asked.every((word) => text.includes(word));
      if (!row.hidden) shown += 1;
    }
    for (const part of parts) {
      if (part) part.hidden = rows.every((row) => row.hidden || !part.contains(row));
    }
    count.textContent = asked.length
      ? words["filter-count"].replace("{shown}", shown).replace("{all}", rows.length) : "";
  });
})();
