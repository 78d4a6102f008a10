// Alarms, incidents, facilities, forces: HTML over the map, so that words are words, links are links, and the screen reader has a list.
import { type Feature, nameOf, step } from './data';

export const kinds = ['alarm', 'incident', 'facility', 'force', 'place'];

type Project = (at: [number, number]) => { x: number; y: number };
interface Rect { x: number; y: number; w: number; h: number }
interface Marker { item: HTMLLIElement; chip: HTMLElement | null; at: [number, number]; width: number; weight: number; side: string }

const glyph: Record<string, string> = {
  refinery: 'building-factory', petrochemical: 'building-factory', chemical: 'flask-2', 'cold-store': 'building-factory-2', dam: 'ripple', 'nuclear-foreign': 'radioactive', 'nuclear-research': 'radioactive',
};

/** The markers of one map. */
export class Markers {
  readonly list = document.createElement('ul');
  #markers: Marker[] = [];

  constructor(label: string) {
    this.list.className = 'markers';
    this.list.setAttribute('aria-label', label);
  }

  set(features: Feature[], lang: string, shown: (layer: string) => boolean) {
    const own = features.filter((f) => kinds.includes(f.properties.layer) && f.geometry?.type === 'Point' && shown(f.properties.layer));
    // The worst last: it is painted on top; and first in weight: its chip is placed first.
    own.sort((a, b) => weight(a.properties) - weight(b.properties));
    this.#markers = own.map((f) => make(f, lang));
    const focus = (document.activeElement as HTMLElement | null)?.dataset.marker;
    this.list.replaceChildren(...this.#markers.map((m) => m.item));
    if (focus) this.list.querySelector<HTMLElement>(`[data-marker="${CSS.escape(focus)}"]`)?.focus({ preventScroll: true });
    for (const m of this.#markers) m.width = m.chip?.offsetWidth ?? 0;
  }

  /** The markers as points with their chips' words and side, so that the names of places keep away from them. */
  get space(): Feature[] {
    return this.#markers.map((m) => ({ type: 'Feature', geometry: { type: 'Point', coordinates: m.at }, properties: { side: m.side, label: m.side ? m.chip?.textContent ?? '' : '' } }));
  }

  /** Puts every marker where it belongs; chips take the first of right, left, below, above that is free, and fold up when none is. */
  place(project: Project, size: { width: number; height: number }, keepFree: Rect[]) {
    const spots = this.#markers.map((m) => ({ m, p: project(m.at) }));
    const taken: Rect[] = [...keepFree, ...spots.map(({ p }) => ({ x: p.x - 13, y: p.y - 13, w: 26, h: 26 }))];
    for (const { m, p } of [...spots].reverse()) {
      const inside = p.x > -20 && p.y > -20 && p.x < size.width + 20 && p.y < size.height + 20;
      m.item.hidden = !inside;
      m.item.style.transform = `translate(${p.x - 13}px, ${p.y - 13}px)`;
      if (!m.chip || !inside) continue;
      const w = m.width, h = 22;
      const sides: [string, Rect][] = [['', { x: p.x + 18, y: p.y - 11, w, h }], ['left', { x: p.x - 18 - w, y: p.y - 11, w, h }], ['down', { x: p.x - w / 2, y: p.y + 16, w, h }], ['up', { x: p.x - w / 2, y: p.y - 38, w, h }]];
      const free = sides.find(([, r]) => r.x >= 2 && r.x + r.w <= size.width - 2 && r.y >= 2 && r.y + r.h <= size.height - 2 && !taken.some((t) => overlap(t, r)));
      m.side = free ? free[0] || 'right' : '';
      m.chip.className = `chip ${free ? free[0] : 'folded'}`;
      if (free) taken.push(free[1]);
    }
  }
}

const overlap = (a: Rect, b: Rect) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
const weight = (p: Record<string, any>) => (p.layer === 'alarm' ? 20 : p.layer === 'incident' ? 10 : 0) + step(p);

function make(f: Feature, lang: string): Marker {
  const p = f.properties, s = step(p), label = nameOf(p, lang), spoken = [p.state, label].filter(Boolean).join(': ');
  const item = document.createElement('li');
  const link = document.createElement(p.href ? 'a' : 'span');
  if (link instanceof HTMLAnchorElement) link.href = p.href;
  else if (spoken) link.setAttribute('role', 'img'); // a bare span may not have a name, a picture must
  link.className = `marker ${p.layer} ${p.layer === 'alarm' || p.layer === 'incident' ? `step-${s}` : 'plain'} ${p.proposed === true ? 'proposed' : ''}`;
  link.dataset.marker = `${p.layer}-${p.id ?? label}`;
  if (spoken) link.setAttribute('aria-label', spoken);
  link.title = label;
  const spot = document.createElement('span');
  spot.className = 'spot';
  spot.innerHTML = `<svg width="16" height="16" aria-hidden="true"><use href="/dist/icons.svg#${icon(p, s)}"></use></svg>`;
  link.append(spot);
  let chip: HTMLElement | null = null;
  if (label) {
    chip = document.createElement('span');
    chip.className = 'chip';
    chip.textContent = label;
    link.append(chip);
  }
  item.append(link);
  return { item, chip, at: f.geometry.coordinates, width: 0, weight: weight(p), side: '' };
}

function icon(p: Record<string, any>, s: number) {
  switch (p.layer) {
    case 'alarm': return `severity-${s}`;
    case 'incident': return `shield-${s}`;
    case 'force': return p.icon ?? 'truck';
    case 'place': return p.icon ?? 'map-pin';
    default: return p.icon ?? glyph[p.kind] ?? 'building-factory-2';
  }
}
