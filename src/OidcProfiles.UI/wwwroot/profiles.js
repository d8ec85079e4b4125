// What makes the pages more comfortable. Everything works without it.

// Show and hide a password.
for (const button of document.querySelectorAll("[data-reveal]")) {
  const input = document.getElementById(button.dataset.reveal);
  button.hidden = false;
  button.setAttribute("aria-pressed", "false");
  button.setAttribute("aria-controls", input.id);
  button.addEventListener("click", () => {
    const shown = input.type === "password";
    input.type = shown ? "text" : "password";
    button.setAttribute("aria-pressed", String(shown));
    button.textContent = shown ? button.dataset.hide : button.dataset.show;
    input.focus();
  });
  // Never sent in the open to what remembers texts.
  input.form?.addEventListener("submit", () => { input.type = "password"; });
}

// How strong a new password is, roughly: its length, and how many kinds of characters and different characters it has.
for (const input of document.querySelectorAll("[data-strength]:not([data-strength=''])")) {
  const output = document.getElementById(input.dataset.strength);
  input.addEventListener("input", () => {
    const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter(kind => kind.test(input.value)).length;
    const score = Math.min(new Set(input.value).size, 16) + input.value.length + 2 * kinds;
    const level = score < 22 ? "weak" : score < 34 ? "fair" : "strong";
    output.dataset.level = input.value ? level : "";
    output.textContent = input.value ? output.dataset[level] : "";
  });
}

// Copy an identifier.
for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", () => navigator.clipboard?.writeText(button.dataset.copy));
}

// The first thing wrong comes first.
document.getElementById("errors")?.focus();
