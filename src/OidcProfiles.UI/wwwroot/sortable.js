// Brings a list into another order by dragging, or with the arrow keys on a handle. The buttons of the list do the same without it.
for (const list of document.querySelectorAll("[data-sortable]")) {
  const form = list.closest("form");
  const save = form.querySelector("[data-save]");
  const status = document.getElementById(list.dataset.status);
  const help = document.getElementById(list.dataset.help);
  let dragged = null;
  help.hidden = false;

  const tell = item => {
    const items = [...list.children];
    const words = [item.dataset.name, items.indexOf(item) + 1, items.length];
    status.textContent = status.dataset.text.replace(/\{(\d)\}/g, (_, place) => words[place]);
    save.hidden = false;
    for (const [index, one] of items.entries()) {
      one.querySelector("[name=up]").disabled = index === 0;
      one.querySelector("[name=down]").disabled = index === items.length - 1;
    }
  };

  const move = (item, by) => {
    const other = by < 0 ? item.previousElementSibling : item.nextElementSibling;
    if (other) {
      other[by < 0 ? "before" : "after"](item);
      tell(item);
    }
  };

  for (const item of list.children) {
    const handle = document.createElement("button");
    handle.type = "button";
    handle.className = "plain handle";
    handle.textContent = "⠿";
    handle.setAttribute("aria-label", list.dataset.handle.replace("{0}", item.dataset.name));
    handle.setAttribute("aria-describedby", help.id);
    handle.addEventListener("keydown", event => {
      if (event.key === "ArrowUp" || event.key === "ArrowDown") {
        event.preventDefault();
        move(item, event.key === "ArrowUp" ? -1 : 1);
        handle.focus();
      }
    });
    item.querySelector(".pair").append(handle);
    // Only what is taken by its handle is dragged: the text can still be selected.
    handle.addEventListener("pointerdown", () => { item.draggable = true; });
    handle.addEventListener("pointerup", () => { item.draggable = false; });
    item.addEventListener("dragstart", event => {
      dragged = item;
      event.dataTransfer.effectAllowed = "move";
      item.classList.add("dragged");
    });
    item.addEventListener("dragend", () => {
      item.draggable = false;
      item.classList.remove("dragged");
      if (dragged) {
        tell(item);
      }

      dragged = null;
    });
    item.addEventListener("dragover", event => {
      if (dragged) {
        event.preventDefault();
        if (dragged !== item) {
          const { top, height } = item.getBoundingClientRect();
          item[event.clientY < top + height / 2 ? "before" : "after"](dragged);
        }
      }
    });
    item.addEventListener("drop", event => event.preventDefault());
  }
}
