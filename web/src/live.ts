// One event source a page: /live says which streams have moved, and the parts that show them are asked for again.
import { clock, realmNow } from './clocks';
import { tone } from './sound';

interface Part { box: HTMLElement; streams: string[]; src: string; due: number }

const listeners: { streams: string[]; act: () => void }[] = [];

let source: EventSource | null = null;
const names = new Set<string>();
const waiting = new Set<() => void>();
let timer = 0;
let parts: Part[] = [];

/** Calls back when one of the streams has moved; several at once are one call. */
export function onNews(streams: string, act: () => void) {
  const own = streams.split(/\s+/).filter(Boolean);
  listeners.push({ streams: own, act });
  for (const name of own) {
    if (names.has(name)) continue;
    names.add(name);
    source?.addEventListener(name, () => moved(name));
  }
}

export function startLive() {
  parts = [...document.querySelectorAll<HTMLElement>('[data-live][data-src]')].map((box) =>
    ({ box, streams: box.dataset.live!.split(/\s+/), src: box.dataset.src!, due: 0 }));
  for (const part of parts) {
    onNews(part.streams.join(' '), () => void refresh(part));
    if (part.box.dataset.every) setInterval(() => void refresh(part), Number(part.box.dataset.every) * 1000);
  }
  if (parts.length > 0 || document.querySelector('lc-map[live]')) connect();
}

/** Lets a part ask another address from now on, and asks at once. */
export function follow(id: string, src: string) {
  const part = parts.find((x) => x.box.id === id);
  if (!part || part.src === src) return;
  part.src = src;
  void refresh(part);
}

function moved(name: string) {
  for (const x of listeners) if (x.streams.includes(name)) waiting.add(x.act);
  // A burst of news is one question: at most four a second.
  if (!timer && waiting.size) timer = window.setTimeout(flush, 250);
}

function flush() {
  timer = 0;
  const acts = [...waiting];
  waiting.clear();
  for (const act of acts) act();
}

let broken = false;
function connect() {
  const own = (source = new EventSource('/live'));
  for (const name of names) own.addEventListener(name, () => moved(name));
  own.addEventListener('hello', (hello) => {
    // What was missed while the line was down, or since the page was made, is asked for at once.
    if (broken || hello.data !== document.documentElement.dataset.newest) for (const name of names) moved(name);
    broken = false;
    document.documentElement.dataset.live = 'on';
    tag(null);
  });
  own.onerror = () => {
    if (!broken) { broken = true; tag(clock(realmNow())); }
    // The browser gives up when the server refuses (signed out, stopped): try again ourselves.
    if (own.readyState === EventSource.CLOSED) { own.close(); setTimeout(connect, 5000); }
  };
}

function tag(since: string | null) {
  const bar = document.querySelector<HTMLElement>('[data-live-broken]');
  if (!bar) return;
  bar.hidden = since === null;
  if (since) bar.textContent = bar.dataset.liveBroken!.replace('{0}', since);
}

async function refresh(part: Part) {
  const turn = ++part.due;
  const html = await ask(part.src);
  if (html === null || turn !== part.due) return;
  const fresh = new DOMParser().parseFromString(html, 'text/html');
  // A whole page may answer too: then the part of the same id is taken out of it.
  const inner = (part.box.id && fresh.getElementById(part.box.id)) || fresh.body;
  if (newCards(part.box, inner) > 0 && part.box.contains(document.activeElement) && part.box.querySelector('[data-card]')) return offer(part.box, inner);
  swap(part.box, inner);
}

// Parts that ask the same address at the same moment share one answer.
const asked = new Map<string, Promise<string | null>>();
function ask(src: string) {
  const running = asked.get(src);
  if (running) return running;
  const answer = fetch(src, { headers: { 'x-part': '1' } }).then((x) => (x.ok && !x.redirected ? x.text() : null)).catch(() => null);
  asked.set(src, answer);
  queueMicrotask(() => setTimeout(() => asked.delete(src), 0));
  return answer;
}

const ids = (box: ParentNode) => new Set([...box.querySelectorAll<HTMLElement>('[data-card]')].map((x) => x.id));

function newCards(old: ParentNode, fresh: ParentNode) {
  const known = ids(old);
  return [...ids(fresh)].filter((id) => !known.has(id)).length;
}

// While someone works in the list nothing jumps: a bar says how many are new, and lays them on top when it is pressed.
function offer(box: HTMLElement, fresh: HTMLElement) {
  box.querySelector('.news-bar')?.remove();
  const count = newCards(box, fresh);
  const bar = document.createElement('button');
  bar.className = 'news-bar small';
  bar.type = 'button';
  bar.textContent = (box.dataset.newText ?? '{0}').replace('{0}', String(count));
  bar.addEventListener('click', () => { swap(box, fresh); box.querySelector<HTMLElement>('[data-card]')?.focus(); });
  box.prepend(bar);
  warn(fresh, ids(box));
}

function swap(box: HTMLElement, fresh: HTMLElement) {
  const known = ids(box), empty = known.size === 0;
  const focused = box.contains(document.activeElement) ? document.activeElement as HTMLElement : null;
  const path = focused ? pathOf(focused, box) : null;
  const scrolls = [...box.querySelectorAll<HTMLElement>('.scroll'), box, box.closest<HTMLElement>('.scroll')].filter(Boolean).map((x) => [x!, x!.scrollTop] as const);
  warn(fresh, known);
  box.replaceChildren(...[...fresh.childNodes].map((x) => document.importNode(x, true)));
  for (const card of box.querySelectorAll<HTMLElement>('[data-card]')) if (!empty && !known.has(card.id)) card.classList.add('arrived');
  for (const [x, top] of scrolls) if (x.isConnected) x.scrollTop = top;
  if (path) (find(box, path) as HTMLElement | null)?.focus({ preventScroll: true });
  box.dispatchEvent(new CustomEvent('swapped', { bubbles: true }));
}

// Where the focus was: the card's id and the control's place in it.
function pathOf(x: HTMLElement, box: HTMLElement) {
  const card = x.closest<HTMLElement>('[id]');
  const root = card && box.contains(card) ? card : box;
  return { id: root.id, index: x === root ? -1 : [...root.querySelectorAll('a, button, summary, input')].indexOf(x) };
}
function find(box: HTMLElement, path: { id: string; index: number }) {
  const root = path.id && path.id !== box.id ? document.getElementById(path.id) : box;
  return path.index < 0 ? root : root?.querySelectorAll('a, button, summary, input')[path.index];
}

// One tone for new emergency cards, however many.
function warn(fresh: ParentNode, known: Set<string>) {
  if ([...fresh.querySelectorAll<HTMLElement>('[data-card].step-3:is(.new, .unseen)')].some((x) => !known.has(x.id))) tone();
}
