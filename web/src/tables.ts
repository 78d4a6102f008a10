// On a phone a register's rows are cards (base.css): each cell says its column, and the roles that the new display takes away are said again.

const phone = matchMedia('(max-width: 639px)');

export function startTables() {
  const all = () => { if (phone.matches) document.querySelectorAll<HTMLTableElement>('table.register:not(.cards)').forEach(label); };
  all();
  phone.addEventListener('change', all);
  new MutationObserver(all).observe(document.body, { childList: true, subtree: true });
}

function label(table: HTMLTableElement) {
  table.classList.add('cards');
  table.setAttribute('role', 'table');
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])].map((x) => x.textContent?.trim() ?? '');
  for (const row of table.rows) {
    row.setAttribute('role', 'row');
    for (const cell of row.cells) {
      cell.setAttribute('role', cell.tagName === 'TD' ? 'cell' : row.parentElement === table.tHead ? 'columnheader' : 'rowheader');
      if (row.parentElement !== table.tHead && cell.colSpan === 1) cell.dataset.column = heads[cell.cellIndex] ?? '';
    }
  }
}
