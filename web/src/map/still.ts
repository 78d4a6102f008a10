// The map as a still picture in SVG: where there is no WebGL; and the locator inset with both archipelagos.
import { type Base, type Box, type Feature, type Features, nameOf, step } from './data';

const mercator = (lat: number) => (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));

/** A projection that fits a box into a size, the box in the middle. */
export function fit([w, s, e, n]: Box, width: number, height: number) {
  const top = mercator(n), bottom = mercator(s);
  const scale = Math.min(width / (e - w), height / (top - bottom));
  const left = (width - (e - w) * scale) / 2, up = (height - (top - bottom) * scale) / 2;
  return ([lon, lat]: [number, number]) => ({ x: left + (lon - w) * scale, y: up + (top - mercator(lat)) * scale });
}
type Project = ReturnType<typeof fit>;

const escape = (x: string) => x.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

function path(f: Feature, project: Project): string {
  const line = (points: [number, number][]) => points.map((at, i) => { const p = project(at); return `${i ? 'L' : 'M'}${p.x.toFixed(1)} ${p.y.toFixed(1)}`; }).join('');
  const g = f.geometry;
  switch (g?.type) {
    case 'Polygon': return g.coordinates.map((r: any) => line(r) + 'Z').join('');
    case 'MultiPolygon': return g.coordinates.flat().map((r: any) => line(r) + 'Z').join('');
    case 'LineString': return line(g.coordinates);
    case 'MultiLineString': return g.coordinates.map(line).join('');
    default: return '';
  }
}
const paths = (c: Features, project: Project, attributes: string, keep: (f: Feature) => boolean = () => true) =>
  `<path ${attributes} d="${c.features.filter(keep).map((f) => path(f, project)).join('')}"/>`;

export function still(base: Base, page: Features, project: Project, width: number, height: number, local: boolean, lang: string): string {
  const zones = page.features.filter((f) => f.properties.layer === 'zone').sort((a, b) => step(a.properties) - step(b.properties));
  const rest = (layer: string, attributes: string) => paths(page, project, `fill="none" ${attributes}`, (f) => f.properties.layer === layer);
  return `<svg class="still-picture" tabindex="0" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
    <defs>${[1, 2, 3].map((n) => `<pattern id="still-${n}" width="8" height="8" patternUnits="userSpaceOnUse"><path d="${['', 'M3 4h.1', 'M0 8 8 0', 'M0 8 8 0M0 0 8 8'][n]}" stroke="var(--ink${n})" stroke-width="${n === 1 ? 2 : 1}" stroke-linecap="round"/></pattern>`).join('')}</defs>
    <rect width="100%" height="100%" fill="var(--map-sea)"/>
    ${paths(base.neighbours, project, 'fill="var(--map-neighbour)" stroke="var(--map-neighbour-line)" stroke-width=".7"')}
    ${paths(base.provinces, project, 'fill="var(--map-land)" stroke="var(--map-coast)" stroke-width="1.8"')}
    ${paths(base.islands, project, 'fill="var(--map-land)" stroke="var(--map-coast)" stroke-width="1.8"')}
    ${paths(base.provinces, project, `fill="var(--map-land)" stroke="var(--map-province${local ? '-local' : ''})" stroke-width="${local ? 1.8 : 0.6}"`)}
    ${paths(base.rivers, project, `fill="none" stroke="var(--map-river)" stroke-width="${local ? 2.2 : 0.7}"`, (f) => local || (f.properties.class ?? 1) <= 2)}
    ${paths(base.roads, project, 'fill="none" stroke="var(--map-road)" stroke-width="2"')}
    ${paths(base.communes, project, 'fill="none" stroke="var(--map-commune)" stroke-dasharray="3 2"')}
    ${zones.map((f) => { const n = step(f.properties) || 1, d = path(f, project); return `<path d="${d}" fill="var(--h${n})" fill-opacity=".2"/><path d="${d}" fill="url(#still-${n})" stroke="var(--ink${n})" stroke-width="1.8"/>`; }).join('')}
    ${[1, 2, 3].map((n) => paths(page, project, `fill="none" stroke="var(--ink${n})" stroke-width="1.4" stroke-dasharray="2 3"`, (f) => f.properties.layer === 'ahead' && step(f.properties) === n)).join('')}
    ${rest('band', 'stroke="var(--map-band)" stroke-width="1.4" stroke-dasharray="4 3"')}
    ${rest('was', 'stroke="var(--map-band)" stroke-width="2" stroke-dasharray="8 4"')}
    ${rest('share', 'stroke="var(--map-band)" stroke-width="1.4" stroke-dasharray="4 3"')}
    ${rest('ring', 'stroke="var(--map-ring)" stroke-dasharray="1 2"')}
    ${rest('river-ahead', 'stroke="var(--ink2)" stroke-width="2.4" stroke-dasharray="3 2"')}
    ${rest('river-reached', 'stroke="var(--ink2)" stroke-width="5"')}
    ${rest('route', 'stroke="var(--accent)" stroke-width="2.6"')}
    ${page.features.filter((f) => f.properties.layer === 'station' && !f.properties.alarmed).map((f) => { const p = project(f.geometry.coordinates); return `<use href="/dist/icons.svg#station-${{ MOD: 'square', MOST: 'triangle' }[f.properties.ministry as string] ?? 'ring'}" x="${p.x - 5}" y="${p.y - 5}" width="10" height="10" color="var(--map-station)"/>`; }).join('')}
    ${base.labels.features.filter((f) => f.geometry?.type === 'Point' && (f.properties.rank ?? 1) <= 2).map((f) => label(f, project, lang)).join('')}
  </svg>`;
}

function label(f: Feature, project: Project, lang: string) {
  const p = project(f.geometry.coordinates);
  return `<text x="${p.x.toFixed(1)}" y="${p.y.toFixed(1)}" text-anchor="middle" font-size="12" fill="var(--map-label)" paint-order="stroke" stroke="var(--map-land)" stroke-width="2.4">${escape(nameOf(f.properties, lang))}</text>`;
}

/** The inset of every zoomed map: the country, both archipelagos by name, and where this map lies. */
export function locator(base: Base, box: Box, words: { hoangSa: string; truongSa: string; label: string }): string {
  const width = 120, height = 136, project = fit([102, 6.8, 117.3, 23.5], width - 8, height - 8);
  const a = project([box[0], box[3]]), b = project([box[2], box[1]]);
  const w = Math.max(6, b.x - a.x), h = Math.max(6, b.y - a.y);
  const dots = base.islands.features.map((f) => {
    let at: [number, number] | null = null;
    const first = (x: any): void => { if (!at) { if (typeof x?.[0] === 'number') at = x; else x?.forEach(first); } };
    first(f.geometry?.coordinates);
    return at ? project(at) : null;
  }).filter((x) => x !== null);
  return `<svg viewBox="-4 -4 ${width} ${height}" role="img" aria-label="${escape(words.label)}">
    ${paths(base.provinces, project, 'fill="var(--text2)" stroke="var(--text2)" stroke-width=".4"')}
    ${dots.map((p) => `<circle cx="${p!.x.toFixed(1)}" cy="${p!.y.toFixed(1)}" r="1.1" fill="var(--text2)"/>`).join('')}
    <text x="${width - 10}" y="44" text-anchor="end">${escape(words.hoangSa)}</text><text x="${width - 10}" y="${height - 12}" text-anchor="end">${escape(words.truongSa)}</text>
    <rect x="${((a.x + b.x) / 2 - w / 2).toFixed(1)}" y="${((a.y + b.y) / 2 - h / 2).toFixed(1)}" width="${w.toFixed(1)}" height="${h.toFixed(1)}" fill="none" stroke="var(--ink3)" stroke-width="1.5"/></svg>`;
}
