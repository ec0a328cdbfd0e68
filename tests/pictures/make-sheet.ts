/** A picture of the sheet: of which state, how it was looked at, and where its file is beside the sheet. */
export type Picture = { state: string; world: string; dress: string; file: string };

const escape = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const figure = ({ dress, file }: Picture): string =>
  `<figure><a href="${escape(file)}"><img loading="lazy" src="${escape(file)}" alt=""></a><figcaption>${escape(dress)}</figcaption></figure>`;

/** One page with all pictures, a row for each state, and a field that leaves only what is looked for. */
export function makeSheet(pictures: Picture[]): string {
  const byState = Map.groupBy(
    pictures,
    ({ state, world }) => `${state}${world === 'usual' ? '' : `, ${world}`}`,
  );
  const rows = [...byState].map(
    ([state, shown]) =>
      `<section><h2>${escape(state)}</h2><div>${shown.map(figure).join('')}</div></section>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures of every state</title>
<style>
body{font:13px sans-serif;margin:16px;background:#777;color:#fff}
div{display:flex;gap:12px;overflow-x:auto;align-items:start}
img{max-height:420px;background:#fff}
figure{margin:0}h2{font-size:15px}input{font:inherit;padding:4px;width:24em}
</style>
<h1>${pictures.length} pictures of ${byState.size} states</h1>
<label>Only those with these words: <input type="search"></label>
${rows.join('\n')}
<script>
document.querySelector('input').addEventListener('input',({target})=>{
  const words=target.value.toLowerCase().split(' ');
  for(const row of document.querySelectorAll('section')){
    let left=0;
    for(const each of row.querySelectorAll('figure')){
      const all=(row.querySelector('h2').textContent+' '+each.textContent).toLowerCase();
      each.hidden=!words.every((word)=>all.includes(word));
      left+=each.hidden?0:1;
    }
    row.hidden=left===0;
  }
});
</script></html>`;
}
