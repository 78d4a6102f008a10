// Clocks tick once a second in the realm's time; they are not announced.

let anchorRealm = Date.now();
let anchorReal = performance.now();
let speed = 1;

/** Now in the realm, Unix ms. */
export const realmNow = () => anchorRealm + (performance.now() - anchorReal) * speed;

const two = (n: number) => String(Math.trunc(n)).padStart(2, '0');
const inVietNam = (ms: number) => new Date(ms + 7 * 3600_000);
export const clock = (ms: number, seconds = false) => {
  const t = inVietNam(ms);
  return `${two(t.getUTCHours())}:${two(t.getUTCMinutes())}${seconds ? ':' + two(t.getUTCSeconds()) : ''}`;
};
export const day = (ms: number) => { const t = inVietNam(ms); return `${two(t.getUTCDate())}/${two(t.getUTCMonth() + 1)}`; };

export function startClocks() {
  const wall = document.querySelector<HTMLElement>('[data-now]');
  if (wall) setAnchor(Number(wall.dataset.now), Number(wall.dataset.speedFactor ?? 1));
  setInterval(tick, 1000);
  tick();
}

/** Sets the realm's clock anew, such as after its speed was changed. */
export function setAnchor(now: number, factor: number) {
  anchorRealm = now;
  anchorReal = performance.now();
  speed = factor;
}

function tick() {
  const now = realmNow();
  for (const x of document.querySelectorAll<HTMLElement>('[data-clock]')) x.textContent = clock(now, x.dataset.clock === 'long');
  for (const x of document.querySelectorAll<HTMLElement>('[data-since]')) x.textContent = age(now - Number(x.dataset.since));
  for (const x of document.querySelectorAll<HTMLElement>('[data-t-plus]')) x.textContent = 'T+ ' + long(now - Number(x.dataset.tPlus));
  for (const x of document.querySelectorAll<HTMLElement>('[data-clock-due]:not([data-clock-still])')) tickDuty(x, now);
}

function tickDuty(box: HTMLElement, now: number) {
  const due = Number(box.dataset.clockDue), from = Number(box.dataset.clockFrom), left = due - now;
  const label = box.querySelector('.left');
  if (label) label.textContent = left >= 3600_000 ? words(left) : short(left);
  const bar = box.querySelector('progress');
  if (bar && due > from) bar.value = Math.min(100, Math.max(0, ((now - from) / (due - from)) * 100));
  // The state's word is the server's: it arrives with the next news; the minus shows at once that time is over.
  if (left < 0) { box.classList.remove('running', 'ending'); box.classList.add('overdue'); }
}

const vi = () => document.documentElement.lang === 'vi';
const short = (ms: number) => {
  const s = Math.abs(Math.trunc(ms / 1000));
  const text = s >= 3600 ? `${Math.trunc(s / 3600)}:${two((s % 3600) / 60)}:${two(s % 60)}` : `${two(s / 60)}:${two(s % 60)}`;
  return ms < 0 ? '−' + text : text;
};
export const words = (ms: number) => {
  const minutes = Math.trunc(ms / 60_000);
  if (minutes < 60) return vi() ? `${minutes} phút` : `${minutes} min`;
  if (minutes < 1440) return vi() ? `${Math.trunc(minutes / 60)} giờ ${two(minutes % 60)}` : `${Math.trunc(minutes / 60)} h ${two(minutes % 60)}`;
  return vi() ? `${Math.trunc(minutes / 1440)} ngày` : `${Math.trunc(minutes / 1440)} days`;
};
// The age of an alarm: to the second in its first ten minutes.
const age = (ms: number) => (ms < 600_000 ? short(Math.max(0, ms)) : words(ms));
const long = (ms: number) => { const s = Math.max(0, Math.trunc(ms / 1000)); return `${two(s / 3600)}:${two((s % 3600) / 60)}:${two(s % 60)}`; };
