// Searches the index in search/index/: sorted text, cut by the first letters of its words.
// Results come as one types; nothing leaves this site.
"use strict";

// Filled by the program, in the language of the pages.
const said = {"type":{"agreement":"agreement","country":"country","document":"document","meeting":"meeting","organization":"organization","person":"person","place":"place","series":"series"},"pages-found":{"=1":"One page found.","other":"{number} pages found."},"first-pages-found":"{number} pages found; the first {shown} are shown.","no-name-found":"No name has these words.","nothing-found":"Nothing found.","index-unreadable":"The index can’t be read; the names by letter are below."};

(() => {
  const form = document.querySelector("form.search");
  // A page opened from a disk may load no file beside it; the names by letter stay.
  if (location.protocol === "file:") { form.hidden = true; return; }

  const top = form.dataset.top;
  const input = document.getElementById("words");
  const limits = ["kind", "country", "year"].map((id) => document.getElementById(id));
  const found = document.getElementById("found");
  const results = document.getElementById("results");
  const names = new Map([...limits[1].options].map((option) => [option.value, option.text]));

  // Which form of its words the language takes for a number.
  const plural = new Intl.PluralRules(document.documentElement.lang);
  const say = (key, count, places = {}) => {
    const forms = said[key];
    const form = typeof forms === "string" ? forms
      : forms["=" + count] ?? forms[plural.select(count)] ?? forms.other ?? forms[""];
    return form.replace(/{([a-z-]+)}/g, (all, name) => ({ number: count, ...places })[name] ?? all);
  };

  const mostParts = 3;
  const mostResults = 50;
  // As many lines as the index keeps of one word: there are more pages than these.
  const mostLines = 200;
  const kinds = [...limits[0].options].map((option) => option.value);

  const texts = new Map();
  const load = (path) => {
    if (!texts.has(path)) {
      texts.set(path, fetch(top + path).then((answer) => {
        if (!answer.ok) throw new Error(answer.status);
        return answer.text();
      }));
    }
    return texts.get(path);
  };

  const folded = (text) => text.normalize("NFD").replace(/[\u0300-\u036f'’‘ʻʼ]/g, "").toLowerCase()
    .replace(/ß/g, "ss").replace(/[əɛ]/g, "e").replace(/ı/g, "i").replace(/ø/g, "o").replace(/ł/g, "l")
    .replace(/[đð]/g, "d").replace(/æ/g, "ae").replace(/œ/g, "oe").replace(/þ/g, "th");
  const wordsOf = (text) => folded(text).match(/[\p{Alphabetic}\p{N}]+/gu) || [];

  const keyOf = (word, rules) => {
    const replaced = rules.reduce((key, [from, to]) => key.split(from).join(to), word);
    return replaced.replace(/([a-z])\1+/g, "$1");
  };

  const fileOf = (letters) => {
    const isPlain = /^[\x00-\x7f]*$/.test(letters);
    const part = [...letters].map((letter) =>
      letter.charCodeAt(0) < 128 ? letter : "u" + letter.codePointAt(0).toString(16));
    return "search/index/" + part.join(isPlain ? "" : "-") + ".txt";
  };

  // The lines of the words that begin with a key.
  const linesOf = async (key, parts) => {
    const fit = parts.filter((letters) => key.startsWith(letters) || letters.startsWith(key));
    // The longest letters first: they hold what the shorter part has been cut of.
    fit.sort((one, other) => other.length - one.length || (one < other ? -1 : 1));
    const loaded = await Promise.all(fit.slice(0, mostParts).map((letters) => load(fileOf(letters))));
    return loaded.flatMap((text) => text.split("\n")).filter((line) => line.startsWith(key))
      .map((line) => {
        const [word, kind, year, codes, path, name] = line.split("\t");
        return { word, kind, year, codes: codes ? codes.split(" ") : [], path, name };
      });
  };

  // How well a page fits: its name has the words as they were typed.
  const rank = (page, words) => {
    const own = wordsOf(page.name);
    const misses = words.filter((word) => !own.some((part) => part.startsWith(word))).length;
    return misses * 100 + kinds.indexOf(page.kind);
  };

  const search = async () => {
    const table = await load("assets/search-folding.tsv");
    const rules = table.split("\n").slice(1).filter(Boolean).map((line) => line.split("\t"));
    const parts = (await load("search/index/parts.txt")).split("\n").filter(Boolean);
    const words = wordsOf(input.value);
    const keys = [...new Set(words.map((word) => keyOf(word, rules)))].filter((key) => key.length > 1);
    if (!keys.length) return null;
    const longest = [...keys].sort((one, other) => other.length - one.length);
    const lists = await Promise.all(longest.slice(0, mostParts).map((key) => linesOf(key, parts)));
    const whole = lists.filter((list) => list.length < mostLines);
    const pages = new Map();
    for (const line of (whole[0] || lists[0])) pages.set(line.path, line);
    const isIn = (page, key) =>
      [page.name, ...page.codes.map((code) => names.get(code) || "")].flatMap(wordsOf)
        .some((word) => keyOf(word, rules).startsWith(key));
    return [...pages.values()].filter((page) => longest.every((key, index) => {
      const list = lists[index];
      return (list && list.some((line) => line.path === page.path)) || isIn(page, key);
    })).filter((page) =>
      (!limits[0].value || page.kind === limits[0].value) &&
      (!limits[1].value || page.codes.includes(limits[1].value)) &&
      (!limits[2].value || page.year === limits[2].value))
      .map((page) => [rank(page, words), page])
      .sort(([one, a], [other, b]) => one - other || b.year - a.year || (a.path < b.path ? -1 : 1))
      .map(([, page]) => page);
  };

  const show = (pages) => {
    results.replaceChildren(...pages.slice(0, mostResults).map((page) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      const note = document.createElement("span");
      link.href = top + page.path + "index.html";
      link.textContent = page.name;
      note.className = "note";
      const countries = page.codes.slice(0, 4).map((code) => names.get(code) || code);
      const more = page.codes.length > 4 ? ["…"] : [];
      note.textContent = [said.type[page.kind], page.year, [...countries, ...more].join(", ")].filter(Boolean).join(" · ");
      item.append(link, " ", note);
      return item;
    }));
    found.textContent = pages.length === 0 ? say(fullText ? "no-name-found" : "nothing-found", 0)
      : pages.length > mostResults ? say("first-pages-found", pages.length, { shown: mostResults })
      : say("pages-found", pages.length);
  };

  // Sentences of the documents' texts, where the site was built with an index of them.
  const fullText = form.dataset.fullText;
  const passages = document.getElementById("passages");
  const mostPassages = 10;
  let engine = null;

  // A document, with the one of its sentences that has most of the words.
  const passage = (data) => {
    const text = data.raw_content.replace(/&lt;/g, "<").replace(/&gt;/g, ">");
    const words = text.includes("\u200B") ? text.split("\u200B") : text.split(/\s+/);
    const sentences = data.anchors.filter((anchor) => /^s\d+$/.test(anchor.id))
      .sort((one, other) => one.location - other.location)
      .map(({ id, location }, index, all) => {
        const end = index + 1 < all.length ? all[index + 1].location : words.length;
        return { id, location, end, hits: new Set(data.locations.filter((at) => at >= location && at < end)) };
      });
    const best = sentences.reduce((one, other) => other.hits.size > one.hits.size ? other : one,
      { location: 0, end: 0, hits: new Set() });
    const item = document.createElement("li");
    const link = document.createElement("a");
    const quote = document.createElement("q");
    link.href = top + data.raw_url.replace(/^\//, "") + (best.id ? "#" + best.id : "");
    link.textContent = data.meta.title;
    for (let at = best.location; at < best.end; at += 1) {
      const word = document.createElement(best.hits.has(at) ? "mark" : "span");
      word.textContent = words[at];
      quote.append(word, " ");
    }
    item.append(link, quote);
    return item;
  };

  const showPassages = async (own) => {
    if (!fullText) return;
    const words = input.value.trim();
    const fits = words.length > 1 && !limits[1].value && !limits[2].value
      && ["", "document"].includes(limits[0].value);
    let list = [];
    try {
      if (fits) {
        engine = engine || import(new URL(top + fullText, location.href).href);
        const answer = await (await engine).search(words);
        list = await Promise.all(answer.results.slice(0, mostPassages).map((result) => result.data()));
      }
    } catch {
      // The index is made after the site and may not be there: names are found all the same.
      list = [];
    }
    if (own !== turn) return;
    passages.querySelector("ol").replaceChildren(...list.map(passage));
    passages.hidden = list.length === 0;
  };

  let turn = 0;
  const update = async () => {
    const own = ++turn;
    showPassages(own);
    try {
      const pages = await search();
      if (own !== turn) return;
      if (pages) show(pages); else { results.replaceChildren(); found.textContent = ""; }
    } catch {
      if (own === turn) found.textContent = say("index-unreadable", 0);
    }
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const first = results.querySelector("a");
    if (first) first.focus();
  });
  input.addEventListener("input", update);
  for (const limit of limits) limit.addEventListener("change", update);
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) { input.value = asked; update(); }
})();
