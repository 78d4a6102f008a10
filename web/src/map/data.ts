// What the map draws: the base layers of the node, and the features of the page.

export type Position = [number, number];
export interface Feature { type: 'Feature'; geometry: { type: string; coordinates: any }; properties: Record<string, any> }
export interface Features { type: 'FeatureCollection'; features: Feature[] }
export type Box = [west: number, south: number, east: number, north: number];

export const none: Features = { type: 'FeatureCollection', features: [] };

/** What every national map shows: the mainland and both archipelagos. */
export const national: Box = [101.2, 6.2, 117.4, 23.6];

export interface Base { provinces: Features; islands: Features; neighbours: Features; rivers: Features; roads: Features; labels: Features; communes: Features; whole: boolean }

/** The base layers; one that does not come is empty, and `whole` says so. */
export async function base(kind: string, box: Box | null): Promise<Base> {
  let whole = true;
  const get = async (path: string) => {
    const answer = await features(`/map/${path}`);
    if (!answer) whole = false;
    return answer ?? none;
  };
  const local = kind === 'local' && box;
  const [provinces, islands, neighbours, rivers, labels, roads, communes] = await Promise.all([
    get('provinces.geojson'), get('islands.geojson'), get('neighbours.geojson'), get('rivers.geojson'), get('labels.geojson'),
    local ? get('roads.geojson') : none, local ? get(`communes.geojson?bbox=${box.map((x) => x.toFixed(3)).join(',')}`) : none,
  ]);
  return { provinces, islands, neighbours, rivers, labels, roads, communes, whole };
}

/** One collection, or null when it does not come. */
export async function features(address: string): Promise<Features | null> {
  try {
    const answer = await fetch(address, { headers: { accept: 'application/geo+json, application/json' } });
    return answer.ok && !answer.redirected ? await answer.json() : null;
  } catch {
    return null;
  }
}

const last = new Map<string, Features>();

/** All collections at these addresses (blanks between) as one. What does not come stays as it came last. `/stations.geojson#station` takes only the features of that layer. */
export async function together(addresses: string): Promise<{ page: Features; whole: boolean }> {
  const all = await Promise.all(addresses.split(/\s+/).filter(Boolean).map(async (address) => {
    const [path, layer] = address.split('#');
    const came = await features(path);
    if (came) last.set(address, layer ? { ...came, features: came.features.filter((f) => f.properties.layer === layer) } : came);
    return { came: came !== null, collection: last.get(address) ?? none };
  }));
  return { page: { type: 'FeatureCollection', features: once(all.flatMap((x) => x.collection.features)) }, whole: all.every((x) => x.came) };
}

// The same thing from two addresses is drawn once, as the later says.
function once(all: Feature[]): Feature[] {
  const key = (f: Feature) => (f.properties.id === undefined ? null : `${f.properties.layer}/${f.properties.id}`);
  const latest = new Map(all.map((f) => [key(f), f]));
  return all.filter((f) => key(f) === null || latest.get(key(f)) === f);
}

export function each(geometry: Feature['geometry'], act: (at: Position) => void) {
  const walk = (x: any) => (typeof x?.[0] === 'number' ? act(x as Position) : Array.isArray(x) ? x.forEach(walk) : undefined);
  walk(geometry?.coordinates);
}

export function extent(collections: Features[]): Box | null {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const c of collections) for (const f of c.features) each(f.geometry, ([x, y]) => {
    box[0] = Math.min(box[0], x); box[1] = Math.min(box[1], y); box[2] = Math.max(box[2], x); box[3] = Math.max(box[3], y);
  });
  return Number.isFinite(box[0]) ? box : null;
}

/** A box with room around it: a quarter of its size, at least about 1.5 km. */
export function padded([w, s, e, n]: Box): Box {
  const x = Math.max((e - w) * 0.25, 0.015), y = Math.max((n - s) * 0.25, 0.015);
  return [w - x, s - y, e + x, n + y];
}

export const nameOf = (p: Record<string, any>, lang: string): string => (lang === 'en' ? p.name_en : p.name_vi) ?? p.name ?? p.label ?? '';

/** The step of the scale 0 to 4: of an alarm its severity, of an incident its level, of a zone its number. */
export function step(p: Record<string, any>): number {
  const words: Record<string, number> = { silent: 0, attention: 1, warning: 2, emergency: 3, none: 0, facility: 1, commune: 2, district: 2, province: 3, national: 4 };
  const value = p.layer === 'alarm' || p.layer === 'station' ? p.severity : p.level;
  return typeof value === 'string' ? words[value.toLowerCase()] ?? (Number(value) || 0) : value ?? 0;
}
