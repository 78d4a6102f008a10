// Below 1200 px the columns of a room become tabs, in their reading order. Without script they stand under one another.

export function startTabs() {
  const bar = document.querySelector<HTMLElement>('.grid-tabs');
  const grid = document.querySelector<HTMLElement>('.grid.may-tab');
  if (!bar || !grid) return;
  bar.hidden = false;
  grid.classList.add('tabbed');
  const links = [...bar.querySelectorAll<HTMLAnchorElement>('a')];
  const show = (link: HTMLAnchorElement) => {
    for (const x of links) {
      if (x === link) x.setAttribute('aria-current', 'true'); else x.removeAttribute('aria-current');
      document.querySelector(x.hash)?.classList.toggle('shown', x === link);
    }
    window.dispatchEvent(new Event('resize'));
  };
  for (const link of links) link.addEventListener('click', (e) => { e.preventDefault(); show(link); });
  show(links[0]);
}
