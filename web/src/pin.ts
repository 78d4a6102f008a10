// The place of a report: where the device stands, or a pin on the map. The map's script comes only when someone asks for it. Without script: commune and coordinates.

type Place = [lon: number, lat: number];
interface PinMap extends HTMLElement { features?: unknown; middle?: Place; look?: (at: Place, zoom: number) => void }

export function startPin() {
  const box = document.querySelector<HTMLElement>('[data-pin]');
  if (!box) return;
  box.hidden = false;
  box.querySelector('[data-pin-here]')!.addEventListener('click', () => here(box));
  box.querySelector('[data-pin-open]')!.addEventListener('click', () => void open(box));
  for (const field of fields()) field.addEventListener('change', () => mark(box));
}

const fields = () => [...document.querySelectorAll<HTMLInputElement>('#lat, #lon')];
const map = (box: HTMLElement) => box.querySelector<PinMap>('lc-map');
const say = (box: HTMLElement, text: string) => { box.querySelector('[role=status]')!.textContent = text; };

function typed(): Place | null {
  const [lat, lon] = fields().map((x) => (x.value.trim() ? Number(x.value.replace(',', '.')) : NaN));
  return Number.isFinite(lat) && Number.isFinite(lon) ? [lon, lat] : null;
}

function here(box: HTMLElement) {
  say(box, box.dataset.textAsking!);
  if (!navigator.geolocation) return say(box, box.dataset.textRefused!);
  navigator.geolocation.getCurrentPosition(
    (x) => void put(box, [x.coords.longitude, x.coords.latitude], box.dataset.textHere!.replace('{1}', String(Math.round(x.coords.accuracy)))),
    () => say(box, box.dataset.textRefused!),
    { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 });
}

async function open(box: HTMLElement) {
  const button = box.querySelector('[data-pin-open]')!;
  const shown = map(box);
  if (shown) { shown.remove(); box.querySelector('.pin-map')?.remove(); return button.setAttribute('aria-expanded', 'false'); }
  button.setAttribute('aria-expanded', 'true');
  const frame = document.createElement('div');
  frame.className = 'pin-map';
  frame.append(box.querySelector('template')!.content.cloneNode(true));
  box.querySelector('[role=status]')!.before(frame);
  await import('./map/element');
  const own = map(box)!;
  own.addEventListener('place', (e) => void put(box, (e as CustomEvent<Place>).detail, box.dataset.textSaid!));
  own.querySelector('[data-pin-middle]')!.addEventListener('click', () => { if (own.middle) void put(box, own.middle, box.dataset.textSaid!); });
  mark(box);
}

/** Writes a place into the fields; the server looks at it again. */
async function put(box: HTMLElement, [lon, lat]: Place, words: string) {
  const [latField, lonField] = fields();
  latField.value = lat.toFixed(5);
  lonField.value = lon.toFixed(5);
  latField.closest('details')!.open = true;
  document.querySelector<HTMLInputElement>('[name=unknown]')!.checked = false;
  mark(box);
  const where = await fetch(`/report/where?lat=${lat.toFixed(5)}&lon=${lon.toFixed(5)}`).then((x) => (x.ok ? x.text() : ''), () => '');
  say(box, where ? words.replace('{0}', where) : box.dataset.textOutside!);
}

function mark(box: HTMLElement) {
  const at = typed(), own = map(box);
  if (!own || !at) return;
  const set = () => {
    own.features = { type: 'FeatureCollection', features: [{ type: 'Feature', geometry: { type: 'Point', coordinates: at }, properties: { layer: 'place' } }] };
    own.look?.(at, 10);
  };
  if ('ready' in own.dataset) set(); else new MutationObserver((_, watch) => { if ('ready' in own.dataset) { watch.disconnect(); set(); } }).observe(own, { attributes: true });
}

/** Says at once that a picture is too large or that there are too many; the server checks all the same. */
export function startPhotos() {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[type=file][data-most]'))
    input.addEventListener('change', () => {
      const [count, bytes] = input.dataset.most!.split(' ').map(Number), files = [...(input.files ?? [])];
      const wrong = files.length > count ? input.dataset.textMany! : files.some((x) => x.size > bytes) ? input.dataset.textLarge! : '';
      const line = input.nextElementSibling as HTMLElement;
      line.textContent = wrong;
      line.hidden = !wrong;
    });
}
