// Shows how far documents have come, without loading the page again.

const PAUSE = 1500;

async function look() {
  const shelf = document.getElementById("shelf");
  if (shelf.dataset.busy !== "true" && !location.search.includes("said=taken")) return;
  try {
    const response = await fetch("/documents");
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const focused = shelf.contains(document.activeElement);
    if (response.ok && !focused) shelf.replaceWith(page.getElementById("shelf"));
  } catch {
    // The server is away for a moment; the next look tries again.
  }
  setTimeout(look, PAUSE);
}

setTimeout(look, PAUSE);
