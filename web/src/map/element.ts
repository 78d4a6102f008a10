// <lc-map kind="national|local|pin" src="…" bounds="w,s,e,n" wind="56;2,6 m/s;từ 56°" live="alarm incident">: the one map of the product.
import * as maplibregl from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { onNews } from '../live';
import { onTheme } from '../theme';
import { type Base, base, type Box, extent, type Features, nameOf, national, none, padded, together } from './data';
import { Markers } from './markers';
import { fit, locator, still } from './still';
import { emptySources, images, layers, sources } from './style';

maplibregl.setWorkerUrl(workerUrl);

const inPanel: Record<string, string[]> = {
  station: ['stations'], alarm: [], incident: [], zone: ['zone-fill', 'zone-pattern', 'zone-line', 'zone-line-proposed', 'ahead', 'share-pattern', 'share-line', 'band', 'was', 'rings', 'river-ahead', 'river-reached'], facility: [], force: ['routes', 'routes-proposed'],
  river: ['rivers'], label: ['city-names', 'province-names', 'commune-names'],
};

class LcMap extends HTMLElement {
  #map: maplibregl.Map | null = null;
  #canvas = document.createElement('div');
  #markers!: Markers;
  #base!: Base;
  #page: Features = none;
  #box: Box = national;
  #hidden = new Set<string>();
  #moved = false;
  #words: Record<string, string> = {};

  get #local() { return this.getAttribute('kind') === 'local'; }
  get #lang() { return this.getAttribute('lang') ?? 'vi'; }

  connectedCallback() {
    if (this.#canvas.isConnected) return;
    this.#words = JSON.parse(this.dataset.texts ?? '{}');
    this.#canvas.className = 'canvas';
    this.#markers = new Markers(this.#words.list ?? '');
    this.prepend(this.#canvas, this.#markers.list);
    this.#panel();
    this.addEventListener('layers', () => this.querySelector('.map-tools')?.classList.toggle('open'));
    void this.#start();
  }

  async #start() {
    const src = this.getAttribute('src') ?? '';
    const asked = this.getAttribute('bounds')?.split(',').map(Number) as Box | undefined;
    const came = await together(src);
    this.#page = came.page;
    const own = extent([this.#page]);
    this.#box = asked?.length === 4 && asked.every(Number.isFinite) ? asked : this.#local && own ? padded(own) : national;
    this.#base = await base(this.getAttribute('kind') ?? 'national', this.#box);
    if (!this.#base.whole || !came.whole) this.#say(this.#words.failed);
    await fonts();
    if (webgl()) this.#draw(); else this.#drawStill();
    this.#extras();
    onNews(this.getAttribute('live') ?? '', () => void this.refresh());
    new ResizeObserver(() => this.#resized()).observe(this);
  }

  /** Asks for the page's features again. What does not come changes nothing. */
  async refresh() {
    const { page } = await together(this.getAttribute('src') ?? '');
    this.#page = page;
    this.#source('page', page);
    if (!this.#map) this.#drawStill(); else this.#fill();
  }

  /** Names of the archipelagos that are seen now: the name and some of its islands are drawn inside the map, and no panel lies over the name. */
  archipelagos(): string[] {
    const map = this.#map;
    if (!map) return [];
    const home = this.getBoundingClientRect();
    const islands = map.queryRenderedFeatures({ layers: ['islands'] }).map((f) => map.project(f.geometry.type === 'Polygon' ? f.geometry.coordinates[0][0] as [number, number] : [0, 0]));
    return map.queryRenderedFeatures({ layers: ['archipelago-names'] }).filter((f) => {
      const at = map.project((f.geometry as any).coordinates), over = document.elementFromPoint(home.x + at.x, home.y + at.y - 32);
      return this.contains(over) && !over?.closest('.legend, .map-tools, .locator') && islands.some((x) => Math.hypot(x.x - at.x, x.y - at.y) < 140);
    }).map((f) => nameOf(f.properties, 'vi')).sort();
  }

  /** Features given by the page's own script instead of an address, such as a moment of a slider. */
  set features(page: Features) { this.#page = page; this.#source('page', page); this.#fill(); }

  /** The middle of what is shown. */
  get middle(): [number, number] { const at = this.#map?.getCenter(); return at ? [at.lng, at.lat] : [(this.#box[0] + this.#box[2]) / 2, (this.#box[1] + this.#box[3]) / 2]; }

  /** Moves to a place. */
  look(at: [number, number], zoom: number) { this.#moved = true; this.#map?.jumpTo({ center: at, zoom: Math.max(zoom, this.#map.getZoom()) }); }

  // On a map to pin a place, communes and roads come when one is near enough to tell them apart.
  async #near() {
    const map = this.#map!;
    if (map.getZoom() < 8.5) return;
    const b = map.getBounds(), box: Box = [b.getWest(), b.getSouth(), b.getEast(), b.getNorth()];
    const near = await base('local', box);
    for (const name of ['communes', 'roads'] as const) this.#source(name, near[name]);
  }

  #draw() {
    const map = (this.#map = new maplibregl.Map({
      container: this.#canvas, attributionControl: false, fadeDuration: 0, dragRotate: false, pitchWithRotate: false, maxZoom: 15, minZoom: 2,
      bounds: this.#box, fitBoundsOptions: { padding: this.#padding() },
      locale: { 'Map.Title': this.getAttribute('aria-label') ?? '' },
      style: { version: 8, transition: { duration: 0, delay: 0 }, sources: emptySources(), layers: layers(this.#local, this.#lang) },
    }));
    map.touchZoomRotate.disableRotation();
    for (const [name, image] of images()) map.on('load', () => map.hasImage(name) || map.addImage(name, image, { pixelRatio: 2 }));
    map.on('load', () => {
      for (const name of sources) this.#source(name, name === 'page' ? this.#page : name === 'marks' ? none : this.#base[name]);
      this.#fill();
      map.once('idle', () => { this.querySelector('.drawing')?.remove(); this.dataset.ready = ''; });
    });
    map.on('move', () => this.#place());
    map.on('moveend', () => this.#space());
    map.on('click', (e) => this.dispatchEvent(new CustomEvent('place', { detail: [e.lngLat.lng, e.lngLat.lat] })));
    if (this.getAttribute('kind') === 'pin') map.on('moveend', () => void this.#near());
    map.on('dragstart', () => (this.#moved = true));
    map.on('wheel', () => (this.#moved = true));
    map.on('click', 'stations', (e) => { const href = e.features?.[0]?.properties.href; if (href) location.href = href; });
    map.on('mouseenter', 'stations', (e) => { map.getCanvas().style.cursor = 'pointer'; map.getCanvas().title = e.features?.[0]?.properties.label ?? ''; });
    map.on('mouseleave', 'stations', () => { map.getCanvas().style.cursor = ''; map.getCanvas().title = ''; });
    onTheme(() => this.#restyle());
  }

  #source(name: string, data: Features) { (this.#map?.getSource(name) as maplibregl.GeoJSONSource | undefined)?.setData(data as any); }

  #restyle() {
    const map = this.#map;
    if (!map) return;
    delete this.dataset.ready;
    map.once('idle', () => (this.dataset.ready = ''));
    for (const [name, image] of images()) if (map.hasImage(name)) map.updateImage(name, image);
    for (const layer of layers(this.#local, this.#lang)) for (const [name, value] of Object.entries(layer.paint ?? {})) map.setPaintProperty(layer.id, name as any, value);
  }

  #fill() {
    this.#markers.set(this.#page.features, this.#lang, (x) => !this.#hidden.has(x));
    this.#place();
    this.#space();
  }

  #space() { this.#source('marks', { type: 'FeatureCollection', features: this.#markers.space }); }

  #place() {
    const project = this.#map ? (at: [number, number]) => this.#map!.project(at) : this.#stillProject;
    this.#markers.place(project, { width: this.clientWidth, height: this.clientHeight }, this.#keepFree(project));
  }

  // Where no chip may lie: the names of both archipelagos, the legend and the other insets.
  #keepFree(project: (at: [number, number]) => { x: number; y: number }) {
    const home = this.getBoundingClientRect();
    const insets = [...this.querySelectorAll('.legend, .locator, .wind, .map-tools.open')].map((x) => x.getBoundingClientRect()).map((r) => ({ x: r.x - home.x, y: r.y - home.y, w: r.width, h: r.height }));
    const names = this.#local ? [] : this.#base.labels.features.filter((f) => f.geometry?.type === 'Point' && f.properties.kind === 'islands').map((f) => {
      const p = project(f.geometry.coordinates);
      return { x: p.x - 80, y: p.y - 52, w: 160, h: 40 };
    });
    return [...insets, ...names];
  }

  // The national extent is always whole: on a wide panel the sea is wider, on a high one the land is.
  #padding() { return this.#local ? 16 : 4; }
  #resized() {
    if (this.#map) { this.#map.resize(); if (!this.#moved) this.#map.fitBounds(this.#box, { padding: this.#padding(), animate: false }); this.#place(); } else this.#drawStill();
  }

  #stillProject = (at: [number, number]) => fit(this.#box, this.clientWidth, this.clientHeight)(at);
  #drawStill() {
    this.classList.add('no-webgl');
    this.#canvas.innerHTML = still(this.#base, this.#page, this.#stillProject, this.clientWidth, this.clientHeight, this.#local, this.#lang);
    this.#say(this.#words.still);
    this.querySelector('.drawing')?.remove();
    this.dataset.ready = '';
    this.#fill();
  }

  #say(text: string) {
    const note = this.querySelector('.map-note') ?? this.appendChild(Object.assign(document.createElement('p'), { className: 'map-note tag dashed' }));
    note.textContent = text;
  }

  #extras() {
    const add = (name: string, html: string) => { const box = document.createElement('div'); box.className = name; box.innerHTML = html; this.append(box); };
    if (this.#local && this.clientWidth >= 400) add('locator', locator(this.#base, this.#box, { hoangSa: this.#words['hoang-sa'], truongSa: this.#words['truong-sa'], label: this.#words.locator }));
    const [from, ...lines] = (this.getAttribute('wind') ?? '').split(';');
    if (from && Number.isFinite(Number(from))) {
      add('wind', `<svg width="26" height="26" style="rotate:${(Number(from) + 180) % 360}deg" aria-hidden="true"><use href="/dist/icons.svg#arrow-up"></use></svg><b></b><span></span>`);
      const box = this.querySelector('.wind')!;
      box.querySelector('b')!.textContent = lines[0] ?? '';
      box.querySelector('span')!.textContent = lines[1] ?? '';
    }
    add('credit', '');
    this.querySelector('.credit')!.textContent = this.#words.credit ?? '';
    this.#place();
  }

  #panel() {
    const box = document.createElement('div');
    box.className = 'map-tools';
    for (const [name, ids] of Object.entries(inPanel)) {
      const label = Object.assign(document.createElement('label'), { className: 'choice' });
      const check = Object.assign(document.createElement('input'), { type: 'checkbox', checked: true });
      check.addEventListener('change', () => {
        if (check.checked) this.#hidden.delete(name); else this.#hidden.add(name);
        for (const id of ids) this.#map?.setLayoutProperty(id, 'visibility', check.checked ? 'visible' : 'none');
        this.#fill();
      });
      label.append(check, this.#words[`layer.${name}`] ?? name);
      box.append(label);
    }
    this.append(box);
    document.querySelector('[data-map-layers]')?.addEventListener('click', () => box.classList.toggle('open'));
  }
}

// The map's words are drawn from the page's own faces: they must be there first.
const fonts = () => Promise.all(['Việt ĐÔNG', 'Lao Cai', 'āŏ'].map((x) => document.fonts.load('400 12px "Noto Sans"', x).catch(() => []))).then(() => document.fonts.ready);

function webgl() {
  try { return !!document.createElement('canvas').getContext('webgl2'); } catch { return false; }
}

customElements.define('lc-map', LcMap);
