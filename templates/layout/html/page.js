// Filters and sorts the matrices and marks the current section; the page is complete without it.
"use strict";
(() => {
  const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };

  // Rows that share a cell by rowspan belong together: such a table is neither filtered nor sorted.
  const simple = (table) => !table.querySelector("tbody [rowspan]") && table.tHead && table.tHead.rows.length === 1;

  function enhance(table) {
    const body = table.tBodies[0];
    const rows = Array.from(body.rows);
    const words = new Map();
    const textOf = (row) => words.get(row) ?? words.set(row, row.textContent.toLowerCase()).get(row);

    const search = make("input", { type: "search", autocomplete: "off" });
    const states = new Set();
    for (const badge of body.querySelectorAll("[data-state]")) states.add(badge.dataset.state);
    const select = make("select", {}, make("option", { value: "" }, "all states"));
    for (const state of Array.from(states).sort()) select.append(make("option", { value: state }, state));
    const count = make("output", { "aria-live": "polite" });

    const apply = () => {
      const wanted = search.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const row of rows) {
        const fits = wanted.every((word) => textOf(row).includes(word))
          && (!select.value || Array.from(row.querySelectorAll("[data-state]")).some((b) => b.dataset.state === select.value));
        row.hidden = !fits;
        if (fits) shown++;
      }
      count.textContent = shown === rows.length ? `${rows.length} rows` : `${shown} of ${rows.length} rows`;
    };
    let waiting = 0;
    search.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(apply, 120); });
    select.addEventListener("change", apply);
    const tools = make("div", { class: "matrix-tools", role: "search" }, make("label", {}, "Filter rows ", search));
    if (states.size) tools.append(make("label", {}, "State ", select));
    tools.append(count);
    (table.closest(".table") ?? table).before(tools);
    apply();

    const heads = Array.from(table.tHead.rows[0].cells);
    if (heads.every((head) => head.colSpan === 1)) {
      heads.forEach((head, column) => {
        const button = make("button", { type: "button" });
        button.append(...head.childNodes);
        head.append(button);
        button.addEventListener("click", () => {
          const down = head.getAttribute("aria-sort") === "ascending";
          heads.forEach((other) => other.removeAttribute("aria-sort"));
          head.setAttribute("aria-sort", down ? "descending" : "ascending");
          const keys = new Map(rows.map((row) => [row, row.cells[column]?.textContent.trim() ?? ""]));
          rows.sort((a, b) => (down ? -1 : 1) * collator.compare(keys.get(a), keys.get(b)));
          body.append(...rows);
        });
      });
    }
    return { show: (row) => { if (row.hidden) { search.value = ""; select.value = ""; apply(); } } };
  }

  const enhanced = new Map();
  for (const table of document.querySelectorAll("table.matrix")) if (simple(table)) enhanced.set(table, enhance(table));

  // A link to a row that a filter hides takes the filter off.
  const reveal = () => {
    let id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch { return; }
    const target = id && document.getElementById(id);
    const row = target && target.closest("tr");
    if (row && row.hidden) { enhanced.get(row.closest("table"))?.show(row); target.scrollIntoView(); }
  };
  addEventListener("hashchange", reveal);
  reveal();

  const links = new Map();
  for (const link of document.querySelectorAll(".sidebar li a")) links.set(decodeURIComponent(link.hash.slice(1)), link);
  const seen = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      for (const link of links.values()) link.removeAttribute("aria-current");
      links.get(entry.target.id)?.setAttribute("aria-current", "true");
    }
  }, { rootMargin: "-10% 0px -75% 0px" });
  for (const id of links.keys()) { const heading = document.getElementById(id); if (heading) seen.observe(heading); }

  // On a narrow screen the text comes first.
  const sidebar = document.querySelector(".sidebar details");
  if (sidebar && window.matchMedia("(max-width: 60rem)").matches) sidebar.open = false;
})();
