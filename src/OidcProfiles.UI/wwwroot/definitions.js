// Checks a definition while it is entered, by the same check as its button, and shows only what belongs to the kind of value.
for (const form of document.querySelectorAll("[data-definition]")) {
  const button = form.querySelector("[data-check-button]");
  const status = form.querySelector("[data-checked]");
  const type = form.querySelector("select[name='Input.Type']");
  let timer = 0;
  let last = null;

  const idOf = name => name.replaceAll("]", "").replace(/[^\p{L}\p{N}]/gu, "-");

  const show = (id, texts) => {
    const field = document.getElementById(id);
    if (!field) {
      return;
    }

    let note = document.getElementById(`${id}-error`);
    const others = (field.getAttribute("aria-describedby") ?? "").split(" ").filter(one => one && one !== `${id}-error`);
    if (!texts) {
      note?.remove();
      field.removeAttribute("aria-invalid");
    } else {
      if (!note) {
        note = document.createElement("p");
        note.id = `${id}-error`;
        note.className = "error";
        (field.closest(".field") ?? field.parentElement).append(note);
      }

      note.replaceChildren(...texts.map(text => Object.assign(document.createElement("span"), { textContent: text })));
      if (field.tagName !== "FIELDSET") {
        field.setAttribute("aria-invalid", "true");
      }

      others.push(note.id);
    }

    if (others.length) {
      field.setAttribute("aria-describedby", others.join(" "));
    } else {
      field.removeAttribute("aria-describedby");
    }
  };

  const check = async () => {
    last?.abort();
    last = new AbortController();
    try {
      const answer = await fetch(button.formAction, {
        method: "POST", body: new FormData(form), signal: last.signal, redirect: "error", headers: { "X-OidcProfiles-Check": "1" },
      });
      if (!answer.ok || !answer.headers.get("Content-Type")?.startsWith("application/json")) {
        return;
      }

      const found = await answer.json();
      const faults = new Map(Object.entries(found.faults).map(([name, texts]) => [idOf(name), texts]));
      for (const note of [...form.querySelectorAll(".error[id$=-error]")]) {
        const id = note.id.slice(0, -6);
        if (!faults.has(id)) {
          show(id, null);
        }
      }

      for (const [id, texts] of faults) {
        show(id, texts);
      }

      status.textContent = found.message ?? (found.faults[""] ?? []).join(" ");
      status.className = found.refused ? "error" : "quiet";
    } catch {
      // Saving checks again.
    }
  };

  // What is filled in stays in sight, so that a fault of it can be mended.
  const adapt = () => {
    for (const part of form.querySelectorAll("[data-types]")) {
      const isFilled = [...part.querySelectorAll("input, textarea")].some(field => field.value.trim());
      part.hidden = !isFilled && !part.dataset.types.split(" ").includes(type.value);
    }
  };

  if (type) {
    type.addEventListener("change", adapt);
    adapt();
  }

  if (button) {
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(check, 400);
    });
  }
}
