// The map of a run: its moments slide, and a place pointed at goes into the form that asks what the run says there. Without script the moments are links and the place is typed.
let asking = 0;

export function startRunMap() {
  const box = document.querySelector<HTMLElement>('[data-moments]');
  const map = document.querySelector<HTMLElement & { refresh?: () => Promise<void> }>('#map lc-map');
  const form = document.querySelector<HTMLFormElement>('form[data-point]');
  if (map && form) map.addEventListener('place', (e) => {
    const [lon, lat] = (e as CustomEvent<[number, number]>).detail;
    form.querySelector<HTMLInputElement>('[name=lat]')!.value = lat.toFixed(5);
    form.querySelector<HTMLInputElement>('[name=lon]')!.value = lon.toFixed(5);
    form.requestSubmit();
  });
  if (!map || !box) return;
  const slider = box.querySelector<HTMLInputElement>('input')!, moments = [...box.querySelectorAll<HTMLAnchorElement>('a[data-t]')].filter((x) => x.dataset.t !== '');
  slider.hidden = false;
  say(slider, moments[Number(slider.value)]);
  slider.addEventListener('input', () => {
    const at = moments[Number(slider.value)];
    if (!at) return;
    for (const each of box.querySelectorAll('a[aria-current]')) each.removeAttribute('aria-current');
    at.setAttribute('aria-current', 'true');
    say(slider, at);
    // While the handle is pulled, the map is asked when it rests.
    clearTimeout(asking);
    asking = window.setTimeout(() => {
      map.setAttribute('src', `${box.dataset.moments}${box.dataset.moments?.includes('?') ? '&' : '?'}t=${at.dataset.t}`);
      void map.refresh?.();
    }, 120);
  });
}

function say(slider: HTMLInputElement, at: HTMLAnchorElement | undefined) {
  const words = at?.textContent ?? '';
  slider.setAttribute('aria-valuetext', words);
}
