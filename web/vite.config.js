import { defineConfig } from 'vite';

// One bundle for every page of the console: console.js, console.css, beside the map's worker and the fonts.
export default defineConfig({
  base: '/dist/',
  publicDir: false,
  build: {
    outDir: '../src/LaChan.Ui/wwwroot/dist',
    emptyOutDir: true,
    cssCodeSplit: false,
    rollupOptions: {
      input: 'src/console.ts',
      output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]', chunkFileNames: '[name].js' },
    },
  },
});
