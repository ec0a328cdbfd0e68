import type { Reply } from '../wire/exchange.ts';

/** Plain and quiet, light and dark by the browser's wish. */
const style = `
:root { color-scheme: light dark; --bg: light-dark(#fff, #16181b); --card: light-dark(#f5f6f7, #1e2125);
  --line: light-dark(#e2e5e8, #30343a); --text: light-dark(#14171a, #eceef0); --muted: light-dark(#58606a, #a3abb5);
  --accent: light-dark(#08696b, #5ccdc2); --warn: light-dark(#855000, #efb559); --warn-soft: light-dark(#fcf2df, #33270f); }
* { box-sizing: border-box }
body { margin: 0; background: var(--bg); color: var(--text); font: 1rem/1.5 system-ui, sans-serif }
main { max-width: 44rem; margin: 0 auto; padding: 2rem 1.25rem 4rem }
h1 { margin: 0; font-size: 2rem; line-height: 1.2; overflow-wrap: anywhere }
h2 { margin: 0 0 .5rem; font-size: 1rem }
p { margin: .5rem 0 }
a { color: var(--accent) }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px }
code { padding: .1rem .4rem; border: 1px solid var(--line); border-radius: 4px; background: var(--bg); font-size: .9375rem; overflow-wrap: anywhere }
ul { margin: 0; padding: 0; list-style: none }
li { padding: .3rem 0 }
small, .muted { color: var(--muted) }
.note { margin: 0; padding: .5rem 1.25rem; background: var(--warn-soft); color: var(--warn); text-align: center; font-size: .875rem }
.card { margin-top: 1rem; padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: 12px; background: var(--card) }
.stage { display: grid; place-items: center; aspect-ratio: 21 / 9; margin: 1.25rem 0; border-radius: 12px;
  background: linear-gradient(135deg, light-dark(#e3f2f1, #142f2d), light-dark(#f5f6f7, #1e2125)); color: var(--muted) }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: 0 1rem }
`;

/** An HTML page that runs nothing and loads nothing. `note` is the line on top. */
export function page(title: string, note: string, main: string, status = 200): Reply {
  const body = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<p class="note">${escapeHtml(note)}</p>
<main>
${main}
</main>
</body>
</html>
`;
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    },
    body,
  };
}

/** Text as it may stand in HTML, in an attribute too. */
export function escapeHtml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
