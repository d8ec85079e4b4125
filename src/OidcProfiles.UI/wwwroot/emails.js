// While a template is written, its check and its preview follow. Both can be had by buttons too.

const form = document.getElementById("editor");
const text = document.getElementById("Text");
const live = document.getElementById("live");
const preview = document.getElementById("preview-button");
const Pause = 700;
let timer;
let latest = 0;

/** Puts the caret where a fault is. */
function go(line, column) {
  const start = text.value.split("\n").slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
  text.focus();
  text.setSelectionRange(start, start);
}

function show(faults) {
  live.replaceChildren(...faults.map(fault => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "plain";
    button.textContent = fault.message;
    button.addEventListener("click", () => go(fault.line, fault.column));
    return button;
  }));
  if (faults.length === 0) live.textContent = live.dataset.good;
}

async function follow() {
  const turn = ++latest;
  const response = await fetch(form.dataset.faults, { method: "POST", body: new FormData(form) }).catch(() => null);
  if (turn !== latest || !response?.ok || !response.headers.get("Content-Type")?.startsWith("application/json")) return;
  show(await response.json());
  form.requestSubmit(preview);
}

if (form) {
  text.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(follow, Pause);
  });
  for (const choice of form.querySelectorAll(".previewing input, .previewing select")) {
    choice.addEventListener("change", () => form.requestSubmit(preview));
  }
  for (const link of document.querySelectorAll("[data-line]")) {
    link.addEventListener("click", event => {
      event.preventDefault();
      go(Number(link.dataset.line), Number(link.dataset.column));
    });
  }
}
