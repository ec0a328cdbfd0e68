import { DevTools } from '../e2e/browser/devtools.ts';

/** What JavaScript holds after the garbage was collected, and how much of that is compiled code; in MiB. */
export type HeapSize = { all: number; code: number };

/** A heap snapshot as far as it is read here: each node is as many numbers as there are fields. */
type Snapshot = {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
  nodes: number[];
};

const mebibyte = 1024 * 1024;

/** The bytes of code, and of what the browser has learnt to compile it better. */
function codeIn({ snapshot: { meta }, nodes }: Snapshot): number {
  const type = meta.node_fields.indexOf('type');
  const size = meta.node_fields.indexOf('self_size');
  const code = meta.node_types[0].indexOf('code');
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += meta.node_fields.length) {
    if (nodes[at + type] === code) bytes += nodes[at + size] ?? 0;
  }
  return bytes;
}

/** What the one page or worker holds whose address has this text in it. */
export async function heapSizeOf(profile: string, text: string): Promise<HeapSize> {
  const devtools = await DevTools.connect(profile);
  const target = await devtools.waitForTargets(text, (targets) =>
    targets.find(({ url }) => url.includes(text)),
  );
  const session = await devtools.attach(target.targetId);
  const ask = <Result>(method: string) => devtools.send<Result>(method, {}, session);
  await ask('HeapProfiler.enable');
  // What the first one frees may have held more.
  await ask('HeapProfiler.collectGarbage');
  await ask('HeapProfiler.collectGarbage');
  const { usedSize } = await ask<{ usedSize: number }>('Runtime.getHeapUsage');
  const parts: string[] = [];
  devtools.listen(({ method, params }) => {
    if (method === 'HeapProfiler.addHeapSnapshotChunk') parts.push(String(params['chunk']));
  });
  await ask('HeapProfiler.takeHeapSnapshot');
  devtools.close();
  return { all: usedSize / mebibyte, code: codeIn(JSON.parse(parts.join('')) as Snapshot) / mebibyte };
}
