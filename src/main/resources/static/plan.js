// The guided plan: shows where in Brief Action Planning one is, what to say, and the moves that are open.
// The dialogue itself lives on the server; this page draws it. Nothing that came over the wire is parsed as HTML.

const words = JSON.parse(document.getElementById("words").textContent);
const language = document.documentElement.lang === "fr" ? "fr" : "en";
const main = document.getElementById("main");
const begin = document.getElementById("begin");
const step = document.getElementById("step");
const status = document.getElementById("status");
const UNDER_WAY = "bap-plan";
const KEPT = "bap-plan-kept";

const COURSE = ["SAFETY_GATE", "ENGAGE", "Q1_ASK", "SMART_BUILD", "COMMITMENT", "Q2_CONFIDENCE", "Q3_CHECKIN", "CLOSE"];
const STANDS_FOR = { MENU_PERMISSION: "Q1_ASK", MENU_OFFER: "Q1_ASK", PROBLEM_SOLVE: "Q2_CONFIDENCE", DEFER: "CLOSE", FOLLOWUP_OPEN: "ENGAGE", FOLLOWUP_NEXT: "Q1_ASK" };
const ASIDE = ["FLAG", "STEP_UP", "SUSTAIN_TALK", "DISCORD", "STRONG_EMOTION"];
const WITH_TEXT = { HAS_IDEA: "js.plan.idea", PICKED: "js.plan.idea", TOLD_BACK: "js.plan.told", NOTED: "js.plan.again" };
const ALWAYS = ["what", "when", "howOften", "startDate"];
const MORE = ["where", "howLong", "howMuch", "reviewDate"];
const CHECK_IN = ["withWhom", "how", "date"];
const PAST_CONFIDENCE = ["Q3_CHECKIN", "CLOSE", "DEFER", "STOP_SAFETY", "STEP_UP"];
const DATES = ["startDate", "reviewDate", "date"];

let plan = null;
let clock = null;

function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((c) => c !== null && c !== undefined && c !== false));
  return element;
}

const quoted = (phrase) => (language === "fr" ? `«\u00a0${phrase}\u00a0»` : `“${phrase}”`);

const button = (label, onclick, kind = "") => el("button", { type: "button", class: `button ${kind}`, onclick }, label);

async function send(url, body) {
  const response = await fetch(url, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  const answer = await response.json();
  if (!response.ok) throw new Error((language === "en" && answer.detail) || words[`js.error.${response.status}`] || words["js.failed"]);
  return answer;
}

async function start(body) {
  const minutes = Number(document.querySelector("input[name=minutes]:checked").value);
  await attempt(() => send("/api/v1/plans", { ...body, language, ...(minutes ? { minutes } : {}) }));
}

async function move(event, more = {}) {
  await attempt(() => send(`/api/v1/plans/${encodeURIComponent(plan.id)}/moves`, { event, ...more }));
}

async function attempt(call) {
  status.textContent = "";
  try {
    show(await call());
  } catch (failure) {
    status.textContent = failure.message || words["js.failed"];
  }
}

// ---- One step

function show(next) {
  plan = next;
  sessionStorage.setItem(UNDER_WAY, plan.id);
  begin.hidden = true;
  step.hidden = false;
  main.classList.add("under-way");
  step.replaceChildren(course(), ...alerts(), prompt(), ...hint(), ...phrases(), ...asks(), body(), aside(), foot());
  clearInterval(clock);
  clock = setInterval(tick, 1000);
  tick();
  window.scrollTo({ top: 0, behavior: "instant" });
  step.querySelector("h2").focus();
}

function course() {
  const here = STANDS_FOR[plan.state] || (plan.before && (STANDS_FOR[plan.before] || plan.before)) || plan.state;
  const at = COURSE.indexOf(here);
  const items = COURSE.map((state, i) => el("li", { "aria-current": i === at ? "step" : null, class: i < at ? "past" : "" }, words[`js.plan.step.${state}`]));
  return el("div", { class: "course" }, el("ol", { "aria-label": words["js.plan.course"] }, ...items), el("span", { id: "elapsed", class: "elapsed", "aria-label": words["js.plan.elapsed"] }));
}

function tick() {
  const seconds = Math.max(0, Math.round((Date.now() - Date.parse(plan.startedAt)) / 1000));
  const gone = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  document.getElementById("elapsed").textContent = plan.minutes ? `${gone} / ${plan.minutes}` : gone;
  const last = document.getElementById("last-minute");
  if (last) last.hidden = seconds < (plan.minutes - 1) * 60 || PAST_CONFIDENCE.includes(plan.state);
}

// What to do at this step when time is short, and a word when its last minute begins.
function hint() {
  if (!plan.minutes) return [];
  return [el("p", { class: "hint", role: "note" }, plan.hint || "", el("span", { id: "last-minute", hidden: true }, ` ${words["js.plan.last"]}`))];
}

function alerts() {
  return plan.safety.map((alert) => el("section", { class: `alert ${alert.status}`, role: "alert" },
    ...alert.text.split(/\n+/).filter(Boolean).map((line) => el("p", {}, line.replace(/\*\*/g, "").replace(/^- /, "• ")))));
}

function prompt() {
  return el("h2", { tabindex: "-1", class: "prompt" }, plan.prompt);
}

function phrases() {
  const said = plan.say.map((phrase) => el("li", {}, quoted(phrase)));
  const heard = plan.listenFor.length && el("details", { class: "listen" }, el("summary", {}, words["js.plan.listen"]),
    el("ul", {}, ...plan.listenFor.map((what) => el("li", {}, what))));
  return [said.length ? el("ul", { class: "say-now" }, ...said) : null, heard || null].filter(Boolean);
}

function asks() {
  return plan.ask.length ? [el("div", { class: "asks", role: "note" }, ...plan.ask.map((ask) => el("p", {}, quoted(ask))))] : [];
}

function body() {
  const open = plan.moves.map((m) => m.event);
  switch (plan.state) {
    case "SMART_BUILD": return el("div", {}, reading(fillFields), slots("SLOTS", [...ALWAYS, ...MORE], ALWAYS));
    case "PROBLEM_SOLVE": return el("div", {}, reading(fillFields), slots("PLAN_CHANGED", [...ALWAYS, ...MORE], ALWAYS), barrier());
    case "Q3_CHECKIN": return el("div", {}, reading(fillFields), slots("CHECK_IN_AGREED", CHECK_IN, CHECK_IN), moves(["CHECK_IN_DECLINED"]));
    case "Q2_CONFIDENCE": return open.includes("RATED") ? scale() : moves(mainMoves());
    case "CLOSE": case "STOP_SAFETY": case "STEP_UP": return closing();
    case "RESPOND": return el("div", {}, assistant(), moves(["EASED"]));
    default: return el("div", {}, plan.state === "MENU_OFFER" ? menu() : null, moves(mainMoves()));
  }
}

const mainMoves = () => plan.moves.map((m) => m.event).filter((event) => !ASIDE.includes(event));

function moves(events) {
  const made = events.filter((event) => plan.moves.some((m) => m.event === event)).map(moveButton);
  return el("div", { class: "moves" }, ...made);
}

const labelOf = (event) => plan.moves.find((m) => m.event === event).label;

function moveButton(event, at) {
  if (!WITH_TEXT[event]) return button(labelOf(event), () => move(event), at === 0 ? "primary wide" : "wide");
  const field = el("input", { type: "text", maxlength: "500", autocomplete: "off", "aria-label": words[WITH_TEXT[event]], placeholder: words[WITH_TEXT[event]] });
  return el("form", { class: "with-text", onsubmit: (e) => { e.preventDefault(); move(event, field.value.trim() ? { text: field.value } : {}); } },
    field, el("button", { type: "submit", class: at === 0 ? "button primary" : "button" }, labelOf(event)));
}

function slots(event, names, needed) {
  const fields = new Map();
  const known = (name) => (CHECK_IN.includes(name) ? (plan.plan.checkIn || {})[name] : plan.plan[name]) || "";
  const row = (name) => {
    const field = el("input", { id: `slot-${name}`, type: DATES.includes(name) ? "date" : "text", maxlength: "300", autocomplete: "off", value: known(name) });
    fields.set(name, field);
    return el("p", { class: "slot" }, el("label", { for: `slot-${name}` }, words[`js.plan.slot.${name}`]), field);
  };
  const further = names.filter((name) => !needed.includes(name));
  return el("form", { class: "slots", onsubmit: (e) => {
    e.preventDefault();
    const filled = [...fields].filter(([name, field]) => field.value.trim() !== known(name)).map(([name, field]) => [name, field.value]);
    move(event, { slots: Object.fromEntries(event === "CHECK_IN_AGREED" ? [...fields].filter(([, f]) => f.value.trim()).map(([n, f]) => [n, f.value]) : filled) });
  } }, ...needed.map(row),
  further.length ? el("details", { open: further.some(known) }, el("summary", {}, words["js.plan.more"]), ...further.map(row)) : null,
  el("button", { type: "submit", class: "button primary wide" }, labelOf(event)));
}

// What the patient said fills the fields, to be corrected before it counts; what is unsure is marked.
function reading(fill) {
  const field = el("input", { type: "text", maxlength: "1000", autocomplete: "off", "aria-label": words["js.plan.said"], placeholder: words["js.plan.said"] });
  return el("form", { class: "with-text", onsubmit: async (e) => {
    e.preventDefault();
    if (!field.value.trim()) return;
    try {
      const read = await send(`/api/v1/plans/${encodeURIComponent(plan.id)}/reading`, { text: field.value });
      if (read.plan) show(read.plan);
      else status.textContent = fill(read) ? words["js.plan.read"] : words["js.plan.unread"];
    } catch (failure) { status.textContent = failure.message; }
  } }, field, el("button", { type: "submit", class: "button" }, words["js.plan.said.read"]));
}

function fillFields(read) {
  let filled = 0;
  for (const [name, found] of Object.entries(read.slots)) {
    const field = document.getElementById(`slot-${name}`) || document.getElementById(name);
    if (!field || field.value) continue;
    field.value = found.value;
    field.classList.toggle("unsure", !found.sure);
    const further = field.closest("details");
    if (further) further.open = true;
    filled++;
  }
  return filled;
}

function barrier() {
  const what = el("input", { id: "barrier", type: "text", maxlength: "300", autocomplete: "off" });
  const help = el("input", { id: "solution", type: "text", maxlength: "300", autocomplete: "off" });
  const solved = () => ({ slots: { barrier: what.value, solution: help.value } });
  return el("form", { class: "slots", onsubmit: (e) => { e.preventDefault(); move("BARRIER_SOLVED", solved()); } },
    el("p", { class: "slot" }, el("label", { for: "barrier" }, words["js.plan.slot.barrier"]), what),
    el("p", { class: "slot" }, el("label", { for: "solution" }, words["js.plan.slot.solution"]), help),
    el("p", {}, words["js.plan.rerate"]), points((n) => move("BARRIER_SOLVED", { ...solved(), value: n })),
    el("button", { type: "submit", class: "button wide" }, labelOf("BARRIER_SOLVED")));
}

const points = (rate) => el("div", { class: "scale", role: "group", "aria-label": words["js.plan.scale"] },
  ...Array.from({ length: 11 }, (_, n) => el("button", { type: "button", class: "point", onclick: () => rate(n) }, String(n))));

function scale() {
  const ends = el("p", { class: "ends" }, el("span", {}, words["js.plan.scale.low"]), el("span", {}, words["js.plan.scale.high"]));
  const box = el("div", { class: "scale-box" }, ends, points((n) => move("RATED", { value: n })));
  return el("div", {}, box, button(words["js.plan.scale.show"], () => box.classList.toggle("shown"), "quiet"));
}

const menu = () => el("p", {}, el("a", { href: "/materials/behavioural-menu", target: "_blank", rel: "noopener" }, words["js.plan.menu"]));

function assistant() {
  const field = el("input", { type: "text", maxlength: "1000", autocomplete: "off", "aria-label": words["js.plan.ask"], placeholder: words["js.plan.ask"] });
  const heard = el("div", { "aria-live": "polite" });
  return el("div", {}, el("form", { class: "with-text", onsubmit: async (e) => {
    e.preventDefault();
    try {
      const answer = await send("/api/v1/answers", { question: field.value, language });
      heard.replaceChildren(el("ul", { class: "say-now" }, ...(answer.say.length ? answer.say.map(quoted) : [answer.text.replace(/\*\*|\[\d+\]/g, "")]).map((p) => el("li", {}, p))),
        ...answer.citations.slice(0, 1).map((c) => el("p", {}, el("a", { href: c.url, target: "_blank", rel: "noopener" }, c.title))));
    } catch (failure) { status.textContent = failure.message; }
  } }, field, el("button", { type: "submit", class: "button" }, words["js.plan.ask.send"])), heard);
}

function aside() {
  const open = ASIDE.filter((event) => plan.moves.some((m) => m.event === event));
  if (!open.length || ["CLOSE", "STEP_UP"].includes(plan.state)) return "";
  return el("details", { class: "aside", open: plan.stepUpSuggested }, el("summary", {}, words["js.plan.aside"]),
    el("div", { class: "moves" }, ...open.map((event) => button(labelOf(event), () => move(event), event === "FLAG" ? "flag" : ""))));
}

function closing() {
  const done = el("span", { role: "status" });
  const note = (text) => { done.textContent = text; };
  const noted = plan.state === "CLOSE";
  return el("div", {},
    el("pre", { class: "summary", tabindex: "0", "aria-label": words["js.plan.summary"] }, plan.summary),
    el("div", { class: "moves" },
      button(words["js.copy"], async () => { await navigator.clipboard.writeText(plan.summary); note(words["js.copied"]); }, "primary"),
      noted && plan.plan.status === "PLANNED" && el("a", { class: "button", href: `/api/v1/plans/${plan.id}/summary.pdf` }, words["js.plan.pdf"]),
      noted && plan.plan.status === "PLANNED" && el("a", { class: "button", href: `/api/v1/plans/${plan.id}/fhir`, download: "plan.fhir.json" }, words["js.plan.fhir"]),
      noted && plan.plan.status === "PLANNED" && button(words["js.plan.keep"], () => { localStorage.setItem(KEPT, plan.summary); note(words["js.plan.kept"]); }),
      button(words["js.plan.new"], renew)), done);
}

function foot() {
  const sources = plan.citations.map((c) => el("li", {}, el("a", { href: c.url, target: "_blank", rel: "noopener" }, c.title)));
  const masked = plan.masked.length ? el("p", { class: "masked" }, `${words["js.masked"]}: ${plan.masked.join(", ")}`) : null;
  return el("footer", { class: "basis" }, masked, el("strong", {}, words["js.basis"]), el("ul", {}, ...sources),
    !["CLOSE", "STOP_SAFETY", "STEP_UP"].includes(plan.state) && button(words["js.plan.leave"], renew, "quiet"));
}

function renew() {
  sessionStorage.removeItem(UNDER_WAY);
  clearInterval(clock);
  plan = null;
  main.classList.remove("under-way");
  step.hidden = true;
  begin.hidden = false;
  document.getElementById("follow-kept").hidden = !localStorage.getItem(KEPT);
  document.getElementById("first").focus();
}

async function resume() {
  document.getElementById("follow-kept").hidden = !localStorage.getItem(KEPT);
  const id = sessionStorage.getItem(UNDER_WAY);
  if (!id) return;
  const response = await fetch(`/api/v1/plans/${encodeURIComponent(id)}`);
  if (response.ok) show(await response.json());
}

document.getElementById("first").addEventListener("click", () => start({ visit: "first" }));
document.getElementById("follow-kept").addEventListener("click", () => start({ visit: "follow-up", pasted: localStorage.getItem(KEPT) }));
document.getElementById("follow").addEventListener("submit", (event) => {
  event.preventDefault();
  start({ visit: "follow-up", pasted: document.getElementById("pasted").value });
});

resume();
