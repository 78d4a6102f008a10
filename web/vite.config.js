import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';

// One bundle for every page of the console: console.js, console.css, beside the map, the chart, the map's worker, the fonts and the icons.
export default defineConfig({
  base: '/dist/',
  publicDir: false,
  plugins: [iconSprite()],
  build: {
    outDir: '../src/LaChan.Ui/wwwroot/dist',
    emptyOutDir: true,
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rollupOptions: {
      input: 'src/console.ts',
      output: { entryFileNames: '[name].js', assetFileNames: (x) => x.names?.[0]?.endsWith('.css') ? 'console.css' : '[name][extname]', chunkFileNames: '[name].js',
        // The page loads console.js with its hash in the address. What map and chart share with it must lie elsewhere: by another address the browser would run console.js a second time.
        advancedChunks: { groups: [{ name: 'shared', test: /src\/(live|theme|clocks|sound)\.ts$/ }] } },
    },
  },
});

// icons.svg: the outline icons named in icons.json, and our own shapes (shields, alarms) from shapes.svg.
function iconSprite() {
  return {
    name: 'icon-sprite',
    generateBundle() {
      const names = JSON.parse(readFileSync(new URL('icons.json', import.meta.url), 'utf8'));
      const symbols = names.map((name) => {
        const svg = readFileSync(new URL(`node_modules/@tabler/icons/icons/outline/${name}.svg`, import.meta.url), 'utf8');
        const paths = [...svg.matchAll(/<path[^>]*\/>/g)].map((x) => x[0]).filter((x) => !x.includes('M0 0h24v24H0z'));
        return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">${paths.join('')}</symbol>`;
      });
      this.emitFile({ type: 'asset', fileName: 'icon.svg', source: readFileSync(new URL('src/icon.svg', import.meta.url), 'utf8') });
      const own = readFileSync(new URL('shapes.svg', import.meta.url), 'utf8').replace(/<\/?svg[^>]*>/g, '');
      this.emitFile({ type: 'asset', fileName: 'icons.svg', source: `<svg xmlns="http://www.w3.org/2000/svg">${own}${symbols.join('\n')}</svg>` });
    },
  };
}
