// The keyboard of the console. Single letters rest while a field has focus, and can be switched off (WCAG 2.1.4).
import { openSearch } from './search';
import { switchTheme } from './theme';

const stored = 'lachan-single-keys';
const singleKeys = () => localStorage.getItem(stored) !== 'off';

export function startKeys() {
  const box = document.querySelector<HTMLInputElement>('[data-single-keys]');
  if (box) {
    box.checked = singleKeys();
    box.addEventListener('change', () => localStorage.setItem(stored, box.checked ? 'on' : 'off'));
  }
  document.querySelector('[data-keys]')?.addEventListener('click', (e) => { e.preventDefault(); showKeys(); });
  document.addEventListener('keydown', onKey);
}

function onKey(e: KeyboardEvent) {
  if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 'k') { e.preventDefault(); return openSearch(); }
  if (e.ctrlKey || e.metaKey || e.altKey || e.defaultPrevented || document.querySelector('dialog[open]')) return;
  const target = e.target as HTMLElement;
  if (e.key === 'Escape') return back(target);
  if (target.closest('input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable]')) return;
  if (e.key === 'Enter') return enter(target, e);
  if (!singleKeys()) return;
  const act = actions[e.key.length === 1 ? e.key.toLowerCase() : e.key];
  if (act && act() !== false) e.preventDefault();
  else if (/^[1-9]$/.test(e.key)) tab(Number(e.key));
}

const actions: Record<string, () => unknown> = {
  '/': () => openSearch(),
  '?': showKeys,
  v: switchTheme,
  j: () => step(1),
  k: () => step(-1),
  x: () => press('x'), g: () => press('g'), n: () => press('n'), e: () => press('e'), t: () => press('t'),
  '[': () => press('['), ']': () => press(']'), '.': () => press('.'),
  l: () => document.querySelector('lc-map')?.dispatchEvent(new Event('layers')),
  m: () => document.querySelector<HTMLElement>('lc-map canvas, lc-map .still-picture')?.focus(),
  f: () => document.querySelector<HTMLElement>('.filter input, .filter select')?.focus(),
};

function showKeys() { document.querySelector<HTMLDialogElement>('#keys-dialog')?.showModal(); }

const cards = () => [...document.querySelectorAll<HTMLElement>('[data-card]')].filter((x) => x.offsetParent !== null);
const current = () => (document.activeElement?.closest('[data-card]') as HTMLElement | null) ?? document.querySelector<HTMLElement>('[data-card][data-chosen]');

function step(by: number) {
  const all = cards();
  if (all.length === 0) return false;
  const at = all.indexOf(current() ?? document.body);
  const next = all[Math.max(0, Math.min(all.length - 1, at + by))] ?? all[0];
  for (const card of all) delete card.dataset.chosen;
  next.dataset.chosen = '';
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
  return true;
}

// A letter presses the control that carries it: in the focused card, else in the first card that has it, else on the page.
function press(letter: string) {
  const selector = `[data-key="${letter}"]`;
  const control = current()?.querySelector<HTMLElement>(selector) ?? document.querySelector<HTMLElement>(`[data-card] ${selector}`) ?? document.querySelector<HTMLElement>(selector);
  if (!control) return false;
  control.click();
  return true;
}

// Enter never signs: it follows the primary control of the focused card, or of the page when nothing has focus.
function enter(target: HTMLElement, e: KeyboardEvent) {
  if (target.closest('a, button, summary, input')) return;
  const control = target.closest('[data-card]')?.querySelector<HTMLElement>('[data-key=enter]') ?? (target === document.body ? document.querySelector<HTMLElement>('[data-key=enter]') : null);
  if (!control) return;
  e.preventDefault();
  control.click();
}

function back(target: HTMLElement) {
  const open = target.closest('details[open]') as HTMLDetailsElement | null;
  if (open) { open.open = false; return; }
  if (target !== document.body) target.blur();
  (document.querySelector('[data-card][data-chosen]') as HTMLElement | null)?.focus();
}

function tab(n: number) { document.querySelectorAll<HTMLElement>('.tabs a, .grid-tabs a')[n - 1]?.click(); }
