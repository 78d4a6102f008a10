// "Show where I stand": the position is asked of the browser and compared here; it is sent nowhere. Without this script the page offers the communes.
(() => {
  const box = document.getElementById('where'), button = document.getElementById('show-me');
  if (!box || !button || !navigator.geolocation || !window.isSecureContext) return;
  const areas = JSON.parse(box.dataset.areas), told = box.querySelector('.told');
  const insides = [...box.querySelectorAll('[data-inside]')].map((x) => x.innerHTML);
  button.hidden = document.getElementById('stays').hidden = false;

  button.addEventListener('click', () => {
    say(box.dataset.busy, '');
    navigator.geolocation.getCurrentPosition(answer, (e) => say(e.code === 1 ? box.dataset.denied : box.dataset.none, ''), { enableHighAccuracy: true, timeout: 20000, maximumAge: 60000 });
  });

  function answer({ coords }) {
    const at = [coords.longitude, coords.latitude];
    const area = areas.findIndex((rings) => rings.some((ring) => inside(at, ring)));
    const edge = Math.min(...areas.flat().map((ring) => metresTo(at, ring)));
    // Nearer to an edge than the position is sure: whoever may be inside is told so.
    if (area < 0 && edge <= coords.accuracy) say(box.dataset.edge.replace('{0}', Math.round(coords.accuracy)), 'maybe');
    else if (area < 0) say(box.dataset.far.replace('{0}', edge < 950 ? Math.max(50, Math.round(edge / 50) * 50) + ' m' : Math.round(edge / 1000) + ' km'), 'outside');
    else sayText(insides[area], area === 0 ? 'inside' : 'maybe');
    mark(at);
  }

  function say(text, look) { told.textContent = text; told.className = `told ${look}`; }
  function sayText(html, look) { told.innerHTML = html; told.className = `told ${look}`; }

  function inside([x, y], ring) {
    let is = false;
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++)
      if ((ring[i][1] > y) !== (ring[j][1] > y) && x < ((ring[j][0] - ring[i][0]) * (y - ring[i][1])) / (ring[j][1] - ring[i][1]) + ring[i][0]) is = !is;
    return is;
  }

  // To the nearest edge, on a plane at the reader's latitude: good to 1 % within 50 km.
  function metresTo([x, y], ring) {
    const kx = 111195 * Math.cos((y * Math.PI) / 180), ky = 111195;
    let least = Infinity;
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const ax = (ring[j][0] - x) * kx, ay = (ring[j][1] - y) * ky, dx = (ring[i][0] - ring[j][0]) * kx, dy = (ring[i][1] - ring[j][1]) * ky;
      const t = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
      least = Math.min(least, Math.hypot(ax + t * dx, ay + t * dy));
    }
    return least;
  }

  function mark([lon, lat]) {
    const map = document.querySelector('.map[data-window]');
    if (!map) return;
    const [west, south, east, north] = map.dataset.window.split(' ').map(Number);
    const up = (deg) => Math.log(Math.tan(Math.PI / 4 + (deg * Math.PI) / 360));
    const x = (lon - west) / (east - west), y = (up(north) - up(lat)) / (up(north) - up(south));
    const dot = map.querySelector('.me') ?? map.appendChild(Object.assign(document.createElement('span'), { className: 'me' }));
    dot.hidden = x < 0 || x > 1 || y < 0 || y > 1;
    dot.style.left = `${x * 100}%`;
    dot.style.top = `${y * 100}%`;
  }
})();
