// Light or dark: the system's, until the visitor fixes one (cookie `theme`, read by the server).

export const isDark = () =>
  (document.documentElement.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';

/** Value of a token such as --accent, in the present theme. */
export const token = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** Calls back whenever the theme changes, by hand or by the system. */
export function onTheme(act: () => void) {
  document.addEventListener('lachan-theme', act);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', act);
}

export function switchTheme() {
  const theme = isDark() ? 'light' : 'dark';
  document.documentElement.dataset.theme = theme;
  document.cookie = `theme=${theme};path=/;max-age=34560000;samesite=lax`;
  showIcon();
  document.dispatchEvent(new Event('lachan-theme'));
}

export function startTheme() {
  showIcon();
  for (const button of document.querySelectorAll('[data-theme-switch]'))
    button.addEventListener('click', (e) => { e.preventDefault(); switchTheme(); });
}

function showIcon() {
  document.querySelector('[data-theme-switch] use')?.setAttribute('href', `/dist/icons.svg#${isDark() ? 'sun' : 'moon'}`);
}
