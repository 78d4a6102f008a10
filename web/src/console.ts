// The console's script: pages work without it; it adds clocks that tick, keys, search as one types, live parts, the map and the chart.
import './console.css';
import { startAround } from './around';
import { startClocks } from './clocks';
import { startKeys } from './keys';
import { startRunMap } from './run';
import { startLive } from './live';
import { startPhotos, startPin } from './pin';
import { startSearch } from './search';
import { startSound } from './sound';
import { startTables } from './tables';
import { startTabs } from './tabs';
import { startTheme } from './theme';
import { startTrack } from './track';

const root = document.documentElement;
const prefix = root.dataset.titlePrefix;
if (prefix) {
  // The first title is the server's own for a page without script; the page's stands in the last.
  const titles = document.querySelectorAll('title');
  document.title = prefix + (titles[titles.length - 1]?.textContent ?? '');
}

startTheme();
startClocks();
startSearch();
startKeys();
startTabs();
startTables();
startTrack();
startRunMap();
startPin();
startPhotos();
startLive();
startSound();
startAround();
if (document.querySelector('lc-map')) void import('./map/element');
if (document.querySelector('lc-chart')) void import('./chart');
