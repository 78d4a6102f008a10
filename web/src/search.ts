// The search box: / or Ctrl-K opens it; without script the same form is a page.

interface Found { kind: string; title: string; detail: string; href: string }

let dialog: HTMLDialogElement | null;
let hits: Found[] = [];
let chosen = 0;
let asked = 0;

export function openSearch(text = '') {
  if (!dialog || dialog.open) return;
  dialog.showModal();
  const input = dialog.querySelector('input')!;
  input.value = text;
  input.select();
  void ask(text);
}

export function startSearch() {
  dialog = document.querySelector('#search-dialog');
  const box = document.querySelector<HTMLInputElement>('[data-find]');
  if (!dialog || !box) return;
  box.addEventListener('mousedown', (e) => { e.preventDefault(); openSearch(box.value); });
  box.addEventListener('input', () => { const text = box.value; box.value = ''; openSearch(text); });
  const input = dialog.querySelector('input')!;
  let wait = 0;
  input.addEventListener('input', () => { clearTimeout(wait); wait = window.setTimeout(() => void ask(input.value), 80); });
  input.addEventListener('keydown', (e) => {
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') { e.preventDefault(); choose(chosen + (e.key === 'ArrowDown' ? 1 : -1)); }
    if (e.key === 'Enter') { e.preventDefault(); location.href = hits[chosen]?.href ?? `/search?q=${encodeURIComponent(input.value)}`; }
  });
  dialog.addEventListener('click', (e) => { if (e.target === dialog) dialog!.close(); });
}

async function ask(text: string) {
  const turn = ++asked;
  if (!text.trim()) return show([], dialog!.dataset.start!);
  try {
    const answer = await fetch(`/search.json?q=${encodeURIComponent(text)}`, { headers: { accept: 'application/json' } });
    if (!answer.ok) throw new Error(String(answer.status));
    const found = (await answer.json()) as Found[];
    if (turn === asked) show(found, dialog!.dataset.none!);
  } catch {
    if (turn === asked) show([], dialog!.dataset.broken!);
  }
}

function show(found: Found[], otherwise: string) {
  hits = found;
  const list = document.getElementById('search-hits')!;
  list.replaceChildren(...found.map((hit, i) => {
    const row = document.createElement('a');
    row.href = hit.href;
    row.id = `hit-${i}`;
    row.role = 'option';
    for (const [name, text] of [['kind', hit.kind], ['', hit.title], ['detail', hit.detail]] as const) {
      const cell = document.createElement(name ? 'span' : 'b');
      if (name) cell.className = name;
      cell.textContent = text;
      row.append(cell);
    }
    return row;
  }));
  if (found.length === 0) list.append(Object.assign(document.createElement('p'), { textContent: otherwise }));
  choose(0);
}

function choose(index: number) {
  chosen = Math.max(0, Math.min(hits.length - 1, index));
  const rows = document.querySelectorAll<HTMLElement>('#search-hits a');
  rows.forEach((row, i) => row.setAttribute('aria-selected', String(i === chosen)));
  rows[chosen]?.scrollIntoView({ block: 'nearest' });
  dialog?.querySelector('input')?.setAttribute('aria-activedescendant', rows.length ? `hit-${chosen}` : '');
}
