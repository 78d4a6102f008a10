// The alarm tone: off until the officer switches it on; the choice stays on this device.
const stored = 'lachan-sound';
const on = () => localStorage.getItem(stored) === 'on';

let audio: AudioContext | null = null;

/** The switch stands in a live part: the document listens for it, and its state is shown again after each swap. */
export function startSound() {
  if (!document.querySelector('[data-sound]')) return;
  document.addEventListener('click', (e) => { if ((e.target as HTMLElement).closest?.('[data-sound]')) flip(); });
  document.addEventListener('swapped', show);
  if (on()) wake();
  show();
}

/** One tone, where it is switched on. */
export function tone() {
  if (!on()) return;
  const own = (audio ??= new AudioContext());
  void own.resume();
  const source = own.createOscillator(), volume = own.createGain();
  volume.gain.setValueAtTime(0.2, own.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, own.currentTime + 0.8);
  source.frequency.value = 660;
  source.connect(volume).connect(own.destination);
  source.start();
  source.stop(own.currentTime + 0.8);
}

function flip() {
  localStorage.setItem(stored, on() ? 'off' : 'on');
  // The officer hears at once what it will sound like.
  tone();
  show();
}

// A browser lets a page sound only after the person has touched it: until then the switch says so.
function wake() {
  audio = new AudioContext();
  audio.onstatechange = show;
  for (const touch of ['pointerdown', 'keydown']) document.addEventListener(touch, () => void audio?.resume().then(show), { once: true });
}

function show() {
  for (const button of document.querySelectorAll<HTMLElement>('[data-sound]')) {
    button.hidden = false;
    button.setAttribute('aria-pressed', String(on()));
    button.querySelector('use')!.setAttribute('href', `/dist/icons.svg#${on() ? 'volume' : 'volume-off'}`);
    button.querySelector('[data-sound-state]')!.textContent = !on() ? button.dataset.off! : audio && audio.state !== 'running' ? button.dataset.waits! : button.dataset.on!;
  }
}
