'use strict';
const data = JSON.parse(document.getElementById('data').textContent);
const rows = data.rows;
const place = `goingrate audit ${data.head.build} ${data.head.seed} ${rows.length} ${rows.length ? rows[0].id : ''}`;
const fields = ['ai_work', 'role', 'level', 'pay'];
const by = id => document.getElementById(id);
const form = by('labels');
let kept = { at: 0, labels: {} };
try { kept = JSON.parse(localStorage.getItem(place)) || kept; } catch { /* a private window keeps nothing */ }

function keep() {
  try { localStorage.setItem(place, JSON.stringify(kept)); } catch { /* as above: save before closing */ }
}
function made(tag, text, kind) {
  const element = document.createElement(tag);
  element.textContent = text;
  if (kind) element.className = kind;
  return element;
}
function show(focus) {
  const row = rows[kept.at];
  if (!row) return;
  by('title').textContent = row.title || '(no title)';
  by('about').textContent = [row.company, row.location, row.employment, row.remote && `remote: ${row.remote}`].filter(Boolean).join(' | ');
  const text = by('text');
  text.replaceChildren();
  let section = null;
  for (const [name, kind, words] of row.lines) {
    if (name && name !== section) text.append(made('h2', name));
    section = name;
    const line = made('p', words, kind);
    line.dir = 'auto';
    text.append(line);
  }
  if (!row.lines.length) text.append(made('p', '(no text)'));
  by('pay').textContent = row.pay || 'none';
  const labels = kept.labels[row.id] || {};
  for (const field of fields) form.elements[field].value = labels[field] || '';
  for (const field of ['ai_work', 'role', 'level']) by(`read-${field}`).textContent = row.read ? `we read: ${row.read[field] || 'nothing'}` : '';
  count();
  window.scrollTo(0, 0);
  if (focus) by('posting').focus({ preventScroll: true });
}
function done(row) { return Boolean((kept.labels[row.id] || {}).ai_work); }
function count() {
  by('progress').textContent = `Posting ${kept.at + 1} of ${rows.length}; ${rows.filter(done).length} labelled`;
}
function set(field, value) {
  const id = rows[kept.at].id;
  const labels = { ...kept.labels[id] };
  if (value) labels[field] = value; else delete labels[field];
  if (Object.keys(labels).length) kept.labels[id] = labels; else delete kept.labels[id];
  form.elements[field].value = value;
  keep();
  count();
}
function go(step) {
  kept.at = Math.min(Math.max(kept.at + step, 0), rows.length - 1);
  keep();
  show(true);
}
function open() {
  for (let step = 1; step <= rows.length; step += 1) {
    const at = (kept.at + step) % rows.length;
    if (!done(rows[at])) { kept.at = at; keep(); show(true); return; }
  }
  by('progress').textContent = `All ${rows.length} labelled: save them`;
}
function save() {
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-');
  const lines = [{ ...data.head, labelled_on: day }];
  for (const row of rows) if (kept.labels[row.id]) lines.push({ id: row.id, ...kept.labels[row.id] });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([lines.map(line => JSON.stringify(line) + '\n').join('')], { type: 'application/jsonl' }));
  link.download = 'audit-labels.jsonl';
  link.click();
  URL.revokeObjectURL(link.href);
}
form.addEventListener('submit', event => event.preventDefault());
form.addEventListener('change', event => set(event.target.name, event.target.value));
by('previous').addEventListener('click', () => go(-1));
by('next').addEventListener('click', () => go(1));
by('open').addEventListener('click', open);
by('save').addEventListener('click', save);
const keys = {
  1: () => set('ai_work', 'core'), 2: () => set('ai_work', 'uses'), 3: () => set('ai_work', 'none'),
  r: () => set('pay', 'right'), w: () => set('pay', 'wrong'), m: () => set('pay', 'missing'), 0: () => set('pay', 'none'),
  u: () => fields.forEach(field => set(field, '')),
  ArrowLeft: () => go(-1), ArrowRight: () => go(1), n: open, s: save,
};
document.addEventListener('keydown', event => {
  const lists = event.target.tagName === 'SELECT' || (event.target.type === 'radio' && event.key.startsWith('Arrow'));
  if (lists || event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) return;
  event.preventDefault();
  keys[event.key]();
});
show(false);
