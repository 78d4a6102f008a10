// The time slider of the incident room: the map shows how far the air has come at the chosen moment. Without script the moments are links.
import { clock, realmNow, words } from './clocks';

// Outlives the live part that the slider stands in. Null: the whole zone.
let chosen: number | null = null;
let asking = 0;

export function startTrack() {
  const first = track();
  if (!first) return;
  if (first.dataset.trackChosen) chosen = Number(first.dataset.trackChosen);
  document.addEventListener('swapped', () => show());
  document.addEventListener('input', (e) => { if (e.target instanceof HTMLInputElement && e.target.id === 'track-time') choose(Number(e.target.value)); });
  document.addEventListener('click', (e) => {
    const step = (e.target as HTMLElement).closest?.<HTMLElement>('[data-track-step]')?.dataset.trackStep;
    if (step) choose(after(step));
    const moment = (e.target as HTMLElement).closest?.<HTMLElement>('.track > li');
    if (!moment || e.ctrlKey || e.metaKey) return;
    e.preventDefault();
    choose(moment.classList.contains('whole') ? null : Number(moment.dataset.at));
  });
  show();
}

const track = () => document.querySelector<HTMLElement>('[data-track]');
const ends = (box: HTMLElement) => box.dataset.track!.split(' ').map(Number) as [number, number];

function after(step: string): number | null {
  if (step === 'whole') return null;
  const to = ends(track()!)[1];
  return step === 'now' ? realmNow() : (chosen ?? to) + Number(step) * 60_000;
}

function choose(at: number | null) {
  const box = track();
  if (!box) return;
  const [from, to] = ends(box);
  chosen = at === null ? null : Math.max(from, Math.min(to, at));
  show();
  // While the handle is pulled, the map is asked when it rests.
  clearTimeout(asking);
  asking = window.setTimeout(() => draw(box.dataset.trackMap!), 120);
}

function draw(address: string) {
  const map = document.querySelector<HTMLElement & { refresh?: () => Promise<void> }>('lc-map');
  if (!map) return;
  const then = chosen === null ? '' : `${address.includes('?') ? '&' : '?'}then=${encodeURIComponent(new Date(chosen).toISOString())}`;
  map.setAttribute('src', address + then);
  void map.refresh?.();
}

function show() {
  const box = track();
  if (!box) return;
  const slider = box.querySelector<HTMLInputElement>('input')!, said = box.querySelector<HTMLElement>('.track-said')!;
  const [from, to] = ends(box), at = chosen ?? to;
  slider.hidden = said.hidden = false;
  slider.value = String(at);
  box.style.setProperty('--chosen', `${to > from ? ((at - from) / (to - from)) * 100 : 100}%`);
  const text = chosen === null ? `${box.dataset.textWhole}` : `${clock(at)} · ${when(box, at)} · ${there(box, at)}`;
  said.querySelector('output')!.textContent = text;
  slider.setAttribute('aria-valuetext', text);
  for (const li of box.querySelectorAll<HTMLElement>('.track > li')) li.toggleAttribute('data-chosen', chosen !== null && Math.abs(Number(li.dataset.at) - chosen) < 30_000);
  legend(box, at);
}

function legend(box: HTMLElement, at: number) {
  const head = document.querySelector<HTMLElement>('[data-track-legend]'), ahead = document.querySelector<HTMLElement>('[data-track-ahead]');
  if (head) head.textContent = chosen === null ? box.dataset.textWhole! : box.dataset.textZone!.replace('{0}', clock(at));
  if (ahead) ahead.hidden = chosen === null;
}

function when(box: HTMLElement, at: number) {
  const minutes = Math.round((at - realmNow()) / 60_000);
  return (minutes >= 0 ? box.dataset.textAhead! : box.dataset.textPast!).replace('{0}', words(Math.abs(minutes) * 60_000));
}

function there(box: HTMLElement, at: number) {
  const names = [...box.querySelectorAll<HTMLElement>('.track > li[data-name]')].filter((x) => Number(x.dataset.at) <= at).map((x) => x.dataset.name);
  return names.length ? box.dataset.textThere!.replace('{0}', names.join(', ')) : box.dataset.textNowhere!;
}
