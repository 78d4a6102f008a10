// <lc-chart src="…">: a long series with its limits, gaps and late values; the same values as a table one key away (T).
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { clock, day } from './clocks';
import { onTheme, token } from './theme';

interface Span { from: number; to: number }
interface Limit { value: number; label: string; policy?: boolean }
interface Event { at: number; label: string }
interface Series {
  title: string; unit: string; time: number[]; mean: (number | null)[]; min?: (number | null)[]; max?: (number | null)[];
  gaps?: Span[]; late?: Span[]; limits?: Limit[]; events?: Event[]; log?: boolean; from?: number; to?: number;
}

const mostRows = 500;

class LcChart extends HTMLElement {
  #series: Series | null = null;
  #plot: uPlot | null = null;
  #log = false;
  #table = false;
  #words: Record<string, string> = {};
  #body = document.createElement('div');

  async connectedCallback() {
    this.#words = JSON.parse(this.dataset.texts ?? '{}');
    const answer = await fetch(this.getAttribute('src') ?? '', { headers: { accept: 'application/json' } }).catch(() => null);
    this.querySelector('[role=status]')?.remove();
    if (!answer?.ok || answer.redirected) return this.#say(this.#words.failed);
    this.#series = read(await answer.json());
    this.querySelector('.without-script')?.remove();
    this.append(this.#body);
    this.#follow();
    this.#log = this.#series.log === true && lowest(this.#series) !== null;
    this.#show();
    onTheme(() => this.#show());
    new ResizeObserver(() => this.#plot?.setSize({ width: this.#body.clientWidth, height: this.#height })).observe(this);
  }

  /** Asks for the series again when the newest value of the page is another one. */
  #follow() {
    const newest = () => document.querySelector<HTMLElement>('[data-newest]')?.dataset.newest;
    let seen = newest();
    document.addEventListener('swapped', () => {
      const now = newest();
      if (now === undefined || now === seen || !this.isConnected) return;
      seen = now;
      void this.#again();
    });
  }

  async #again() {
    const answer = await fetch(this.getAttribute('src') ?? '', { headers: { accept: 'application/json' } }).catch(() => null);
    if (!answer?.ok || answer.redirected) return;
    this.#series = read(await answer.json());
    // Whoever reads the table keeps what they read; the next look shows the new values.
    if (!this.contains(document.activeElement)) this.#show();
  }

  get #height() { return Math.max(300, Math.min(460, this.clientHeight - 44)); }
  get #lang() { return this.getAttribute('lang') ?? 'vi'; }
  #number(x: number) { return Math.abs(x) >= 100 ? x.toLocaleString(this.#lang, { maximumFractionDigits: 0 }) : x.toLocaleString(this.#lang, { maximumSignificantDigits: 3 }); }

  #say(text: string) { this.append(Object.assign(document.createElement('p'), { className: 'second', textContent: text })); }

  #show() {
    const s = this.#series!;
    this.#plot?.destroy();
    this.#plot = null;
    this.#body.replaceChildren(this.#legend(s));
    if (s.time.length === 0) return void this.#body.append(Object.assign(document.createElement('p'), { className: 'second', textContent: this.#words.none }));
    if (this.#table) return void this.#body.append(this.#rows(s));
    const box = Object.assign(document.createElement('div'), { className: 'plot', role: 'img' });
    box.setAttribute('aria-label', this.#summary(s));
    this.#body.append(box);
    this.#plot = new uPlot(this.#options(s), data(s), box);
  }

  #legend(s: Series) {
    const bar = Object.assign(document.createElement('div'), { className: 'chart-legend' });
    const part = (mark: string, text: string) => { const x = document.createElement('span'); x.append(Object.assign(document.createElement('i'), { className: mark }), text); bar.append(x); };
    part('', titled(s) || this.#words.mean);
    for (const limit of s.limits ?? []) part(limit.policy ? 'policy' : 'limit', limit.label);
    if (s.gaps?.length) part('gap', this.#words.gaps);
    if (s.late?.length) part('late', this.#words.late);
    const end = Object.assign(document.createElement('span'), { className: 'end' });
    if (!this.#table && lowest(s) !== null) end.append(button(this.#log ? this.#words.linear : this.#words.log, () => { this.#log = !this.#log; this.#show(); }));
    const table = button(this.#table ? this.#words['as-chart'] : this.#words['as-table'], () => { this.#table = !this.#table; this.#show(); }, 'T');
    table.dataset.key = 't';
    end.append(table);
    bar.append(end);
    return bar;
  }

  #options(s: Series): uPlot.Options {
    const grid = { stroke: token('--line'), width: 1 }, text = token('--text2'), font = '11px "Noto Sans"';
    const low = lowest(s) ?? 0.1;
    return {
      width: this.#body.clientWidth, height: this.#height, ms: 1, tzDate: (ms) => new Date(ms + (7 * 60 + new Date(ms).getTimezoneOffset()) * 60_000),
      legend: { show: false }, padding: [12, 62, 0, 0],
      cursor: { points: { size: 7 }, drag: { x: true, y: false } },
      scales: { x: { time: true, range: s.from && s.to ? [s.from, s.to] : undefined }, y: { distr: this.#log ? 3 : 1, range: this.#log ? (_, __, max) => [10 ** Math.floor(Math.log10(low)), 10 ** Math.ceil(Math.log10(Math.max(max, top(s), low * 10)))] : (_, min, max) => span(Math.min(min, 0), Math.max(max, top(s))) } },
      axes: [
        { stroke: text, grid, ticks: grid, font, values: (_, at) => at.map((x, i) => (clock(x) === '00:00' || i === 0 ? day(x) : clock(x))) },
        { stroke: text, grid, ticks: grid, font, size: 64, splits: this.#log ? (_, __, min, max) => decades(min, max) : undefined, values: (_, at) => at.map((x) => (x === null ? '' : this.#number(x))) },
      ],
      series: [
        {},
        { stroke: token('--accent'), width: 1.4, points: { show: s.time.length < 60, size: 4 }, spanGaps: false },
        ...(s.min && s.max ? [{ stroke: 'transparent', points: { show: false } }, { stroke: 'transparent', points: { show: false } }] : []),
      ],
      bands: s.min && s.max ? [{ series: [3, 2], fill: alpha(token('--accent'), 0.22) }] : undefined,
      hooks: { drawClear: [(u) => this.#spans(u, s)], draw: [(u) => this.#marks(u, s)] },
    };
  }

  // Behind the line: missing time as grey bands with their length, late values as dashed boxes.
  #spans(u: uPlot, s: Series) {
    const g = u.ctx, { top, height } = u.bbox, ratio = devicePixelRatio;
    g.save();
    for (const gap of s.gaps ?? []) {
      const [a, b] = edges(u, gap);
      if (b <= a) continue;
      g.fillStyle = token('--line');
      g.fillRect(a, top, Math.max(b - a, ratio), height);
      if (b - a < 36 * ratio) continue;
      g.fillStyle = token('--text2');
      g.font = `${11 * ratio}px "Noto Sans"`;
      g.textAlign = 'center';
      g.fillText(this.#words.gap, (a + b) / 2, top + 14 * ratio);
      g.fillText(this.#length(gap.to - gap.from), (a + b) / 2, top + 28 * ratio);
    }
    g.strokeStyle = token('--line2');
    g.setLineDash([3 * ratio, 3 * ratio]);
    for (const late of s.late ?? []) {
      const [a, b] = edges(u, late);
      if (b >= a) g.strokeRect(a, top + ratio, Math.max(b - a, 4 * ratio), height - 2 * ratio);
    }
    g.restore();
  }

  // Above it: limits dashed with their value at the right end, events named at the point.
  #marks(u: uPlot, s: Series) {
    const g = u.ctx, { left, top, width, height } = u.bbox, ratio = devicePixelRatio;
    g.save();
    g.font = `600 ${11 * ratio}px "Noto Sans"`;
    g.textBaseline = 'middle';
    let lowestText = Infinity;
    for (const limit of [...(s.limits ?? [])].sort((a, b) => a.value - b.value)) {
      const y = u.valToPos(limit.value, 'y', true);
      if (!Number.isFinite(y) || y < top || y > top + height) continue;
      g.strokeStyle = g.fillStyle = token(limit.policy ? '--ink1' : '--ink3');
      g.lineWidth = 1.4 * ratio;
      g.setLineDash(limit.policy ? [2 * ratio, 3 * ratio] : [6 * ratio, 4 * ratio]);
      g.beginPath(); g.moveTo(left, y); g.lineTo(left + width, y); g.stroke();
      g.textAlign = 'left';
      const textY = Math.min(y, lowestText - 13 * ratio);
      lowestText = textY;
      g.fillText(this.#number(limit.value), left + width + 5 * ratio, textY);
    }
    g.setLineDash([]);
    g.font = `${11 * ratio}px "Noto Sans"`;
    for (const event of s.events ?? []) {
      const x = u.valToPos(event.at, 'x', true);
      if (x < left || x > left + width) continue;
      g.strokeStyle = token('--line2'); g.fillStyle = token('--text');
      g.lineWidth = ratio;
      g.beginPath(); g.moveTo(x, top + 18 * ratio); g.lineTo(x, top + height); g.stroke();
      g.textAlign = x > left + width * 0.8 ? 'right' : 'left';
      g.fillText(event.label, x + (g.textAlign === 'left' ? 3 : -3) * ratio, top + 10 * ratio);
    }
    g.restore();
  }

  #length(ms: number) {
    const minutes = Math.round(ms / 60_000), vi = this.#lang === 'vi';
    if (minutes < 60) return `${minutes} ${vi ? 'phút' : 'min'}`;
    if (minutes < 2880) return `${Math.floor(minutes / 60)} ${vi ? 'giờ' : 'h'} ${String(minutes % 60).padStart(2, '0')}`;
    return `${Math.floor(minutes / 1440)} ${vi ? 'ngày' : 'days'}`;
  }

  #summary(s: Series) {
    const values = s.mean.map((x, i) => [s.max?.[i] ?? x, s.time[i]] as const).filter((x): x is readonly [number, number] => x[0] !== null);
    if (values.length === 0) return this.#words.none;
    const high = values.reduce((a, b) => (b[0] > a[0] ? b : a)), low = Math.min(...values.map((x) => x[0]));
    return this.#words.summary.replace('{0}', titled(s)).replace('{1}', this.#number(values.length)).replace('{2}', this.#number(low)).replace('{3}', this.#number(high[0])).replace('{4}', `${clock(high[1])} ${day(high[1])}`);
  }

  // The newest values first; a long series keeps its highest in any case, and says how many rows are left out.
  #rows(s: Series) {
    const box = Object.assign(document.createElement('div'), { className: 'chart-table', tabIndex: 0 });
    const cell = (x: number | null | undefined) => (x === null || x === undefined ? '–' : this.#number(x));
    const wide = !!(s.min && s.max), rows = s.time.map((_, i) => i).reverse().slice(0, mostRows);
    const head = [this.#words.time, `${this.#words.mean} ${s.unit}`, ...(wide ? [this.#words.min, this.#words.max] : [])];
    const table = document.createElement('table');
    table.createTHead().innerHTML = `<tr>${head.map((_, i) => `<th${i ? ' class="number"' : ''}></th>`).join('')}</tr>`;
    table.querySelectorAll('th').forEach((x, i) => (x.textContent = head[i]));
    const body = table.createTBody();
    for (const i of rows) {
      const row = body.insertRow();
      row.insertCell().textContent = `${clock(s.time[i], true)} ${day(s.time[i])}`;
      for (const x of [s.mean[i], ...(wide ? [s.min![i], s.max![i]] : [])]) { const c = row.insertCell(); c.className = 'number'; c.textContent = cell(x); }
    }
    box.append(table);
    if (s.time.length > mostRows) box.append(Object.assign(document.createElement('p'), { className: 'more', textContent: `${this.#lang === 'vi' ? 'còn' : 'more:'} ${this.#number(s.time.length - mostRows)}` }));
    return box;
  }
}

// Where data is missing the line breaks: a gap's start gets an empty value.
function data(s: Series): uPlot.AlignedData {
  const cuts = (s.gaps ?? []).map((x) => x.from + 1).filter((at) => at > (s.time[0] ?? Infinity) && at < (s.time[s.time.length - 1] ?? 0));
  const order = [...s.time.map((t, i) => [t, i] as const), ...cuts.map((t) => [t, -1] as const)].sort((a, b) => a[0] - b[0]);
  const column = (x?: (number | null)[]) => order.map(([, i]) => (i < 0 ? null : x?.[i] ?? null));
  return [order.map(([t]) => t), column(s.mean), ...(s.min && s.max ? [column(s.min), column(s.max)] : [])] as uPlot.AlignedData;
}

// Moments may come as Unix seconds, Unix ms or ISO text. No series begins before 1973 in ms, none ends after 5138 in seconds.
function read(json: any): Series {
  const at = (x: any) => (typeof x !== 'number' ? Date.parse(x) : x < 1e11 ? x * 1000 : x);
  const spans = (x: any): Span[] => (x ?? []).map((y: any) => (Array.isArray(y) ? { from: at(y[0]), to: at(y[1]) } : { from: at(y.from), to: at(y.to) }));
  return {
    ...json, title: json.title ?? '', unit: json.unit ?? '', time: (json.time ?? []).map(at), mean: json.mean ?? [], gaps: spans(json.gaps), late: spans(json.late),
    limits: (json.limits ?? []).map((x: any) => ({ ...x, policy: x.policy ?? x.isPolicy, label: x.label ?? String(x.value) })), events: (json.events ?? []).map((x: any) => ({ ...x, at: at(x.at) })),
    from: json.from && at(json.from), to: json.to && at(json.to),
  };
}

const titled = (s: Series) => (s.unit && !s.title.includes(s.unit) ? `${s.title}, ${s.unit}` : s.title);
const lowest = (s: Series) => { const all = s.mean.filter((x): x is number => x !== null); const positive = all.filter((x) => x > 0); return positive.length && positive.length >= all.length * 0.9 ? Math.min(...positive) : null; };
// A limit far above the values is not a reason to press the line flat: only one within three times the highest counts.
function top(s: Series) {
  const high = Math.max(...s.mean.filter((x): x is number => x !== null), ...(s.max ?? []).filter((x): x is number => x !== null), 0);
  return Math.max(high, ...(s.limits ?? []).map((x) => x.value).filter((x) => x <= high * 3));
}
const span = (min: number, max: number): [number, number] => [min, max <= min ? min + 1 : max + (max - min) * 0.06];
const decades = (min: number, max: number) => { const all: number[] = []; for (let x = 10 ** Math.ceil(Math.log10(min) - 1e-9); x <= max * 1.0001; x *= 10) all.push(x); return all; };
const edges = (u: uPlot, x: Span) => { const { left, width } = u.bbox; const at = (t: number) => Math.min(left + width, Math.max(left, u.valToPos(t, 'x', true))); return [at(x.from), at(x.to)]; };
const alpha = (hex: string, a: number) => `${hex}${Math.round(a * 255).toString(16).padStart(2, '0')}`;

function button(text: string, act: () => void, key?: string) {
  const x = Object.assign(document.createElement('button'), { type: 'button', className: 'small', textContent: text });
  if (key) x.append(Object.assign(document.createElement('kbd'), { textContent: key }));
  x.addEventListener('click', act);
  return x;
}

customElements.define('lc-chart', LcChart);
