// Layer order, colours and widths: the same in every product, bottom to top.
import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { token } from '../theme';
import { none } from './data';

export const sources = ['neighbours', 'provinces', 'islands', 'rivers', 'roads', 'communes', 'labels', 'page', 'marks'] as const;

export const emptySources = (): Record<string, SourceSpecification> =>
  Object.fromEntries(sources.map((name) => [name, { type: 'geojson', data: none as any, tolerance: 0.3 }]));

const c = (name: string) => token(`--${name}`);
const is = (...layers: string[]): any => ['in', ['get', 'layer'], ['literal', layers]];
const byLevel = (prefix: string): any => ['match', ['to-number', ['get', 'level'], 0], 3, c(prefix + 3), 2, c(prefix + 2), 4, c(prefix + 4), c(prefix + 1)];
const font = ['Noto Sans'];

export function layers(local: boolean, lang: string): LayerSpecification[] {
  const name: any = ['coalesce', ['get', lang === 'en' ? 'name_en' : 'name_vi'], ['get', 'name'], ['get', 'label'], ''];
  const kind = (...kinds: string[]): any => ['in', ['coalesce', ['get', 'kind'], ''], ['literal', kinds]];
  const round: any = { 'line-join': 'round', 'line-cap': 'round' };
  // "Quần đảo Hoàng Sa (Đà Nẵng)": the unit that it belongs to stands on the second line.
  const twoLines: any = ['let', 'name', name, ['let', 'at', ['index-of', ' (', ['var', 'name']],
    ['case', ['>', ['var', 'at'], 0], ['concat', ['upcase', ['slice', ['var', 'name'], 0, ['var', 'at']]], '\n', ['slice', ['var', 'name'], ['+', ['var', 'at'], 1]]], ['var', 'name']]]];
  const halo = { 'text-halo-color': c('map-land'), 'text-halo-width': 1.4 };
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': c('map-sea') } },
    { id: 'neighbours', type: 'fill', source: 'neighbours', paint: { 'fill-color': c('map-neighbour') } },
    { id: 'neighbour-lines', type: 'line', source: 'neighbours', paint: { 'line-color': c('map-neighbour-line'), 'line-width': 0.7 } },
    // Below the land, so that only its outer half is seen: the coast and the outer border, and no neighbour's line over it.
    { id: 'coast', type: 'line', source: 'provinces', layout: round, paint: { 'line-color': c('map-coast'), 'line-width': local ? 2.4 : 1.8 } },
    { id: 'island-coast', type: 'line', source: 'islands', layout: round, paint: { 'line-color': c('map-coast'), 'line-width': local ? 2.4 : 1.8 } },
    { id: 'land', type: 'fill', source: 'provinces', paint: { 'fill-color': c('map-land'), 'fill-antialias': false } },
    { id: 'islands', type: 'fill', source: 'islands', paint: { 'fill-color': c('map-land') } },
    { id: 'rivers', type: 'line', source: 'rivers', filter: local ? ['has', 'class'] : ['<=', ['to-number', ['get', 'class'], 1], 2], layout: round, paint: { 'line-color': c('map-river'), 'line-width': local ? 2.2 : 0.7 } },
    { id: 'roads', type: 'line', source: 'roads', layout: round, paint: { 'line-color': c('map-road'), 'line-width': 2 } },
    { id: 'communes', type: 'line', source: 'communes', paint: { 'line-color': c('map-commune'), 'line-width': 1, 'line-dasharray': [3, 2] } },
    { id: 'province-lines', type: 'line', source: 'provinces', paint: local
      ? { 'line-color': c('map-province-local'), 'line-width': 1.8, 'line-dasharray': [6, 2, 1, 2] }
      : { 'line-color': c('map-province'), 'line-width': 0.6 } },
    { id: 'zone-fill', type: 'fill', source: 'page', filter: is('zone'), layout: { 'fill-sort-key': ['to-number', ['get', 'level'], 0] }, paint: { 'fill-color': byLevel('h'), 'fill-opacity': 0.2 } },
    { id: 'zone-pattern', type: 'fill', source: 'page', filter: is('zone'), layout: { 'fill-sort-key': ['to-number', ['get', 'level'], 0] }, paint: { 'fill-pattern': ['concat', 'pattern-', ['to-string', ['get', 'level']]], 'fill-opacity': 0.62 } },
    { id: 'zone-line', type: 'line', source: 'page', filter: ['all', is('zone'), ['!=', ['get', 'proposed'], true]], layout: round, paint: { 'line-color': byLevel('ink'), 'line-width': 1.8 } },
    { id: 'zone-line-proposed', type: 'line', source: 'page', filter: ['all', is('zone'), ['==', ['get', 'proposed'], true]], paint: { 'line-color': byLevel('ink'), 'line-width': 1.8, 'line-dasharray': [3, 2] } },
    { id: 'ahead', type: 'line', source: 'page', filter: is('ahead'), paint: { 'line-color': byLevel('ink'), 'line-width': 1.4, 'line-dasharray': [2, 3] } },
    { id: 'share-pattern', type: 'fill', source: 'page', filter: is('share'), layout: { 'fill-sort-key': ['to-number', ['get', 'step'], 0] }, paint: { 'fill-pattern': ['concat', 'share-', ['to-string', ['get', 'step']]], 'fill-opacity': 0.62 } },
    { id: 'share-line', type: 'line', source: 'page', filter: is('share'), paint: { 'line-color': c('map-band'), 'line-width': 1.4, 'line-dasharray': [4, 3] } },
    { id: 'band', type: 'line', source: 'page', filter: is('band'), paint: { 'line-color': c('map-band'), 'line-width': 1.4, 'line-dasharray': [4, 3] } },
    { id: 'was', type: 'line', source: 'page', filter: is('was'), paint: { 'line-color': c('map-band'), 'line-width': 2, 'line-dasharray': [4, 2] } },
    { id: 'rings', type: 'line', source: 'page', filter: is('ring'), paint: { 'line-color': c('map-ring'), 'line-width': 1, 'line-dasharray': [1, 2] } },
    { id: 'river-ahead', type: 'line', source: 'page', filter: is('river-ahead'), paint: { 'line-color': c('ink2'), 'line-width': 2.4, 'line-dasharray': [3, 2] } },
    { id: 'river-reached', type: 'line', source: 'page', filter: is('river-reached'), layout: round, paint: { 'line-color': c('ink2'), 'line-width': 5 } },
    { id: 'routes', type: 'line', source: 'page', filter: ['all', is('route'), ['!=', ['get', 'proposed'], true]], layout: round, paint: { 'line-color': c('accent'), 'line-width': 2.6 } },
    { id: 'routes-proposed', type: 'line', source: 'page', filter: ['all', is('route'), ['==', ['get', 'proposed'], true]], paint: { 'line-color': c('accent'), 'line-width': 2, 'line-dasharray': [2, 2] } },
    { id: 'stations', type: 'symbol', source: 'page', filter: ['all', is('station'), ['!=', ['get', 'alarmed'], true]],
      layout: { 'icon-image': ['concat', 'station-', ['match', ['coalesce', ['get', 'ministry'], ''], 'MOD', 'square', 'MOST', 'triangle', 'ring']], 'icon-size': local ? 1.2 : ['interpolate', ['linear'], ['zoom'], 5, 0.5, 7, 0.9], 'icon-allow-overlap': true, 'icon-ignore-placement': true }, paint: { 'icon-opacity': local ? 1 : 0.6 } },
    { id: 'commune-names', type: 'symbol', source: 'communes', layout: { 'text-field': name, 'text-font': font, 'text-size': 12 }, paint: { 'text-color': c('map-label'), ...halo } },
    { id: 'country-names', type: 'symbol', source: 'labels', filter: kind('country'), layout: { 'text-field': ['upcase', name], 'text-font': font, 'text-size': 11.5, 'text-letter-spacing': 0.08 }, paint: { 'text-color': c('map-label-soft'), 'text-halo-color': c('map-neighbour'), 'text-halo-width': 1.4 } },
    { id: 'sea-names', type: 'symbol', source: 'labels', filter: kind('sea'), layout: { 'text-field': name, 'text-font': font, 'text-size': ['match', ['to-number', ['get', 'rank'], 2], 1, 14, 11.5], 'text-letter-spacing': ['match', ['to-number', ['get', 'rank'], 2], 1, 0.3, 0.06], 'text-max-width': ['match', ['to-number', ['get', 'rank'], 2], 1, 24, 7] }, paint: { 'text-color': c('map-label-soft'), 'text-halo-color': c('map-sea'), 'text-halo-width': 1.4 } },
    { id: 'province-names', type: 'symbol', source: 'labels', filter: kind('province'), layout: { visibility: local ? 'visible' : 'none', 'text-field': ['upcase', name], 'text-font': font, 'text-size': 12, 'text-letter-spacing': 0.1 }, paint: { 'text-color': c('map-label-soft'), ...halo } },
    { id: 'city-names', type: 'symbol', source: 'labels', filter: local ? kind('city') : ['all', kind('city', 'place'), ['step', ['zoom'], ['<=', ['to-number', ['get', 'rank'], 5], 2], 7, true]], layout: { 'text-field': name, 'text-font': font, 'text-size': local ? 12 : 11.5, 'symbol-sort-key': ['to-number', ['get', 'rank'], 5], 'text-variable-anchor-offset': ['center', [0, 0], 'left', [0.7, 0], 'right', [-0.7, 0], 'top', [0, 0.5], 'bottom', [0, -0.5], 'left', [1.7, 0], 'right', [-1.7, 0], 'top', [0, 1.5], 'bottom', [0, -1.5], 'top-left', [0.8, 1.4], 'top-right', [-0.8, 1.4], 'top', [0, 3.2]], 'text-padding': 3 }, paint: { 'text-color': c('map-label'), ...halo } },
    // Never dropped by collision, never under another label.
    { id: 'archipelago-names', type: 'symbol', source: 'labels', filter: kind('islands'), layout: { 'text-field': twoLines, 'text-font': font, 'text-size': 11.5, 'text-max-width': 24, 'text-anchor': 'bottom', 'text-offset': [0, -1.6], 'text-allow-overlap': true, 'text-ignore-placement': true }, paint: { 'text-color': c('map-label'), 'text-halo-color': c('map-sea'), 'text-halo-width': 1.4 } },
    // Nothing to see: it keeps the names of places away from the markers, which are HTML.
    { id: 'marker-space', type: 'symbol', source: 'marks', layout: {
      'icon-image': 'blank', 'icon-allow-overlap': true, 'icon-padding': 0, 'text-field': ['get', 'label'], 'text-font': font, 'text-size': 13, 'text-max-width': 99, 'text-allow-overlap': true, 'text-padding': 5,
      'text-anchor': ['match', ['get', 'side'], 'left', 'right', 'up', 'bottom', 'down', 'top', 'left'],
      'text-offset': ['match', ['get', 'side'], 'left', ['literal', [-1.9, 0]], 'up', ['literal', [0, -1.5]], 'down', ['literal', [0, 1.5]], ['literal', [1.9, 0]]],
    }, paint: { 'text-opacity': 0 } },
  ] as LayerSpecification[];
}

/** Patterns of the zones and shapes of the stations, in the present theme, at twice the pixels. */
export function images(): [name: string, image: ImageData][] {
  return [
    ['pattern-1', draw(20, (g) => { g.fillStyle = c('ink1'); for (const [x, y] of [[5, 5], [15, 15]]) { g.beginPath(); g.arc(x, y, 1.6, 0, 7); g.fill(); } })],
    ['pattern-2', draw(16, (g) => hatch(g, 16, c('ink2'), false))],
    ['pattern-3', draw(16, (g) => hatch(g, 16, c('ink3'), true))],
    ['pattern-4', draw(16, (g) => hatch(g, 16, c('ink4'), true))],
    ['share-1', draw(20, (g) => { g.fillStyle = c('map-band'); for (const [x, y] of [[5, 5], [15, 15]]) { g.beginPath(); g.arc(x, y, 1.4, 0, 7); g.fill(); } })],
    ['share-2', draw(16, (g) => hatch(g, 16, c('map-band'), false))],
    ['share-3', draw(16, (g) => hatch(g, 16, c('map-band'), true))],
    ['blank', draw(56, () => {})],
    ['station-ring', shape((g) => g.arc(12, 12, 8, 0, 7))],
    ['station-square', shape((g) => g.rect(4.5, 4.5, 15, 15))],
    ['station-triangle', shape((g) => { g.moveTo(12, 3.5); g.lineTo(21, 20); g.lineTo(3, 20); g.closePath(); })],
  ];
}

function draw(size: number, act: (g: CanvasRenderingContext2D) => void) {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const g = canvas.getContext('2d', { willReadFrequently: true })!;
  act(g);
  return g.getImageData(0, 0, size, size);
}

function hatch(g: CanvasRenderingContext2D, size: number, color: string, cross: boolean) {
  g.strokeStyle = color;
  g.lineWidth = 1.8;
  g.beginPath();
  for (const at of [-size, 0, size]) {
    g.moveTo(at, size); g.lineTo(at + size, 0);
    if (cross) { g.moveTo(at, 0); g.lineTo(at + size, size); }
  }
  g.stroke();
}

const shape = (path: (g: CanvasRenderingContext2D) => void) => draw(24, (g) => {
  g.fillStyle = c('panel');
  g.strokeStyle = c('map-station');
  g.lineWidth = 2.6;
  g.beginPath();
  path(g);
  g.fill();
  g.stroke();
});
