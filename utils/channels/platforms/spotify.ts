import { hostsOf, nameIn, type PlatformRule } from './rule';

// Artists and shows have ids of 22 letters and digits, users a name (Spotify's Web API documentation).
const idShapes: Record<string, RegExp> = {
  artist: /^[a-z0-9]{22}$/i,
  show: /^[a-z0-9]{22}$/i,
  user: /^[a-z0-9][\w.-]{0,63}$/i,
};

// "/intl-de/artist/…", "/embed/artist/…", "/embed-podcast/show/…"
const before = /^(?:intl-[a-z]{2,3}(?:-[a-z]{2})?|embed|embed-podcast)$/;

export const spotify: PlatformRule = {
  label: 'Spotify',
  hosts: hostsOf('spotify.com', 'open play embed'),
  silentHosts: [
    ...hostsOf('spotify.link', '@ www'),
    'spoti.fi',
    'spotify.app.link',
    ...hostsOf('spotify.com', '@ www accounts api artists podcasters creators developer'),
  ],
  exactCase: /^/,
  page: (name) => `https://open.spotify.com/${name}`,
  channel({ path }) {
    const [kind = '', id] = before.test(path[0] ?? '') ? path.slice(1) : path;
    const shape = Object.hasOwn(idShapes, kind) ? idShapes[kind] : undefined;
    const name = shape ? nameIn(id, shape) : null;
    return name && `${kind}/${name}`;
  },
};
