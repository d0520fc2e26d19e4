// The web chat: sends questions over the web socket, shows answers as cards, opens cited cards beside them.
// Nothing that came over the wire is ever parsed as HTML: every text becomes a text node.

const words = JSON.parse(document.getElementById("words").textContent);
const turns = document.getElementById("turns");
const status = document.getElementById("status");
const form = document.getElementById("ask");
const field = document.getElementById("question");
const send = document.getElementById("send");
const stop = document.getElementById("stop");
const main = document.getElementById("main");
const panel = document.getElementById("panel");
const panelBody = document.getElementById("panel-body");
const announcer = document.getElementById("announcer");
const language = document.documentElement.lang || "en";
const KEY = "bap-conversation";

let conversation = sessionStorage.getItem(KEY);
let socket = null;
let retry = 0;
let pending = null; // the turn under way: {question, body, text}
let opener = null; // what had the focus before the panel opened

function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.filter((c) => c !== null && c !== undefined));
  return element;
}

// ---- Markdown of answers: paragraphs, bullets, numbers, bold, citation marks. Everything else is plain text.

function inline(text, citations) {
  const nodes = [];
  for (const part of text.split(/(\*\*[^*]+\*\*|\[\d+\])/)) {
    const mark = /^\[(\d+)\]$/.exec(part);
    const citation = mark && citations.find((c) => c.n === Number(mark[1]));
    if (citation) nodes.push(markButton(citation));
    else if (/^\*\*.+\*\*$/.test(part)) nodes.push(el("strong", {}, part.slice(2, -2)));
    else if (part) nodes.push(document.createTextNode(part));
  }
  return nodes;
}

// A passage of a document opens as a page of its own, so that the conversation stays where it is.
const isDocument = (citation) => citation.cardId.startsWith("doc:");
const documentLink = (citation, attributes, text) =>
  el("a", { href: citation.url, target: "_blank", rel: "noopener", ...attributes }, text);

function markButton(citation) {
  if (isDocument(citation)) {
    return documentLink(citation, { class: "mark", "aria-label": `${words["js.basis"]} ${citation.n}: ${citation.title}` }, `[${citation.n}]`);
  }
  return el(
    "button",
    { type: "button", class: "mark", "aria-label": `${words["js.basis"]} ${citation.n}: ${citation.title}`,
      onclick: (event) => openCard(citation.cardId, citation.quote, event.currentTarget) },
    `[${citation.n}]`);
}

function phraseOf(line, say) {
  const bare = line.replace(/\s*\[\d+\]\s*$/, "").replace(/^(?:“|«\s*)|(?:”|\s*»)$/g, "");
  return say.includes(bare) ? bare : null;
}

const quoted = (phrase, language) => (language === "fr" ? `«\u00a0${phrase}\u00a0»` : `“${phrase}”`);

function sayItem(phrase, line, citations) {
  const copy = el("button", { type: "button", class: "copy", "aria-label": `${words["js.copy"]}: ${phrase}` }, words["js.copy"]);
  copy.addEventListener("click", () => copyText(phrase, copy));
  const marks = inline((/\[\d+\]\s*$/.exec(line) || [""])[0], citations);
  return el("li", {}, el("span", {}, el("span", { class: "words" }, quoted(phrase, /«/.test(line) ? "fr" : "en")), " ", ...marks), copy);
}

async function copyText(text, button) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = el("textarea", { readonly: "", class: "visually-hidden" });
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  button.textContent = words["js.copied"];
  announce(words["js.copied"]);
  setTimeout(() => { button.textContent = words["js.copy"]; }, 2000);
}

function render(text, citations, say) {
  const nodes = [];
  for (const block of text.split(/\n{2,}/)) {
    const lines = block.split("\n").filter((line) => line.trim());
    if (lines.length === 0) continue;
    const heading = /^\*\*([^*]+)\*\*$/.exec(lines[0].trim());
    if (heading && lines.length === 1) {
      nodes.push(el("h3", {}, heading[1]));
    } else if (lines.every((line) => /^\s*-\s/.test(line))) {
      const items = lines.map((line) => line.replace(/^\s*-\s/, ""));
      const phrases = items.map((item) => phraseOf(item, say));
      nodes.push(phrases.every(Boolean) && phrases.length
        ? el("ul", { class: "say" }, ...items.map((item, i) => sayItem(phrases[i], item, citations)))
        : el("ul", {}, ...items.map((item) => el("li", {}, ...inline(item, citations)))));
    } else if (lines.every((line) => /^\s*\d+\.\s/.test(line))) {
      nodes.push(el("ol", {}, ...lines.map((line) => el("li", {}, ...inline(line.replace(/^\s*\d+\.\s/, ""), citations)))));
    } else {
      nodes.push(el("p", {}, ...inline(lines.join(" "), citations)));
    }
  }
  return nodes;
}

// ---- Turns

function addTurn(question) {
  document.getElementById("welcome").hidden = true;
  const body = el("div", { class: "answer", "aria-busy": "true" });
  const asked = el("p", { class: "asked" }, el("span", { class: "visually-hidden" }, `${words["js.you"]}: `), question);
  turns.append(el("li", {}, asked, body));
  scrollToEnd();
  return { question, asked, body, text: "" };
}

function showAnswer(turn, answer) {
  turn.body.replaceChildren();
  turn.body.removeAttribute("aria-busy");
  turn.asked.lastChild.textContent = answer.question;
  if (answer.masked.length) {
    turn.asked.after(el("p", { class: "masked" }, `${words["js.masked"]}: ${answer.masked.join(", ")}`));
  }
  for (const alert of answer.safety) {
    turn.body.before(alertBox(alert, answer));
  }
  if (answer.outcome !== "safety") {
    turn.body.append(...tags(answer), ...render(answer.text, answer.citations, answer.say), ...notice(answer));
  }
  turn.body.append(...basis(answer));
  turn.body.append(...alternatives(answer), ...suggestions(answer), after(answer));
  announce(spoken(answer));
}

function notice(answer) {
  return answer.notice ? [el("p", { class: "notice" }, answer.notice)] : [];
}

function alertBox(alert, answer) {
  const asks = alert.status === "ask-back";
  const leads = answer.outcome === "safety" && answer.text === alert.text;
  return el("section", { class: `alert ${alert.status} ${leads ? "leads" : asks ? "" : "soft"}`, role: leads ? "alert" : "note" },
    el("strong", {}, asks ? words["js.askback"] : words["js.alert"]),
    ...render(alert.text, [], []),
    el("p", { class: "evidence" }, alert.evidence.map((words) => quoted(words, language)).join(" · ")));
}

function tags(answer) {
  const signal = answer.signal ? [el("span", { class: "tag" }, `${words["js.signal"]}: ${words[`signal.${answer.signal}`] || answer.signal}`)] : [];
  return signal.length ? [el("p", { class: "tags" }, ...signal)] : [];
}

function basis(answer) {
  if (!answer.citations.length) return [];
  const items = answer.citations.map((c) => isDocument(c) ? el("li", {},
    documentLink(c, {}, `[${c.n}] ${c.title}`), el("span", { class: "quote" }, ` ${words["js.document"]}`)) : el("li", {},
    el("a", { href: c.url, onclick: (event) => { event.preventDefault(); openCard(c.cardId, c.quote, event.currentTarget); } }, `[${c.n}] ${c.title}`),
    el("span", { class: "quote" }, ` ${words["js.sources"]}: ${c.sources.map((s) => s.key).join(", ")}`)));
  return [el("div", { class: "basis" }, el("strong", {}, words["js.basis"]), el("ul", {}, ...items))];
}

function alternatives(answer) {
  if (!answer.alternatives.length) return [];
  const label = answer.outcome === "abstained" ? words["js.nearest"] : words["js.alternatives"];
  const items = answer.alternatives.map((a) => el("li", {}, el("button",
    { type: "button", class: "chip", onclick: (event) => openCard(a.cardId, null, event.currentTarget) }, a.title)));
  return [el("h3", {}, label), el("ul", { class: "chips" }, ...items)];
}

function suggestions(answer) {
  if (!answer.suggestions.length) return [];
  const items = answer.suggestions.map((s) => el("li", {}, el("button", { type: "button", class: "chip", onclick: () => ask(s) }, s)));
  return [el("h3", {}, words["js.suggestions"]), el("ul", { class: "chips" }, ...items)];
}

function after(answer) {
  const said = el("span", { class: "said", role: "status" });
  const rate = (rating) => post(`/api/v1/answers/${answer.id}/feedback`, { rating }).then(() => { said.textContent = words["js.thanks"]; }, () => { said.textContent = words["js.failed"]; });
  const escalate = () => post(`/api/v1/answers/${answer.id}/escalation`, {}).then(() => { said.textContent = words["js.escalated"]; }, () => { said.textContent = words["js.failed"]; });
  return el("div", { class: "after" },
    el("button", { type: "button", class: "button quiet", onclick: () => rate("helpful") }, words["js.helpful"]),
    el("button", { type: "button", class: "button quiet", onclick: () => rate("unhelpful") }, words["js.unhelpful"]),
    el("button", { type: "button", class: "button quiet", onclick: escalate }, words["js.escalate"]),
    said);
}

function spoken(answer) {
  const lead = answer.outcome === "safety" ? words["js.alert"] : words["js.answered"];
  const text = answer.say.length ? answer.say.join(" ") : answer.text;
  return `${lead}. ${text.replace(/\*\*|\[\d+\]/g, "")}`;
}

function announce(text) {
  announcer.textContent = "";
  setTimeout(() => { announcer.textContent = text; }, 50);
}

function scrollToEnd() {
  main.scrollTo({ top: main.scrollHeight, behavior: "instant" });
}

// ---- The card beside the chat

async function openCard(id, quote, from) {
  const response = await fetch(`/api/v1/cards/${encodeURIComponent(id)}?language=${language}`);
  if (!response.ok) return;
  const card = await response.json();
  opener = from;
  panelBody.replaceChildren(el("h2", {}, card.title), el("p", { class: "tags" },
    el("span", { class: "tag" }, `${words["js.certainty"]} ${words[`certainty.${card.certainty}`]}`)));
  let target = null;
  for (const [anchor, statements] of Object.entries(card.sections)) {
    panelBody.append(el("h3", {}, words[`section.${anchor}`] || anchor));
    const list = el("ul", { class: anchor === "say-this" ? "say" : "" });
    for (const statement of statements) {
      const cited = statement.text === quote;
      const text = cited ? el("mark", {}, statement.text) : statement.text;
      const item = anchor === "say-this" ? sayItem(statement.text, "", []) : el("li", {}, text, statement.sources.length ? ` [${statement.sources.join(", ")}]` : "");
      if (cited) target = item;
      list.append(item);
    }
    panelBody.append(list);
  }
  panelBody.append(el("h3", {}, words["js.sources"]), el("ul", {}, ...card.sources.map((s) => el("li", {}, el("strong", {}, s.key), ` ${s.label}`))));
  document.getElementById("panel-open").href = card.url;
  panel.hidden = false;
  panelBody.focus();
  if (target) target.scrollIntoView({ block: "center" });
}

function closePanel() {
  panel.hidden = true;
  if (opener) opener.focus();
}

// ---- Talking to the server

function connect() {
  const scheme = location.protocol === "https:" ? "wss" : "ws";
  socket = new WebSocket(`${scheme}://${location.host}/ws/chat`);
  socket.addEventListener("open", () => {
    if (retry > 0) status.textContent = words["js.online"];
    retry = 0;
    if (pending) transmit(pending.question);
  });
  socket.addEventListener("message", (event) => receive(JSON.parse(event.data)));
  socket.addEventListener("close", () => {
    retry += 1;
    if (retry > 1 || pending) status.textContent = words["js.offline"];
    setTimeout(connect, Math.min(10000, 250 * 2 ** Math.min(retry, 6)));
  });
}

function transmit(question) {
  socket.send(JSON.stringify({ question, conversationId: conversation, language: null }));
}

// The server explains errors in English, for programs too; others read what the page says in their language.
const told = (error) => (language === "en" && error.detail) || words[`js.error.${error.status}`] || words["js.failed"];

function receive(message) {
  if (!pending) return;
  if (message.type === "delta") {
    pending.text += message.data.text;
    pending.body.replaceChildren(...render(pending.text, [], []));
  } else if (message.type === "answer") {
    conversation = message.data.conversationId;
    sessionStorage.setItem(KEY, conversation);
    const turn = pending;
    finish("");
    showAnswer(turn, message.data);
    turn.asked.scrollIntoView({ block: "start" });
  } else if (message.type === "error" && message.data.retryAfterSeconds) {
    status.textContent = words[message.data.status ? "js.busy" : "js.warming"];
    setTimeout(() => pending && transmit(pending.question), message.data.retryAfterSeconds * 1000);
  } else if (message.type === "error") {
    const turn = pending;
    finish("");
    turn.body.removeAttribute("aria-busy");
    turn.body.replaceChildren(el("p", {}, told(message.data)));
    announce(told(message.data));
  }
}

function ask(question) {
  const text = question.trim();
  if (!text || text.length > 4000) {
    status.textContent = words["js.shortened"];
    return;
  }
  if (pending) cancel();
  pending = addTurn(text);
  status.textContent = words["js.thinking"];
  stop.hidden = false;
  if (socket.readyState === WebSocket.OPEN) transmit(text);
}

function finish(text) {
  pending = null;
  stop.hidden = true;
  status.textContent = text;
}

function cancel() {
  if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ type: "stop" }));
  pending.body.closest("li").remove();
  finish("");
}

async function post(url, body) {
  const response = await fetch(url, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(response.statusText);
}

async function resume() {
  if (!conversation) return;
  const response = await fetch(`/api/v1/conversations/${encodeURIComponent(conversation)}`);
  if (!response.ok) return;
  for (const answer of (await response.json()).replies) {
    showAnswer(addTurn(answer.question), answer);
  }
  scrollToEnd();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const question = field.value;
  field.value = "";
  ask(question);
  field.focus();
});
field.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    form.requestSubmit();
  }
});
stop.addEventListener("click", () => { if (pending) cancel(); field.focus(); });
document.querySelectorAll("[data-ask]").forEach((button) => button.addEventListener("click", () => ask(button.textContent)));
document.getElementById("panel-close").addEventListener("click", closePanel);
document.addEventListener("keydown", (event) => { if (event.key === "Escape" && !panel.hidden) closePanel(); });
document.getElementById("renew").addEventListener("click", () => {
  if (pending) cancel();
  conversation = null;
  sessionStorage.removeItem(KEY);
  turns.replaceChildren();
  document.getElementById("welcome").hidden = false;
  panel.hidden = true;
  field.focus();
});

connect();
resume();
